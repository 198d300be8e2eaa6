package dev.tasuki.domain.supplychain;

import dev.tasuki.domain.catalogue.RequirementPackage;
import dev.tasuki.domain.catalogue.Role;
import dev.tasuki.formats.finding.Argument;
import dev.tasuki.formats.finding.Finding;
import dev.tasuki.formats.finding.Findings;
import dev.tasuki.formats.finding.Location;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// An engagement as somebody enters it: anything may be missing or contradict the rest. The components are those of
/// [Engagement].
public record EngagementDraft(
        Optional<PartyId> customer,
        Optional<PartyId> provider,
        Optional<TargetId> target,
        Set<ContractForm> contractForms,
        Optional<Tier> tier,
        Optional<RequirementPackage> requirementPackage,
        Set<RoleAssignment> roles,
        Set<RoleAssignment> customerRoles,
        Optional<LocalDate> from,
        Optional<LocalDate> until) {

    public EngagementDraft {
        contractForms = Collections.unmodifiableSet(new LinkedHashSet<>(contractForms));
        roles = Collections.unmodifiableSet(new LinkedHashSet<>(roles));
        customerRoles = Collections.unmodifiableSet(new LinkedHashSet<>(customerRoles));
    }

    /// The outcome of checking a draft.
    public sealed interface Outcome {

        /// The draft is an engagement.
        record Sound(Engagement engagement) implements Outcome {}

        /// Everything that keeps it from being one; each finding's path names the component it is about.
        record Refused(List<Finding> findings) implements Outcome {
            public Refused {
                findings = List.copyOf(findings);
                if (findings.isEmpty()) {
                    throw new IllegalArgumentException("a refusal has a reason");
                }
            }
        }
    }

    /// The engagement, or every fault at once.
    ///
    /// @param source what findings call the place where it was entered
    public Outcome check(String source) {
        var faults = new Faults(source);
        faults.unless(customer.isPresent(), "customer", EngagementFault.CUSTOMER_MISSING);
        faults.unless(provider.isPresent(), "provider", EngagementFault.PROVIDER_MISSING);
        faults.unless(
                customer.isEmpty() || !customer.equals(provider), "provider", EngagementFault.ENGAGED_WITH_ITSELF);
        faults.unless(target.isPresent(), "target", EngagementFault.TARGET_MISSING);
        faults.unless(!contractForms.isEmpty(), "contract_forms", EngagementFault.CONTRACT_FORM_MISSING);
        faults.unless(tier.isPresent(), "tier", EngagementFault.TIER_MISSING);
        faults.unless(requirementPackage.isPresent(), "package", EngagementFault.PACKAGE_NOT_AGREED);
        faults.unless(!roles.isEmpty(), "roles", EngagementFault.ROLE_MISSING);
        faults.unlessInOneStance(roles, "roles");
        faults.unlessInOneStance(customerRoles, "customer_roles");
        faults.unless(from.isPresent(), "from", EngagementFault.FROM_MISSING);
        from.ifPresent(first -> until.filter(first::isAfter)
                .ifPresent(last -> faults.unless(
                        false,
                        "until",
                        EngagementFault.ENDS_BEFORE_IT_BEGINS,
                        Argument.day(first),
                        Argument.day(last))));
        if (faults.found.hasErrors()) {
            return new Outcome.Refused(faults.found.list());
        }
        return new Outcome.Sound(new Engagement(
                customer.orElseThrow(),
                provider.orElseThrow(),
                target.orElseThrow(),
                contractForms,
                tier.orElseThrow(),
                requirementPackage.orElseThrow(),
                roles,
                customerRoles,
                from.orElseThrow(),
                until));
    }

    private record Faults(String source, Findings found) {
        Faults(String source) {
            this(source, new Findings());
        }

        void unlessInOneStance(Set<RoleAssignment> roles, String path) {
            Set<Role> seen = EnumSet.noneOf(Role.class);
            for (RoleAssignment assignment : roles) {
                Argument role = Argument.of(assignment.role().title());
                unless(seen.add(assignment.role()), path, EngagementFault.ROLE_IN_TWO_STANCES, role);
            }
        }

        void unless(boolean sound, String path, EngagementFault fault, Argument... arguments) {
            if (!sound) {
                found.add(new Finding(fault, new Location(source, 0, 0, path), List.of(arguments)));
            }
        }
    }
}
