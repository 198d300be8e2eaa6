-- For whom a transaction runs: settings that last as long as it does (docs/adr/0005). Nothing set means nobody.

create function tasuki_organisation() returns uuid language sql stable parallel safe as
$$ select nullif(current_setting('tasuki.organisation', true), '')::uuid $$;

create function tasuki_account() returns uuid language sql stable parallel safe as
$$ select nullif(current_setting('tasuki.account', true), '')::uuid $$;

-- The account, where it sees only what is shared with it.
create function tasuki_guest() returns uuid language sql stable parallel safe as
$$ select nullif(current_setting('tasuki.guest', true), '')::uuid $$;

-- The digest of a secret that somebody has shown: it opens the one row that holds this digest.
create function tasuki_presented() returns text language sql stable parallel safe as
$$ select nullif(current_setting('tasuki.presented', true), '') $$;

-- Whether the viewer is a member that sees this organisation's whole record.
create function tasuki_is_member(organisation uuid) returns boolean language sql stable parallel safe as
$$ select organisation = tasuki_organisation() and tasuki_guest() is null $$;
