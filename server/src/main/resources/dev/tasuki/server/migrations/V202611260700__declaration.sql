create table signing_key (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  -- Whose key it is, where it belongs to a party of the address book; empty for the organisation's own.
  party_id uuid references organisation,
  name text not null,
  algorithm text not null,
  key_id text not null check (key_id ~ '^[0-9a-f]{64}$'),
  public_key bytea not null,
  -- The private key under the master key (docs/adr/0027); empty where only the public key is known.
  sealed_private_key bytea,
  version integer not null default 1,
  created_at timestamptz not null,
  created_by text not null,
  retired_at timestamptz,
  unique (organisation_id, key_id),
  check (party_id is null or sealed_private_key is null)
);
create index signing_key_name on signing_key (key_id);

create table declaration (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  target_id uuid not null references target,
  release_id uuid references release,
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  key_id text not null,
  -- Signed here, made elsewhere and filed, or received from another organisation and kept as it came.
  origin text not null check (origin in ('signed', 'filed', 'received')),
  software_label text not null,
  organisation_name text not null,
  signatory_name text not null,
  signatory_role text not null,
  issued_at timestamptz not null,
  valid_from date not null,
  valid_until date not null,
  published_at timestamptz,
  -- What the organisation was called when it published, for readers who see nothing else of it.
  publisher_ja text,
  publisher_en text,
  withdrawn_at timestamptz,
  withdrawn_because text,
  version integer not null default 1,
  created_at timestamptz not null,
  created_by text not null,
  unique (organisation_id, digest),
  check (origin <> 'received' or published_at is null),
  check ((published_at is null) = (publisher_ja is null) and (published_at is null) = (publisher_en is null))
);
create index declaration_organisation on declaration (organisation_id, id);
create index declaration_key on declaration (organisation_id, key_id) where published_at is not null;

alter table signing_key enable row level security;
alter table signing_key force row level security;
create policy member on signing_key using (tasuki_is_member(organisation_id));
-- Whoever reads a published declaration may know the public key it was signed with.
create policy published on signing_key for select using (
  exists (select 1
            from declaration d
           where signing_key.party_id is null
             and d.organisation_id = signing_key.organisation_id
             and d.key_id = signing_key.key_id
             and d.published_at is not null));

-- A guest verifies what is shared with it.
create policy shared on signing_key for select using (
  organisation_id = tasuki_organisation()
  and tasuki_guest() is not null
  and exists (select 1
                from declaration d
               where d.organisation_id = signing_key.organisation_id
                 and d.key_id = signing_key.key_id
                 and tasuki_shows(d.organisation_id, d.target_id)));

alter table declaration enable row level security;
alter table declaration force row level security;
create policy shown on declaration for select using (
  tasuki_shows(organisation_id, target_id) or published_at is not null);
create policy written on declaration for insert with check (tasuki_is_member(organisation_id));
create policy changed on declaration for update
  using (tasuki_is_member(organisation_id)) with check (tasuki_is_member(organisation_id));

grant select, insert, update on signing_key, declaration to ${application};
