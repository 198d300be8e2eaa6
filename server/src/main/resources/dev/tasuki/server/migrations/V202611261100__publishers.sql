-- Public evidence is everybody's to read, as published declarations are; both say who published them, by the name and
-- the short name that the organisation had then.
alter table evidence
  add column publisher_ja text,
  add column publisher_en text,
  add column publisher_handle text;
alter table declaration
  add column publisher_handle text;

-- The owner of the tables is held to their policies too, and belongs to no organisation.
alter table organisation no force row level security;
alter table evidence no force row level security;
alter table declaration no force row level security;
update evidence e
   set publisher_ja = o.name_ja, publisher_en = o.name_en, publisher_handle = o.handle
  from organisation o
 where o.id = e.organisation_id and e.sharing = 'public';
update declaration d
   set publisher_handle = o.handle
  from organisation o
 where o.id = d.organisation_id and d.published_at is not null;
alter table organisation force row level security;
alter table evidence force row level security;
alter table declaration force row level security;

alter table evidence
  add check (num_nonnulls(publisher_ja, publisher_en, publisher_handle) = case sharing when 'public' then 3 else 0 end);
alter table declaration
  drop constraint declaration_check1,
  add check (num_nonnulls(published_at, publisher_ja, publisher_en, publisher_handle) in (0, 4));
create index evidence_public on evidence (organisation_id, digest) where sharing = 'public' and withdrawn_at is null;

drop policy named on evidence;
create policy named on evidence for select using (
  withdrawn_at is null
  and sharing = 'named'
  and exists (select 1
                from evidence_share s
               where s.evidence_id = evidence.id
                 and tasuki_is_party(s.party_id)));
create policy published on evidence for select using (sharing = 'public' and withdrawn_at is null);
drop function tasuki_is_partner;
