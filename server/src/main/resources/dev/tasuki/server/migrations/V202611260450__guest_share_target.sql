-- What is shared with a guest is a target of the same organisation.
alter table guest_share add foreign key (organisation_id, target_id) references target (organisation_id, id);
