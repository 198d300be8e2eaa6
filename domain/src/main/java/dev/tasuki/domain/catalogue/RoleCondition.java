package dev.tasuki.domain.catalogue;

import java.util.Collection;
import java.util.Set;

/// Which parties hold a framework's role, said in Tasuki's own roles: a party that has all of some and none of others.
///
/// The UK Code's distributor, for example, both develops and supplies; its reseller supplies without developing.
public record RoleCondition(Set<Role> allOf, Set<Role> noneOf) {

    public RoleCondition {
        allOf = Set.copyOf(allOf);
        noneOf = Set.copyOf(noneOf);
        if (allOf.isEmpty()) {
            throw new IllegalArgumentException("a role that everybody holds says nothing");
        }
        for (Role role : noneOf) {
            if (allOf.contains(role)) {
                throw new IllegalArgumentException("both needed and excluded: " + role.id());
            }
        }
    }

    /// The condition of having this one role.
    public static RoleCondition of(Role role) {
        return new RoleCondition(Set.of(role), Set.of());
    }

    /// Whether a party with these roles holds the framework's role.
    public boolean isMetBy(Collection<Role> roles) {
        return roles.containsAll(allOf) && noneOf.stream().noneMatch(roles::contains);
    }
}
