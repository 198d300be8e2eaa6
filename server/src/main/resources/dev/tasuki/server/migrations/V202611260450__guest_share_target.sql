-- What is shared with a guest is a target of the same organisation.
alter table target add unique (organisation_id, id);
alter table guest_share add foreign key (organisation_id, target_id) references target (organisation_id, id);
