-- Which content an organisation itself has brought: knowing the digest of another's content opens nothing.
create table evidence_content (
  organisation_id uuid not null references organisation,
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  size bigint not null check (size > 0),
  created_at timestamptz not null,
  primary key (organisation_id, digest)
);

alter table evidence_content enable row level security;
alter table evidence_content force row level security;
create policy member on evidence_content using (tasuki_is_member(organisation_id));

grant select, insert on evidence_content to ${application};

create table evidence (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  -- What answers call it: a path as in tasuki.yaml, or the address of a page on the web.
  reference text not null,
  kind text not null check (kind in ('file', 'web')),
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  size bigint,
  media_type text,
  title text,
  description text,
  true_on date not null,
  valid_until date,
  sharing text not null check (sharing in ('own', 'named', 'public')),
  origin text not null,
  created_at timestamptz not null,
  created_by text not null,
  withdrawn_at timestamptz,
  version integer not null default 1,
  check ((kind = 'file') = (size is not null and media_type is not null))
);
create unique index evidence_named on evidence (organisation_id, reference, digest);
create index evidence_organisation on evidence (organisation_id, id);

-- With which parties of the address book a piece of evidence is shared by name.
create table evidence_share (
  organisation_id uuid not null references organisation,
  evidence_id uuid not null references evidence,
  party_id uuid not null references organisation,
  primary key (evidence_id, party_id)
);

alter table evidence enable row level security;
alter table evidence force row level security;
create policy member on evidence using (tasuki_is_member(organisation_id));
create policy named on evidence for select using (
  withdrawn_at is null
  and (sharing = 'public' and tasuki_is_partner(organisation_id)
       or sharing = 'named' and exists (select 1
                                          from evidence_share s
                                         where s.evidence_id = evidence.id
                                           and tasuki_is_party(s.party_id))));

alter table evidence_share enable row level security;
alter table evidence_share force row level security;
create policy member on evidence_share using (tasuki_is_member(organisation_id));
create policy named on evidence_share for select using (tasuki_is_party(party_id));

grant select, insert, update on evidence to ${application};
grant select, insert, delete on evidence_share to ${application};
