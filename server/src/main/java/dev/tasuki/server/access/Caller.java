package dev.tasuki.server.access;

import dev.tasuki.server.shared.Actor;
import dev.tasuki.server.shared.OrganisationId;
import dev.tasuki.server.shared.TokenId;
import dev.tasuki.server.shared.Viewer;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/// Who makes a request.
public sealed interface Caller {

    /// The name of the request attribute that holds the caller.
    String ATTRIBUTE = Caller.class.getName();

    /// Somebody who has shown nothing.
    record Nobody() implements Caller {}

    /// A person with a session.
    record Person(SignedIn signedIn) implements Caller {}

    /// A program with a token of one organisation.
    ///
    /// @param handle      the organisation's short name in addresses
    /// @param timeZone    the time zone that the organisation reckons its days by
    /// @param permissions what the token's scopes and its owner's roles both permit
    record Program(
            TokenId token,
            String name,
            OrganisationId organisation,
            String handle,
            ZoneId timeZone,
            Set<Permission> permissions)
            implements Caller {
        public Program {
            permissions = Set.copyOf(permissions);
        }

        Viewer viewer() {
            return Viewer.member(organisation, Actor.token(token, name), timeZone);
        }
    }

    /// Whether the caller may do this in the organisation.
    default boolean permits(OrganisationId in, Permission permission) {
        return switch (this) {
            case Nobody _ -> false;
            case Person(SignedIn person) ->
                person.membership(in)
                        .filter(membership -> membership.permits(permission))
                        .isPresent();
            case Program program ->
                program.organisation().equals(in) && program.permissions().contains(permission);
        };
    }

    /// The person, where it is one.
    default Optional<SignedIn> person() {
        return this instanceof Person(SignedIn signedIn) ? Optional.of(signedIn) : Optional.empty();
    }
}
