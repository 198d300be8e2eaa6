-- The answer to a creation, kept a day so that a client that lost it can ask again without creating twice.
create table idempotency (
  organisation_id uuid not null references organisation,
  actor_id uuid not null,
  key text not null,
  request_hash text not null,
  status integer,
  location text,
  body text,
  created_at timestamptz not null,
  primary key (organisation_id, actor_id, key)
);

alter table idempotency enable row level security;
alter table idempotency force row level security;
create policy member on idempotency using (tasuki_is_member(organisation_id));

grant select, insert, update, delete on idempotency to ${application};
