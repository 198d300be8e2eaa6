package dev.tasuki.server.access;

import dev.tasuki.formats.text.Language;
import dev.tasuki.server.shared.AccountId;
import dev.tasuki.server.shared.Actor;
import dev.tasuki.server.shared.OrganisationId;
import dev.tasuki.server.shared.SessionId;
import dev.tasuki.server.shared.Viewer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A person who is signed in, with everything that a request needs to know of them.
///
/// @param since when they showed who they are
public record SignedIn(
        AccountId account,
        String name,
        Language language,
        SessionId session,
        Instant since,
        List<Membership> memberships) {

    public SignedIn {
        memberships = List.copyOf(memberships);
    }

    /// The membership in the organisation with this handle.
    public Optional<Membership> membership(String handle) {
        return memberships.stream()
                .filter(membership -> membership.handle().equals(handle))
                .findFirst();
    }

    public Optional<Membership> membership(OrganisationId organisation) {
        return memberships.stream()
                .filter(membership -> membership.organisation().equals(organisation))
                .findFirst();
    }

    /// This person acting for one of their organisations.
    public Viewer viewer(Membership membership) {
        return new Viewer(
                membership.organisation(),
                Actor.person(account, name),
                membership.isGuest() ? Optional.of(account) : Optional.empty(),
                membership.timeZone());
    }
}
