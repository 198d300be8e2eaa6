package dev.tasuki.domain.responsibility;

import dev.tasuki.domain.catalogue.RequirementId;
import dev.tasuki.domain.catalogue.Role;
import dev.tasuki.domain.supplychain.PartyId;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What is owed about one target, by requirement and party.
public final class OwedAbout {
    private final Map<RequirementId, Map<PartyId, PartyObligation>> known = new HashMap<>();

    OwedAbout(List<PartyObligation> obligations) {
        for (PartyObligation obligation : obligations) {
            known.computeIfAbsent(obligation.requirement().id(), _ -> new LinkedHashMap<>())
                    .put(obligation.party(), obligation);
        }
    }

    /// What each party owes under a requirement, or is to owe.
    public Map<PartyId, PartyObligation> under(RequirementId requirement) {
        return known.getOrDefault(requirement, Map.of());
    }

    public Optional<PartyObligation> of(PartyId party, RequirementId requirement) {
        return Optional.ofNullable(under(requirement).get(party));
    }

    /// Whether two answer for a requirement as primaries in the same role.
    public boolean isOwedTwice(RequirementId requirement) {
        Set<Role> taken = EnumSet.noneOf(Role.class);
        for (PartyObligation obligation : under(requirement).values()) {
            Set<Role> own = obligation.grounds().stream()
                    .filter(ground -> ground.standing() == Standing.PRIMARY)
                    .map(ground -> ground.cause().assignment().role())
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
            if (own.stream().anyMatch(taken::contains)) {
                return true;
            }
            taken.addAll(own);
        }
        return false;
    }
}
