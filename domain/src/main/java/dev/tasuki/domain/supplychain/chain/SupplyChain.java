package dev.tasuki.domain.supplychain.chain;

import dev.tasuki.domain.catalogue.RequirementPackage;
import dev.tasuki.domain.catalogue.Role;
import dev.tasuki.domain.supplychain.EngagementId;
import dev.tasuki.domain.supplychain.PartyId;
import dev.tasuki.domain.supplychain.TargetId;
import dev.tasuki.formats.text.Text;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Parties, targets and engagements as one graph, indexed both ways.
///
/// Every name in it leads somewhere: a graph that names a party, a target or an engagement that it does not hold cannot
/// be made. It may have cycles, and it may leave out whatever the rules ask for.
public final class SupplyChain {
    private static final Text DEPARTMENT = new Text("{0} {1}", "{0}, {1}");

    private final Text title;
    private final Map<PartyId, Party> parties;
    private final Map<TargetId, ChainTarget> targets;
    private final Map<EngagementId, ChainEngagement> engagements;
    private final Map<TargetId, List<ChainEngagement>> byTarget = new HashMap<>();
    private final Map<TargetId, List<TargetId>> wholes = new HashMap<>();
    private final Map<TargetId, List<GivenRole>> roles = new HashMap<>();
    private final Map<TargetId, Set<PartyId>> customers = new HashMap<>();
    private final Map<TargetId, RequirementPackage> packageLevels = new HashMap<>();

    /// A graph of these.
    ///
    /// @throws IllegalArgumentException if two have the same id, or one names what is not there
    public SupplyChain(
            Text title,
            Collection<Party> parties,
            Collection<ChainTarget> targets,
            Collection<ChainEngagement> engagements) {
        this.title = title;
        var partiesById = new LinkedHashMap<PartyId, Party>();
        parties.forEach(party -> requireNew(partiesById.put(party.id(), party), party.id()));
        var targetsById = new LinkedHashMap<TargetId, ChainTarget>();
        targets.forEach(target -> requireNew(targetsById.put(target.id(), target), target.id()));
        var engagementsById = new LinkedHashMap<EngagementId, ChainEngagement>();
        engagements.forEach(
                engagement -> requireNew(engagementsById.put(engagement.id(), engagement), engagement.id()));
        this.parties = Collections.unmodifiableMap(partiesById);
        this.targets = Collections.unmodifiableMap(targetsById);
        this.engagements = Collections.unmodifiableMap(engagementsById);
        parties.forEach(party -> party.organisation().ifPresent(this::party));
        targets.forEach(this::index);
        engagements.forEach(this::index);
        indexCustomers();
        indexPackageLevels();
    }

    private static void requireNew(@Nullable Object earlier, Object id) {
        if (earlier != null) {
            throw new IllegalArgumentException("two have the same id: " + id);
        }
    }

    private void index(ChainTarget target) {
        target.roles().forEach(holding -> give(target.id(), new GivenRole(holding, Optional.empty())));
        for (Part part : target.parts()) {
            target(part.target());
            wholes.computeIfAbsent(part.target(), _ -> new ArrayList<>()).add(target.id());
        }
        target.parties().forEach(this::party);
        target.generatedWith().ifPresent(this::target);
    }

    private void index(ChainEngagement engagement) {
        party(engagement.customer());
        target(engagement.target());
        engagement
                .holdings()
                .forEach(holding -> give(engagement.target(), new GivenRole(holding, Optional.of(engagement))));
        byTarget.computeIfAbsent(engagement.target(), _ -> new ArrayList<>()).add(engagement);
        party(engagement.provider());
    }

    private void give(TargetId target, GivenRole role) {
        party(role.holding().party());
        roles.computeIfAbsent(target, _ -> new ArrayList<>()).add(role);
    }

