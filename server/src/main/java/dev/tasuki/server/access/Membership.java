package dev.tasuki.server.access;

import dev.tasuki.formats.text.Text;
import dev.tasuki.server.shared.OrganisationId;
import java.time.ZoneId;
import java.util.Set;

/// That a person belongs to an organisation, and as what.
///
/// @param handle   the organisation's short name in addresses
/// @param timeZone the time zone that the organisation reckons its days by
public record Membership(
        OrganisationId organisation, String handle, Text name, Set<AccessRole> roles, ZoneId timeZone) {

    public Membership {
        roles = Set.copyOf(roles);
        if (roles.isEmpty()) {
            throw new IllegalArgumentException("a member has at least one role");
        }
    }

    public boolean permits(Permission permission) {
        return AccessRole.permissions(roles).contains(permission);
    }

    /// Whether the person sees only what is shared with guests.
    public boolean isGuest() {
        return !permits(Permission.READ);
    }
}
