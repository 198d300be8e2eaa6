-- What belongs to a row names that row's organisation with it, so that no row can be attached to another organisation's.
-- A new foreign key is held against the rows that are there, and the owner of the tables, who belongs to no organisation,
-- would see none of them.
do $$
declare part text;
begin
  foreach part in array array['target', 'release', 'engagement', 'evidence', 'evidence_share', 'assessment', 'answer',
                              'answer_evidence', 'declaration'] loop
    execute format('alter table %I no force row level security', part);
  end loop;
end $$;

alter table release
  drop constraint release_target_id_fkey,
  add unique (organisation_id, id),
  add foreign key (organisation_id, target_id) references target (organisation_id, id);
alter table engagement
  drop constraint engagement_target_id_fkey,
  add foreign key (organisation_id, target_id) references target (organisation_id, id);
alter table evidence
  add unique (organisation_id, id);
alter table evidence_share
  drop constraint evidence_share_evidence_id_fkey,
  add foreign key (organisation_id, evidence_id) references evidence (organisation_id, id);
alter table assessment
  drop constraint assessment_target_id_fkey,
  drop constraint assessment_release_id_fkey,
  add unique (organisation_id, id),
  add foreign key (organisation_id, target_id) references target (organisation_id, id),
  add foreign key (organisation_id, release_id) references release (organisation_id, id);
alter table answer
  drop constraint answer_assessment_id_fkey,
  drop constraint answer_target_id_fkey,
  add unique (organisation_id, assessment_id, requirement_id),
  add foreign key (organisation_id, assessment_id) references assessment (organisation_id, id),
  add foreign key (organisation_id, target_id) references target (organisation_id, id);
alter table answer_evidence
  drop constraint answer_evidence_target_id_fkey,
  drop constraint answer_evidence_evidence_id_fkey,
  drop constraint answer_evidence_assessment_id_requirement_id_fkey,
  add foreign key (organisation_id, assessment_id, requirement_id)
    references answer (organisation_id, assessment_id, requirement_id) on delete cascade,
  add foreign key (organisation_id, target_id) references target (organisation_id, id),
  add foreign key (organisation_id, evidence_id) references evidence (organisation_id, id);
alter table declaration
  drop constraint declaration_target_id_fkey,
  drop constraint declaration_release_id_fkey,
  add foreign key (organisation_id, target_id) references target (organisation_id, id),
  add foreign key (organisation_id, release_id) references release (organisation_id, id);

do $$
declare part text;
begin
  foreach part in array array['target', 'release', 'engagement', 'evidence', 'evidence_share', 'assessment', 'answer',
                              'answer_evidence', 'declaration'] loop
    execute format('alter table %I force row level security', part);
  end loop;
end $$;

-- Either side may end a connection, and neither move it: only what ends or accepts it can be changed at all. An offer
-- that is declined is ended in the name of whoever made it.
drop policy declined on connection;
revoke update on connection from ${application};
grant update (represents_id, accepted_at, ended_at) on connection to ${application};

-- Sessions and sign-in links are forgotten once they are over, of all accounts alike.
drop index session_account;
create index session_account on session (account_id);
create index sign_in_link_account on sign_in_link (account_id);
grant delete on sign_in_link to ${application};
