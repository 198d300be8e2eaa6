-- By what an organisation showed that it holds the private half of a key of its own that the server does not hold: a
-- certification request (PKCS#10) for its address, in PEM.
alter table signing_key add column proof bytea;
-- Keys that were registered before were believed without one.
alter table signing_key add check (party_id is not null or sealed_private_key is not null or proof is not null) not valid;
