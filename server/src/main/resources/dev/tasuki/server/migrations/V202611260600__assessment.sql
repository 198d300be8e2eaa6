-- One organisation's answers about one target; the answers stand for the release that is named.
create table assessment (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  target_id uuid not null references target,
  release_id uuid references release,
  frameworks text[] not null check (cardinality(frameworks) > 0),
  interpretation text not null,
  version integer not null default 1,
  -- Counts every change of an answer; gives answers their versions, so that one given anew never has an old one.
  changes integer not null default 0,
  created_at timestamptz not null,
  unique (organisation_id, target_id)
);

create table answer (
  organisation_id uuid not null references organisation,
  assessment_id uuid not null references assessment,
  target_id uuid not null references target,
  requirement_id text not null,
  status text not null,
  because text,
  owner text,
  due date,
  version integer not null,
  changed_at timestamptz not null,
  changed_by text not null,
  primary key (assessment_id, requirement_id)
);
create index answer_due on answer (organisation_id, due) where due is not null;

create table answer_evidence (
  organisation_id uuid not null references organisation,
  assessment_id uuid not null,
  target_id uuid not null references target,
  requirement_id text not null,
  position integer not null,
  evidence_id uuid not null references evidence,
  -- A file that a build makes anew each time: its digest is taken when a declaration is made.
  generated boolean not null default false,
  -- Whether this answer has words of its own about the evidence, instead of those of the evidence's entry.
  own_words boolean not null default false,
  description text,
  valid_until date,
  primary key (assessment_id, requirement_id, position),
  unique (assessment_id, requirement_id, evidence_id),
  foreign key (assessment_id, requirement_id) references answer on delete cascade
);
create index answer_evidence_use on answer_evidence (organisation_id, evidence_id);

-- A guest sees the evidence that the answers of a shared target rest on, unless it is kept within the organisation.
create policy shared on evidence for select using (
  organisation_id = tasuki_organisation()
  and tasuki_guest() is not null
  and sharing <> 'own'
  and withdrawn_at is null
  and exists (select 1
                from answer_evidence a
                join guest_share s on s.target_id = a.target_id
                                  and s.organisation_id = a.organisation_id
               where a.evidence_id = evidence.id
                 and s.account_id = tasuki_guest()));

do $$
declare
  name text;
begin
  foreach name in array array['assessment', 'answer', 'answer_evidence'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy shown on %I for select using (tasuki_shows(organisation_id, target_id))', name);
    execute format('create policy written on %I for insert with check (tasuki_is_member(organisation_id))', name);
    execute format('create policy changed on %I for update using (tasuki_is_member(organisation_id))'
      || ' with check (tasuki_is_member(organisation_id))', name);
    execute format('create policy removed on %I for delete using (tasuki_is_member(organisation_id))', name);
  end loop;
end $$;

grant select, insert, update on assessment to ${application};
grant select, insert, update, delete on answer, answer_evidence to ${application};
