-- Answers and tokens are found too. An answer has no id of its own: it is found in its target, at its requirement.
alter table search_entry add column place text;
-- Set where only this person finds it.
alter table search_entry add column account_id uuid;