    /// From the customers down, since few targets have one of their own and every part asks.
    private void indexCustomers() {
        Map<PartyId, List<TargetId>> own = new LinkedHashMap<>();
        for (TargetId target : targets.keySet()) {
            holdersOf(target, Role.CUSTOMER)
                    .forEach(given -> own.computeIfAbsent(given.holding().party(), _ -> new ArrayList<>())
                            .add(target));
        }
        own.forEach((customer, wholes) -> composition(wholes)
                .forEach(part -> customers
                        .computeIfAbsent(part, _ -> new LinkedHashSet<>())
                        .add(customer)));
    }

    /// The larger package first, so that each target is reached once.
    private void indexPackageLevels() {
        for (RequirementPackage level :
                List.copyOf(RequirementPackage.byId().values()).reversed()) {
            var waiting = new ArrayDeque<ChainTarget>();
            targets().stream()
                    .filter(target ->
                            target.packageLevel().filter(level::equals).isPresent())
                    .forEach(waiting::add);
            while (!waiting.isEmpty()) {
                ChainTarget next = waiting.remove();
                if (packageLevels.putIfAbsent(next.id(), level) == null) {
                    next.parts().forEach(part -> waiting.add(target(part.target())));
                }
            }
        }
    }

    /// What people call it.
    public Text title() {
        return title;
    }

    public Collection<Party> parties() {
        return parties.values();
    }

    public Collection<ChainTarget> targets() {
        return targets.values();
    }

    public Collection<ChainEngagement> engagements() {
        return engagements.values();
    }

    /// The party with this id.
    ///
    /// @throws IllegalArgumentException if there is none
    public Party party(PartyId id) {
        Party party = parties.get(id);
        if (party == null) {
            throw new IllegalArgumentException("no such party: " + id);
        }
        return party;
    }

    /// The target with this id.
    ///
    /// @throws IllegalArgumentException if there is none
    public ChainTarget target(TargetId id) {
        ChainTarget target = targets.get(id);
        if (target == null) {
            throw new IllegalArgumentException("no such target: " + id);
        }
        return target;
    }

    public Optional<ChainEngagement> findEngagement(EngagementId id) {
        return Optional.ofNullable(engagements.get(id));
    }

    /// What a party is called; a department together with its organisation.
    public Text name(PartyId id) {
        Party party = party(id);
        return party.organisation()
                .map(organisation -> DEPARTMENT.filled(party(organisation).name(), party.name()))
                .orElse(party.name());
    }

    /// Whether two parties are, or belong to, one organisation.
    public boolean areOneOrganisation(PartyId one, PartyId other) {
        return party(one).root().equals(party(other).root());
    }

    /// The engagements about a target, in the order they were given.
    public List<ChainEngagement> engagementsAbout(TargetId target) {
        return byTarget.getOrDefault(target, List.of());
    }

    /// The targets that this one is a part of.
    public List<TargetId> wholesOf(TargetId target) {
        return wholes.getOrDefault(target, List.of());
    }

    /// Whether something else is composed of it.
    public boolean isPart(TargetId target) {
        return !wholesOf(target).isEmpty();
    }

    /// Everybody who has a role for a target: by itself first, then by engagements in the order they were given.
    public List<GivenRole> rolesFor(TargetId target) {
        return roles.getOrDefault(target, List.of());
    }

    /// Those who have this role for a target.
    public List<GivenRole> holdersOf(TargetId target, Role role) {
        return rolesFor(target).stream()
                .filter(given -> given.holding().role() == role)
                .toList();
    }

    /// Those who have the role of the customer for a target or for something that it is a part of.
    public Set<PartyId> customersOf(TargetId target) {
        return customers.getOrDefault(target, Set.of());
    }

    /// The targets of which nobody is known to be the customer, parts aside: of these, only a part of the chain is
    /// here.
    public List<ChainTarget> withoutCustomer() {
        return targets.values().stream()
                .filter(target ->
                        !isPart(target.id()) && customersOf(target.id()).isEmpty())
                .toList();
    }

