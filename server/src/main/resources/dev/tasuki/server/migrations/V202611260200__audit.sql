-- One row for each fact, chained by digest for each organisation; docs/audit-format.md says how.

create table audit_entry (
  organisation_id uuid not null,
  sequence bigint not null check (sequence > 0),
  at timestamptz not null,
  actor_kind text not null,
  actor_id uuid not null,
  actor_name text not null,
  fact text not null,
  subject_kind text not null,
  subject_id text not null,
  details text not null,
  previous_hash text not null,
  hash text not null,
  primary key (organisation_id, sequence)
);
create index audit_entry_subject on audit_entry (organisation_id, subject_kind, subject_id, sequence);
create index audit_entry_fact on audit_entry (organisation_id, fact, sequence);
create index audit_entry_actor on audit_entry (organisation_id, actor_id, sequence);
create index audit_entry_at on audit_entry (organisation_id, at);

alter table audit_entry enable row level security;
alter table audit_entry force row level security;
create policy member on audit_entry using (tasuki_is_member(organisation_id));

-- Append-only: nobody but the owner of the schema could ever change or remove an entry.
grant select, insert on audit_entry to ${application};
