-- The graph of the supply chain is made from the address book, the targets and the engagements. What it says of them
-- beyond their columns stands beside these, in the structure of supplychain.yaml; so does the identifier by which a
-- file names the thing.
alter table organisation
  add column chain_name text check (chain_name ~ '^[a-z0-9][a-z0-9-]{0,63}$'),
  add column particulars jsonb check (jsonb_typeof(particulars) = 'object'),
  -- The rules that this organisation has decided not to be told of.
  add column silent_rules text[] not null default '{}';
create unique index organisation_chain_name on organisation (steward_id, chain_name);

alter table target
  add column chain_name text check (chain_name ~ '^[a-z0-9][a-z0-9-]{0,63}$'),
  add column particulars jsonb check (jsonb_typeof(particulars) = 'object'),
  -- Whether the package that counts is that of what it is a part of.
  add column package_follows boolean not null default false;
create unique index target_chain_name on target (organisation_id, chain_name);

alter table engagement
  add column chain_name text check (chain_name ~ '^[a-z0-9][a-z0-9-]{0,63}$'),
  add column particulars jsonb check (jsonb_typeof(particulars) = 'object');
create unique index engagement_chain_name on engagement (organisation_id, chain_name);

-- What belongs to a row names that row's organisation with it.
alter table engagement add unique (organisation_id, id);

-- A share of an individual requirement that the customer of an engagement hands to its provider.
create table share (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  engagement_id uuid not null,
  requirement_id text not null,
  role text not null,
  scope text not null check (scope <> ''),
  evidence text[] not null default '{}',
  due_on date,
  created_at timestamptz not null,
  unique (organisation_id, id),
  foreign key (organisation_id, engagement_id) references engagement (organisation_id, id)
);
create index share_engagement on share (organisation_id, engagement_id, id);

-- What the two say of it, one after the other: never changed, never taken away.
create table share_step (
  organisation_id uuid not null,
  share_id uuid not null,
  position integer not null check (position >= 0),
  state text not null check (state in ('offered', 'change_proposed', 'accepted', 'refused', 'withdrawn')),
  taken_on date not null,
  because text,
  -- In whose record the person acts who took it; the keeper's own where it was written down for the other side.
  recorded_by_id uuid references organisation,
  by_link boolean not null default false,
  recorded_at timestamptz not null,
  primary key (share_id, position),
  check ((position = 0) = (state = 'offered') or position > 0),
  check (by_link = (recorded_by_id is null)),
  foreign key (organisation_id, share_id) references share (organisation_id, id)
);

-- A link by which the provider of an engagement answers without an account. It shows that engagement and nothing else.
create table share_link (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  engagement_id uuid not null,
  token_hash text not null unique,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  foreign key (organisation_id, engagement_id) references engagement (organisation_id, id)
);
create index share_link_engagement on share_link (organisation_id, engagement_id);

alter table share_link enable row level security;
alter table share_link force row level security;
create policy member on share_link using (tasuki_is_member(organisation_id));
create policy presented on share_link for select using (token_hash = tasuki_presented());

-- The engagement that the presented link opens.
create function tasuki_opened() returns uuid language sql stable parallel safe as
$$
  select l.engagement_id
    from share_link l
   where l.token_hash = tasuki_presented()
     and l.revoked_at is null
     and l.expires_at > now()
$$;

-- Whether the viewer is a side of this engagement in another's record.
create function tasuki_is_engaged(engagement uuid) returns boolean language sql stable parallel safe as
$$
  select exists (select 1
                   from engagement e
                  where e.id = engagement
                    and (tasuki_is_party(e.customer_id) or tasuki_is_party(e.provider_id)))
$$;

-- PostgreSQL tries policies in the order of their names; these come after what lets most rows through.
create policy through_link on engagement for select using (id = (select tasuki_opened()));
create policy through_link on target for select using (
  tasuki_presented() is not null and exists (
    select 1 from engagement e where e.id = (select tasuki_opened()) and e.target_id = target.id));
create policy through_link on organisation for select using (
  tasuki_presented() is not null and exists (
    select 1
      from engagement e
     where e.id = (select tasuki_opened())
       and organisation.id in (e.organisation_id, e.customer_id, e.provider_id)));

alter table share enable row level security;
alter table share force row level security;
create policy member on share using (tasuki_is_member(organisation_id));
create policy other_side on share for select using (tasuki_is_engaged(engagement_id));
create policy through_link on share for select using (engagement_id = (select tasuki_opened()));
-- Where the viewer is the customer in another's record, it offers there.
create policy offered on share for insert with check (
  exists (select 1
            from engagement e
           where e.id = engagement_id
             and e.organisation_id = share.organisation_id
             and tasuki_is_party(e.customer_id)));

alter table share_step enable row level security;
alter table share_step force row level security;
create policy member on share_step for select using (tasuki_is_member(organisation_id));
create policy written on share_step for insert with check (
  tasuki_is_member(organisation_id) and recorded_by_id = organisation_id);
create policy seen on share_step for select using (
  exists (select 1 from share s where s.id = share_id));
-- Each side says what is its own to say, in its own name.
create policy said on share_step for insert with check (
  tasuki_is_member(recorded_by_id)
  and exists (select 1
                from share s
                join engagement e on e.id = s.engagement_id
               where s.id = share_id
                 and s.organisation_id = share_step.organisation_id
                 and case when state in ('offered', 'withdrawn') then tasuki_is_party(e.customer_id)
                          else tasuki_is_party(e.provider_id)
                     end));
create policy answered on share_step for insert with check (
  by_link
  and state in ('accepted', 'refused', 'change_proposed')
  and exists (select 1
                from share s
               where s.id = share_id
                 and s.organisation_id = share_step.organisation_id
                 and s.engagement_id = (select tasuki_opened())));

grant select, insert on share, share_step to ${application};
grant select, insert on share_link to ${application};
grant update (revoked_at) on share_link to ${application};
