create table target (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  name_ja text not null,
  name_en text not null,
  description text,
  software_class text not null,
  package_url text,
  -- The roles the organisation has for it by itself, as role:stance, beside those that engagements give it.
  own_roles text[] not null default '{}',
  requirement_package text not null,
  retired_on date,
  version integer not null default 1,
  created_at timestamptz not null
);
create index target_organisation on target (organisation_id, id);

create table release (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  target_id uuid not null references target,
  label text not null,
  released_on date,
  supported_until date,
  artefacts jsonb not null default '[]',
  version integer not null default 1,
  created_at timestamptz not null,
  unique (target_id, label)
);
create index release_target on release (organisation_id, target_id, id);

create table engagement (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  target_id uuid not null references target,
  customer_id uuid not null references organisation,
  provider_id uuid not null references organisation,
  tier integer not null check (tier between 0 and 20),
  contract_forms text[] not null check (cardinality(contract_forms) > 0),
  requirement_package text not null,
  customer_roles text[] not null default '{}',
  provider_roles text[] not null check (cardinality(provider_roles) > 0),
  starts_on date not null,
  ends_on date,
  note text,
  version integer not null default 1,
  created_at timestamptz not null,
  check (customer_id <> provider_id),
  check (ends_on is null or ends_on >= starts_on)
);
create index engagement_organisation on engagement (organisation_id, id);
create index engagement_target on engagement (organisation_id, target_id);
create index engagement_customer on engagement (customer_id);
create index engagement_provider on engagement (provider_id);

alter table target enable row level security;
alter table target force row level security;
-- PostgreSQL tries policies in the order of their names; what lets most rows through comes first.
create policy shown on target for select using (tasuki_shows(organisation_id, id));
create policy shown_to_other_side on target for select using (
  exists (select 1 from engagement e where e.target_id = target.id and e.organisation_id <> tasuki_organisation()));
create policy written on target for insert with check (tasuki_is_member(organisation_id));
create policy changed on target for update
  using (tasuki_is_member(organisation_id)) with check (tasuki_is_member(organisation_id));

alter table release enable row level security;
alter table release force row level security;
create policy shown on release for select using (tasuki_shows(organisation_id, target_id));
create policy written on release for insert with check (tasuki_is_member(organisation_id));
create policy changed on release for update
  using (tasuki_is_member(organisation_id)) with check (tasuki_is_member(organisation_id));

alter table engagement enable row level security;
alter table engagement force row level security;
create policy member on engagement using (tasuki_is_member(organisation_id));
-- The other side of an engagement sees it, and what both are called.
create policy other_side on engagement for select using (tasuki_is_party(customer_id) or tasuki_is_party(provider_id));
create policy named on organisation for select using (
  exists (select 1
            from engagement e
           where organisation.id in (e.customer_id, e.provider_id)
             and (tasuki_is_party(e.customer_id) or tasuki_is_party(e.provider_id))));
-- A guest's obligations follow from the engagements about a target that is shared; names stay unseen.
create policy shared on engagement for select using (
  tasuki_guest() is not null and tasuki_shows(organisation_id, target_id));

grant select, insert, update on target, release, engagement to ${application};
