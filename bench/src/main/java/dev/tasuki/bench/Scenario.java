package dev.tasuki.bench;

import dev.tasuki.domain.catalogue.Catalogue;
import dev.tasuki.domain.catalogue.RequirementPackage;
import dev.tasuki.domain.catalogue.Role;
import dev.tasuki.domain.supplychain.RoleAssignment;
import java.util.List;
import java.util.Set;

/// How much a declaration declares.
public enum Scenario {
    /// What most suppliers send first: METI's minimum package, as developer and supplier.
    MINIMUM,
    /// The most that can be declared: METI's standard package and the UK Code, in every role.
    STANDARD;

    Set<RoleAssignment> roles() {
        return switch (this) {
            case MINIMUM -> RoleAssignment.primary(Role.DEVELOPER, Role.SUPPLIER);
            case STANDARD -> RoleAssignment.primary(Role.values());
        };
    }

    RequirementPackage requirementPackage() {
        return switch (this) {
            case MINIMUM -> RequirementPackage.MINIMUM;
            case STANDARD -> RequirementPackage.STANDARD;
        };
    }

    List<String> frameworks() {
        return switch (this) {
            case MINIMUM -> List.of(Catalogue.METI);
            case STANDARD -> List.of(Catalogue.METI, Catalogue.UK);
        };
    }
}
