package dev.tasuki.domain.responsibility.map;

import dev.tasuki.domain.catalogue.Role;
import dev.tasuki.domain.responsibility.ChainObligations;
import dev.tasuki.domain.responsibility.rule.ChainFinding;
import dev.tasuki.domain.responsibility.rule.Subject;
import dev.tasuki.domain.supplychain.EngagementId;
import dev.tasuki.domain.supplychain.PartyId;
import dev.tasuki.domain.supplychain.RoleAssignment;
import dev.tasuki.domain.supplychain.Stance;
import dev.tasuki.domain.supplychain.TargetId;
import dev.tasuki.domain.supplychain.Tier;
import dev.tasuki.domain.supplychain.chain.ChainEngagement;
import dev.tasuki.domain.supplychain.chain.ChainTarget;
import dev.tasuki.domain.supplychain.chain.ExternalResource;
import dev.tasuki.domain.supplychain.chain.GivenRole;
import dev.tasuki.domain.supplychain.chain.Party;
import dev.tasuki.domain.supplychain.chain.RoleHolding;
import dev.tasuki.domain.supplychain.chain.SupplyChain;
import dev.tasuki.formats.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedSet;
import java.util.Set;
import java.util.stream.Collectors;

/// What the map of a supply chain shows: each organisation with what it and its departments do, and each engagement
/// from the one it is done for to the one who does it.
///
/// @param findings everything that the rules found, also what belongs to no place of the map
public record ChainMap(
        Text title, LocalDate day, List<Organisation> organisations, List<Engagement> engagements, int findings) {

    public ChainMap {
        organisations = List.copyOf(organisations);
        engagements = List.copyOf(engagements);
    }

    /// More than this nobody can read, and laying it out takes many seconds.
    private static final int MOST_ORGANISATIONS = 1_000;

    private static final int MOST_ENGAGEMENTS = 3_000;

    /// Whether it is small enough to be drawn.
    public boolean isDrawable() {
        return organisations.size() <= MOST_ORGANISATIONS && engagements.size() <= MOST_ENGAGEMENTS;
    }

    /// An organisation.
    ///
    /// @param column   0 for a customer, then one more for each tier
    /// @param lines    what it does
    /// @param external the external resources that it or a department adopts
    /// @param findings about the organisation or its departments
    public record Organisation(
            PartyId id, Text name, int column, List<Line> lines, List<External> external, int findings) {

        public Organisation {
            lines = List.copyOf(lines);
            external = List.copyOf(external);
        }
    }

    /// The roles that an organisation or a department has for one target.
    ///
    /// @param department empty where the organisation has them itself
    /// @param findings   about the target
    public record Line(
            Optional<Text> department, TargetId target, Text name, SequencedSet<RoleAssignment> roles, int findings) {}

    /// An external resource, the target that uses it, and in which role it is managed.
    public record External(String name, Text target, Optional<Role> role) {}

    /// An engagement.
    ///
    /// @param from   the organisation for which the work is done
    /// @param to     the organisation that does it
    /// @param stance the strongest position in which it does
    /// @param tier   how far from the customer; empty where no contracts lead to one
    public record Engagement(
            EngagementId id,
            PartyId from,
            PartyId to,
            Text target,
            List<Text> forms,
            List<RoleHolding> roles,
            Stance stance,
            Optional<Tier> tier,
            int findings) {

        public Engagement {
            forms = List.copyOf(forms);
            roles = List.copyOf(roles);
        }
    }

    /// The map of a chain on a day.
    ///
    /// @param findings that the rules made about it on the same day
    public static ChainMap of(ChainObligations obligations, List<ChainFinding> findings) {
        return new Drawing(obligations, findings).draw();
    }

    private static final class Drawing {
        private final ChainObligations obligations;
        private final SupplyChain chain;
        private final int all;
        private final Map<Subject, Long> findings;

        Drawing(ChainObligations obligations, List<ChainFinding> findings) {
            this.obligations = obligations;
            this.chain = obligations.chain();
            this.all = findings.size();
            this.findings =
                    findings.stream().collect(Collectors.groupingBy(ChainFinding::subject, Collectors.counting()));
        }

        ChainMap draw() {
            Map<PartyId, List<Line>> lines = new HashMap<>();
            Map<PartyId, List<External>> external = new HashMap<>();
            for (ChainTarget target : chain.targets()) {
                lines(target)
                        .forEach((organisation, drawn) -> lines.computeIfAbsent(organisation, _ -> new ArrayList<>())
                                .addAll(drawn));
                for (ExternalResource resource : target.externalResources()) {
                    resource.adopter()
                            .map(adopter -> chain.party(adopter).root())
                            .ifPresent(adopter -> external.computeIfAbsent(adopter, _ -> new ArrayList<>())
                                    .add(new External(resource.name(), target.name(), resource.role())));
                }
            }
            Map<PartyId, Integer> columns = columns();
            Map<PartyId, Integer> counts = new HashMap<>();
            for (Party party : chain.parties()) {
                counts.merge(party.root(), findings(new Subject.OfParty(party.id())), Integer::sum);
            }
            List<Organisation> organisations = chain.parties().stream()
                    .filter(party -> party.organisation().isEmpty())
                    .map(party -> new Organisation(
                            party.id(),
                            party.name(),
                            columns.getOrDefault(party.id(), 1),
                            lines.getOrDefault(party.id(), List.of()),
                            external.getOrDefault(party.id(), List.of()),
                            counts.getOrDefault(party.id(), 0)))
                    .toList();
            return new ChainMap(
                    chain.title(),
                    obligations.day(),
                    organisations,
                    chain.engagements().stream().map(this::engagement).toList(),
                    all);
        }

        /// What is drawn about a target, by organisation.
        private Map<PartyId, List<Line>> lines(ChainTarget target) {
            Map<PartyId, SequencedSet<RoleAssignment>> roles = new LinkedHashMap<>();
            for (GivenRole given : chain.rolesFor(target.id())) {
                roles.computeIfAbsent(given.holding().party(), _ -> new LinkedHashSet<>())
                        .add(given.holding().assignment());
            }
            int count = findings(new Subject.OfTarget(target.id()));
            Map<PartyId, List<Line>> lines = new LinkedHashMap<>();
            roles.forEach((id, held) -> {
                Party party = chain.party(id);
                Optional<Text> department = party.organisation().map(_ -> party.name());
                lines.computeIfAbsent(party.root(), _ -> new ArrayList<>())
                        .add(new Line(
                                department,
                                target.id(),
                                target.name(),
                                Collections.unmodifiableSequencedSet(held),
                                count));
            });
            return lines;
        }

        private int findings(Subject subject) {
            return findings.getOrDefault(subject, 0L).intValue();
        }

        private Map<PartyId, Integer> columns() {
            Map<PartyId, Integer> columns = new HashMap<>();
            for (ChainEngagement engagement : chain.engagements()) {
                OptionalInt depth = obligations.tiers().depth(engagement.id());
                if (depth.isPresent()) {
                    columns.merge(chain.party(engagement.provider()).root(), depth.getAsInt() + 1, Math::min);
                }
            }
            Set<PartyId> customers = chain.targets().stream()
                    .flatMap(target -> chain.customerOrganisationsOf(target.id()).stream())
                    .collect(Collectors.toSet());
            customers.forEach(customer -> columns.put(customer, 0));
            return columns;
        }

        private Engagement engagement(ChainEngagement engagement) {
            OptionalInt depth = obligations.tiers().depth(engagement.id());
            return new Engagement(
                    engagement.id(),
                    chain.party(engagement.customer()).root(),
                    chain.party(engagement.provider()).root(),
                    chain.target(engagement.target()).name(),
                    engagement.contractForms().stream()
                            .map(form -> form.title().map(title -> form.mark() + " " + title))
                            .toList(),
                    engagement.roles(),
                    engagement.roles().stream()
                            .map(role -> role.assignment().stance())
                            .min(Comparator.naturalOrder())
                            .orElse(Stance.SUPPORTING),
                    depth.isPresent()
                            ? Optional.of(new Tier(Math.min(depth.getAsInt(), Tier.DEEPEST)))
                            : Optional.empty(),
                    findings(new Subject.OfEngagement(engagement.id())));
        }
    }
}
