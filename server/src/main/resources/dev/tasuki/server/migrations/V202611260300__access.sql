-- Accounts belong to people, not to organisations; sign-in happens before anybody knows for whom.

create table account (
  id uuid primary key,
  email text not null,
  name text not null,
  language text not null check (language in ('ja', 'en')),
  password_hash text,
  totp_secret bytea,
  totp_last_step bigint not null default 0,
  passkey_user_handle bytea not null unique,
  created_at timestamptz not null,
  closed_at timestamptz
);
create unique index account_email on account (lower(email));
grant select, insert, update on account to ${application};

create table passkey (
  id uuid primary key,
  account_id uuid not null references account,
  credential_id bytea not null unique,
  public_key bytea not null,
  label text not null,
  signature_count bigint not null,
  user_verified boolean not null,
  backup_eligible boolean not null,
  backed_up boolean not null,
  transports text[] not null,
  attestation_object bytea,
  client_data bytea,
  created_at timestamptz not null,
  last_used_at timestamptz not null
);
create index passkey_account on passkey (account_id);
grant select, insert, update, delete on passkey to ${application};

create table recovery_code (
  account_id uuid not null references account,
  code_hash text not null,
  used_at timestamptz,
  primary key (account_id, code_hash)
);
grant select, insert, update, delete on recovery_code to ${application};

create table outside_identity (
  issuer text not null,
  subject text not null,
  account_id uuid not null references account,
  created_at timestamptz not null,
  primary key (issuer, subject)
);
grant select, insert, delete on outside_identity to ${application};

create table session (
  id uuid primary key,
  token_hash text not null unique,
  account_id uuid not null references account,
  method text not null,
  device text not null,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz
);
create index session_account on session (account_id) where revoked_at is null;
grant select, insert, update, delete on session to ${application};

-- What a sign-in or a registration has to remember between two requests; short-lived.
create table ceremony (
  token_hash text primary key,
  kind text not null,
  content text not null,
  expires_at timestamptz not null
);
create index ceremony_expiry on ceremony (expires_at);
grant select, insert, update, delete on ceremony to ${application};

-- Failed attempts by what was tried (an address of mail, a network address); never the secret that was tried.
create table attempt (
  subject_hash text not null,
  at timestamptz not null
);
create index attempt_subject on attempt (subject_hash, at);
create index attempt_at on attempt (at);
grant select, insert, delete on attempt to ${application};

