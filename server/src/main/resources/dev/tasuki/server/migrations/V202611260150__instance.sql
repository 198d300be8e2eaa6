-- What shows that a master key is the one that the secrets of this record lie under. One row; only the schema's owner
-- reads it, before anything else is done with the key.
create table instance (
  one boolean primary key default true check (one),
  key_witness bytea not null
);