    /// The organisations of those who have the role of the customer for a target or for something it is a part of.
    public Set<PartyId> customerOrganisationsOf(TargetId target) {
        return customersOf(target).stream()
                .map(customer -> party(customer).root())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// The target and everything that it is composed of, through every level, each once.
    public Set<TargetId> composition(TargetId whole) {
        return composition(List.of(whole));
    }

    private Set<TargetId> composition(Collection<TargetId> wholes) {
        var reached = new LinkedHashSet<TargetId>();
        var waiting = new ArrayDeque<TargetId>(wholes);
        while (!waiting.isEmpty()) {
            TargetId next = waiting.remove();
            if (reached.add(next)) {
                target(next).parts().forEach(part -> waiting.add(part.target()));
            }
        }
        return reached;
    }

    /// The target and everything that it is a part of, through every level, each once.
    public Set<TargetId> enclosing(TargetId part) {
        var reached = new LinkedHashSet<TargetId>();
        var waiting = new ArrayDeque<TargetId>();
        waiting.add(part);
        while (!waiting.isEmpty()) {
            TargetId next = waiting.remove();
            if (reached.add(next)) {
                waiting.addAll(wholesOf(next));
            }
        }
        return reached;
    }

    /// The package that counts for a target: its own, or the largest that flows down to it from what it is a part of.
    public Optional<RequirementPackage> packageLevel(TargetId target) {
        return target(target).packageLevel().or(() -> Optional.ofNullable(packageLevels.get(target)));
    }

    /// The package that counts in an engagement: the one agreed, or the target's.
    public Optional<RequirementPackage> packageLevel(ChainEngagement engagement) {
        return engagement.packageLevel().or(() -> packageLevel(engagement.target()));
    }

    /// One customer's whole chain: the targets for which its organisation has the role of the customer, everything that
    /// they are composed of or were generated with, the engagements about all of these, and whoever they name.
    public SupplyChain ofCustomer(PartyId customer) {
        PartyId organisation = party(customer).root();
        List<TargetId> own = targets.keySet().stream()
                .filter(target -> holdersOf(target, Role.CUSTOMER).stream()
                        .anyMatch(given -> areOneOrganisation(given.holding().party(), organisation)))
                .toList();
        Set<TargetId> composed = composition(own);
        List<TargetId> tools = composed.stream()
                .flatMap(target -> target(target).generatedWith().stream())
                .toList();
        composed.addAll(composition(tools));
        return about(composed);
    }

    private SupplyChain about(Set<TargetId> chosen) {
        List<ChainEngagement> about = chosen.stream()
                .flatMap(target -> engagementsAbout(target).stream())
                .toList();
        var named = new LinkedHashSet<PartyId>();
        for (TargetId target : chosen) {
            target(target).parties().forEach(named::add);
            rolesFor(target).forEach(given -> named.add(given.holding().party()));
        }
        about.forEach(engagement -> named.addAll(List.of(engagement.customer(), engagement.provider())));
        List.copyOf(named).forEach(party -> named.add(party(party).root()));
        return new SupplyChain(
                title,
                named.stream().map(this::party).toList(),
                chosen.stream().map(this::target).toList(),
                about);
    }

    /// The same with an engagement in place of the one that has its id.
    public SupplyChain with(ChainEngagement changed) {
        return new SupplyChain(
                title,
                parties.values(),
                targets.values(),
                engagements.values().stream()
                        .map(present -> present.id().equals(changed.id()) ? changed : present)
                        .toList());
    }

    /// What holds on one day: whatever has not begun, or has ended, is left out.
    public SupplyChain on(LocalDate day) {
        return new SupplyChain(
                title,
                parties.values(),
                targets.values().stream().map(target -> target.on(day)).toList(),
                engagements.values().stream()
                        .filter(engagement -> engagement.validity().holdsOn(day))
                        .map(engagement -> engagement.on(day))
                        .toList());
    }
}