create table sign_in_link (
  token_hash text primary key,
  account_id uuid not null references account,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
grant select, insert, update on sign_in_link to ${application};

create table organisation (
  id uuid primary key,
  handle text unique check (handle ~ '^[a-z][a-z0-9-]{1,38}[a-z0-9]$'),
  -- Who keeps this entry: itself, where it has accounts; else the organisation that wrote it into its address book.
  steward_id uuid not null references organisation,
  name_ja text not null,
  name_en text not null,
  contact text,
  settings jsonb not null default '{}',
  version integer not null default 1,
  created_at timestamptz not null,
  check ((handle is not null) = (id = steward_id))
);
create index organisation_steward on organisation (steward_id, id);

create table membership (
  organisation_id uuid not null references organisation,
  account_id uuid not null references account,
  roles text[] not null check (cardinality(roles) > 0),
  version integer not null default 1,
  created_at timestamptz not null,
  primary key (organisation_id, account_id)
);
create index membership_account on membership (account_id);

create table invitation (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  token_hash text not null unique,
  email text not null,
  roles text[] not null check (cardinality(roles) > 0),
  shared_targets uuid[] not null default '{}',
  invited_by text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  revoked_at timestamptz
);
create index invitation_organisation on invitation (organisation_id, id);

create table api_token (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  account_id uuid not null references account,
  name text not null,
  token_hash text not null unique,
  scopes text[] not null check (cardinality(scopes) > 0),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  last_used_at timestamptz,
  revoked_at timestamptz
);
create index api_token_organisation on api_token (organisation_id, id);

-- Which targets a guest sees.
create table guest_share (
  organisation_id uuid not null references organisation,
  account_id uuid not null references account,
  target_id uuid not null,
  created_at timestamptz not null,
  primary key (organisation_id, account_id, target_id)
);

-- Whether a guest is looking, and this target is shared with it; true for every member.
create function tasuki_shows(organisation uuid, target uuid) returns boolean language sql stable parallel safe as
$$
  select organisation = tasuki_organisation()
     and (tasuki_guest() is null
          or exists (select 1
                       from guest_share s
                      where s.organisation_id = organisation
                        and s.account_id = tasuki_guest()
                        and s.target_id = target))
$$;

-- An entry in an address book that stands for an organisation with accounts, by a link that it accepted.
create table connection (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  party_id uuid not null references organisation,
  represents_id uuid references organisation,
  token_hash text not null unique,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  ended_at timestamptz,
  check ((represents_id is null) = (accepted_at is null))
);
create unique index connection_party on connection (party_id) where accepted_at is not null and ended_at is null;
create index connection_represents on connection (represents_id) where ended_at is null;

alter table connection enable row level security;
alter table connection force row level security;
create policy member on connection using (tasuki_is_member(organisation_id));
create policy presented on connection for select using (token_hash = tasuki_presented());
create policy accepted on connection for select using (tasuki_is_member(represents_id));
-- Whoever holds the link accepts it for its own organisation, and either side ends it.
create policy taken on connection for update
  using (token_hash = tasuki_presented() or tasuki_is_member(represents_id))
  with check (tasuki_is_member(represents_id));
-- Or declines it, for everybody.
create policy declined on connection for update
  using (token_hash = tasuki_presented() and represents_id is null)
  with check (token_hash = tasuki_presented() and represents_id is null and ended_at is not null);

-- Whether this entry of another's address book stands for the viewer.
create function tasuki_is_party(party uuid) returns boolean language sql stable parallel safe as
$$
  select exists (select 1
                   from connection c
                  where c.party_id = party
                    and tasuki_is_member(c.represents_id)
                    and c.ended_at is null)
$$;

-- Whether this organisation has the viewer in its address book.
create function tasuki_is_partner(organisation uuid) returns boolean language sql stable parallel safe as
$$
  select exists (select 1
                   from connection c
                  where c.organisation_id = organisation
                    and tasuki_is_member(c.represents_id)
                    and c.ended_at is null)
$$;

alter table organisation enable row level security;
alter table organisation force row level security;
create policy kept on organisation for select using (
  id = tasuki_organisation()
  or tasuki_is_member(steward_id)
  or exists (select 1
               from connection c
              where tasuki_is_member(c.represents_id)
                and c.ended_at is null
                and organisation.id in (c.party_id, c.organisation_id))
  or exists (select 1 from membership m where m.organisation_id = organisation.id and m.account_id = tasuki_account()));
-- Whoever holds a link sees who made it and for whom.
create policy offered on organisation for select using (
  exists (select 1
            from connection c
           where c.token_hash = tasuki_presented()
             and organisation.id in (c.party_id, c.organisation_id)));
create policy written on organisation for insert with check (tasuki_is_member(steward_id));
create policy changed on organisation for update
  using (tasuki_is_member(steward_id)) with check (tasuki_is_member(steward_id));

alter table membership enable row level security;
alter table membership force row level security;
create policy seen on membership for select using (
  organisation_id = tasuki_organisation() or account_id = tasuki_account());
create policy added on membership for insert with check (organisation_id = tasuki_organisation());
create policy changed on membership for update
  using (tasuki_is_member(organisation_id)) with check (tasuki_is_member(organisation_id));
create policy removed on membership for delete using (tasuki_is_member(organisation_id));

alter table invitation enable row level security;
alter table invitation force row level security;
create policy member on invitation using (tasuki_is_member(organisation_id));
create policy presented on invitation for select using (token_hash = tasuki_presented());

alter table api_token enable row level security;
alter table api_token force row level security;
create policy member on api_token using (tasuki_is_member(organisation_id));
create policy presented on api_token for select using (token_hash = tasuki_presented());

alter table guest_share enable row level security;
alter table guest_share force row level security;
create policy member on guest_share using (tasuki_is_member(organisation_id));
create policy own on guest_share for select using (
  organisation_id = tasuki_organisation() and account_id = tasuki_guest());

grant select, insert, update on organisation to ${application};
grant select, insert, update, delete on membership to ${application};
grant select, insert, update on connection to ${application};
grant select, insert, update on invitation to ${application};
grant select, insert, update on api_token to ${application};
grant select, insert, delete on guest_share to ${application};
