package dev.tasuki.domain.supplychain.chain;

import dev.tasuki.domain.catalogue.RequirementPackage;
import dev.tasuki.domain.catalogue.Role;
import dev.tasuki.domain.supplychain.PartyId;
import dev.tasuki.domain.supplychain.SoftwareClass;
import dev.tasuki.domain.supplychain.TargetId;
import dev.tasuki.formats.text.Text;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// A piece of software in the chain, with what it is composed of and who has a role for it without a contract.
///
/// @param packageLevel  the package that the customer has set for it; a part without one follows the whole
/// @param packageReason why this package, where the risks would ask for the larger
/// @param platform      whether other software runs on it
/// @param inOperation   whether it has been handed over and is in use
/// @param voidRoles     the roles that nobody has for it, each with the reason
/// @param generatedWith the tool that generated its code
public record ChainTarget(
        TargetId id,
        Text name,
        Optional<SoftwareClass> softwareClass,
        Optional<RequirementPackage> packageLevel,
        Optional<String> packageReason,
        Set<Risk> risks,
        Optional<Origin> origin,
        boolean platform,
        boolean inOperation,
        List<Part> parts,
        List<ExternalResource> externalResources,
        List<RoleHolding> roles,
        Map<Role, String> voidRoles,
        DefectHandling defects,
        Optional<CustomerCsirt> csirt,
        Optional<TargetId> generatedWith) {

    public ChainTarget {
        risks = risks.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(risks));
        parts = List.copyOf(parts);
        externalResources = List.copyOf(externalResources);
        roles = List.copyOf(roles);
        voidRoles = voidRoles.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(voidRoles));
    }

    /// Whoever it names: those with a role for it, who adopt external resources, who handle defects and incidents.
    Stream<PartyId> parties() {
        return Stream.of(
                        roles.stream().map(RoleHolding::party),
                        externalResources.stream().flatMap(resource -> resource.adopter().stream()),
                        defects.parties(),
                        csirt.stream().map(CustomerCsirt::party))
                .flatMap(named -> named);
    }

    /// The same by another name.
    ChainTarget called(Text other) {
        return new ChainTarget(
                id,
                other,
                softwareClass,
                packageLevel,
                packageReason,
                risks,
                origin,
                platform,
                inOperation,
                parts,
                externalResources,
                roles,
                voidRoles,
                defects,
                csirt,
                generatedWith);
    }

    /// What holds of it on one day.
    ChainTarget on(LocalDate day) {
        return new ChainTarget(
                id,
                name,
                softwareClass,
                packageLevel,
                packageReason,
                risks,
                origin,
                platform,
                inOperation,
                parts.stream().filter(part -> part.validity().holdsOn(day)).toList(),
                externalResources.stream()
                        .filter(resource -> resource.validity().holdsOn(day))
                        .toList(),
                RoleHolding.on(day, roles),
                voidRoles,
                defects,
                csirt,
                generatedWith);
    }
}
