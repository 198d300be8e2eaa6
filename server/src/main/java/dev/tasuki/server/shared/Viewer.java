package dev.tasuki.server.shared;

import java.util.Optional;

/// For whom something is read or changed: an organisation, and who acts for it.
///
/// Every transaction of the record is opened for a viewer, and the database shows it that organisation's rows only.
///
/// @param organisation the organisation whose record it is
/// @param actor        who acts
/// @param guest        the account, where it is a guest, who sees only what is shared with it
public record Viewer(OrganisationId organisation, Actor actor, Optional<AccountId> guest) {

    /// A member that sees the organisation's whole record.
    public static Viewer member(OrganisationId organisation, Actor actor) {
        return new Viewer(organisation, actor, Optional.empty());
    }

    /// The server itself, acting in an organisation's record.
    public static Viewer system(OrganisationId organisation) {
        return member(organisation, Actor.SYSTEM);
    }
}
