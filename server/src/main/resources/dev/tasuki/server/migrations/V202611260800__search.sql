-- What the search box finds: one row for each thing, written with it.
create table search_entry (
  organisation_id uuid not null references organisation,
  kind text not null,
  subject_id uuid not null,
  -- Set where a guest may find it.
  target_id uuid,
  title_ja text not null,
  title_en text not null,
  -- The words of both languages, folded as the catalogue's search folds them.
  words text not null,
  primary key (organisation_id, kind, subject_id)
);

alter table search_entry enable row level security;
alter table search_entry force row level security;
create policy member on search_entry using (tasuki_is_member(organisation_id));
create policy shared on search_entry for select using (
  target_id is not null and tasuki_shows(organisation_id, target_id));

grant select, insert, update, delete on search_entry to ${application};
