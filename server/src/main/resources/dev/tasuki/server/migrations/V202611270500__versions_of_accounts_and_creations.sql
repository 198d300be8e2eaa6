-- What somebody says of themselves has a version like everything else that is changed: two changes at once are told apart.
alter table account add column version integer not null default 1;

-- What a creation was answered with is answered again whole, its entity tag too.
alter table idempotency add column etag text;
