package dev.tasuki.domain.supplychain.chain;

import dev.tasuki.domain.supplychain.EngagementId;
import dev.tasuki.domain.supplychain.PartyId;
import dev.tasuki.domain.supplychain.TargetId;
import dev.tasuki.formats.text.Text;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a chain becomes when another, from a file or a template, is taken into it.
///
/// Nothing is taken away: what the other does not name stays. Of an engagement that is there already the shares stay as
/// they are, since each of their steps was somebody's word.
///
/// @param taken what came, with the identifiers that it has in the chain
public record ChainIntake(SupplyChain before, SupplyChain taken, SupplyChain after) {

    /// What the identifiers of the other chain say.
    public enum Identity {
        /// They name the things that have them in the chain: a file that was written for it.
        SAME,
        /// They name nothing in it: a template, which may be taken several times.
        FRESH
    }

    /// What comes, and what is to be known of it.
    ///
    /// @param self which of its parties is the one that keeps the chain
    /// @param from the first day of an engagement that says none
    public record Offer(SupplyChain chain, Identity identity, PartyId self, LocalDate from) {}

    /// Takes a chain into another. A party is known by its identifier or by its name; a target and an engagement by the
    /// identifier alone.
    ///
    /// @param self the party that keeps the chain
    public static ChainIntake of(SupplyChain present, PartyId self, Offer offer) {
        SupplyChain settled = settled(offer.chain(), offer.from());
        SupplyChain renamed = new Naming(present, self, offer).renaming(settled).of(settled);
        var taken = new SupplyChain(
                present.title(),
                each(
                        renamed.parties(),
                        party -> find(present.parties(), Party::id, party.id())
                                .map(there -> joined(
                                        there,
                                        party,
                                        self.equals(there.id()) || isKnownByName(offer, there.id())
                                                ? Optional.of(there)
                                                : Optional.empty()))
                                .orElse(party)),
                each(
                        renamed.targets(),
                        target -> find(present.targets(), ChainTarget::id, target.id())
                                .map(there -> target.called(kept(there.name(), target.name())))
                                .orElse(target)),
                each(
                        renamed.engagements(),
                        engagement -> present.findEngagement(engagement.id())
                                .map(there -> engagement.withShares(there.shares()))
                                .orElse(engagement)));
        return new ChainIntake(
                present,
                taken,
                new SupplyChain(
                        present.title(),
                        merged(present.parties(), taken.parties(), Party::id),
                        merged(present.targets(), taken.targets(), ChainTarget::id),
                        merged(present.engagements(), taken.engagements(), ChainEngagement::id)));
    }

    /// Parties that were not there.
    public List<Party> newParties() {
        return added(before.parties(), taken.parties(), Party::id);
    }

    /// Targets that were not there.
    public List<ChainTarget> newTargets() {
        return added(before.targets(), taken.targets(), ChainTarget::id);
    }

    /// Engagements that were not there.
    public List<ChainEngagement> newEngagements() {
        return added(before.engagements(), taken.engagements(), ChainEngagement::id);
    }

    /// Parties that become others than they were.
    public List<Party> changedParties() {
        return changed(before.parties(), taken.parties(), Party::id);
    }

    /// Targets that become others than they were.
    public List<ChainTarget> changedTargets() {
        return changed(before.targets(), taken.targets(), ChainTarget::id);
    }

    /// Engagements that become others than they were.
    public List<ChainEngagement> changedEngagements() {
        return changed(before.engagements(), taken.engagements(), ChainEngagement::id);
    }

    /// Whether nothing is added and nothing changes.
    public boolean isEmpty() {
        return Stream.of(
                        newParties(),
                        newTargets(),
                        newEngagements(),
                        changedParties(),
                        changedTargets(),
                        changedEngagements())
                .allMatch(List::isEmpty);
    }

    /// Every engagement says from when it holds and which package counts, where the chain knows.
    private static SupplyChain settled(SupplyChain chain, LocalDate from) {
        return new SupplyChain(
                chain.title(),
                chain.parties(),
                chain.targets(),
                each(chain.engagements(), engagement -> engagement.settled(chain.packageLevel(engagement), from)));
    }

    private static boolean isKnownByName(Offer offer, PartyId id) {
        return offer.identity() == Identity.FRESH
                || offer.chain().parties().stream()
                        .noneMatch(party -> party.id().equals(id));
    }

    /// A party that is known by its identifier becomes what the file says; one that is known otherwise keeps what the
    /// file is silent about.
    private static Party joined(Party there, Party offered, Optional<Party> base) {
        return new Party(
                there.id(),
                base.map(Party::name).orElseGet(() -> kept(there.name(), offered.name())),
                base.map(Party::organisation).orElse(offered.organisation()),
                offered.bearer().or(() -> base.flatMap(Party::bearer)),
                base.map(Party::businesses)
                        .filter(_ -> offered.businesses().isEmpty())
                        .orElse(offered.businesses()),
                offered.acknowledgement().or(() -> base.flatMap(Party::acknowledgement)));
    }

    /// A name in one language does not take the place of the same name in two.
    private static Text kept(Text there, Text offered) {
        boolean same = offered.ja().equals(offered.en())
                && (offered.ja().equals(there.ja()) || offered.en().equals(there.en()));
        return same ? there : offered;
    }

    private static <T> List<T> each(Collection<T> things, Function<T, T> become) {
        return things.stream().map(become).toList();
    }

    private static <T, I> Optional<T> find(Collection<T> things, Function<T, I> id, I wanted) {
        return things.stream().filter(thing -> id.apply(thing).equals(wanted)).findFirst();
    }

    private static <T, I> Collection<T> merged(Collection<T> present, Collection<T> taken, Function<T, I> id) {
        Map<I, T> all = new LinkedHashMap<>();
        present.forEach(thing -> all.put(id.apply(thing), thing));
        taken.forEach(thing -> all.put(id.apply(thing), thing));
        return all.values();
    }

    private static <T, I> List<T> added(Collection<T> before, Collection<T> taken, Function<T, I> id) {
        Map<I, T> there = byId(before, id);
        return taken.stream()
                .filter(thing -> !there.containsKey(id.apply(thing)))
                .toList();
    }

    private static <T, I> List<T> changed(Collection<T> before, Collection<T> taken, Function<T, I> id) {
        Map<I, T> there = byId(before, id);
        return taken.stream()
                .filter(thing -> there.containsKey(id.apply(thing)) && !thing.equals(there.get(id.apply(thing))))
                .toList();
    }

    private static <T, I> Map<I, T> byId(Collection<T> things, Function<T, I> id) {
        return things.stream().collect(Collectors.toMap(id, Function.identity()));
    }

    /// Finds for each thing that comes the identifier that it has in the chain.
    private record Naming(SupplyChain present, PartyId self, Offer offer) {
        private static final int LONGEST = 64;

        ChainRenaming renaming(SupplyChain chain) {
            Map<PartyId, PartyId> parties = new LinkedHashMap<>();
            chain.parties().stream()
                    .filter(party -> party.organisation().isEmpty())
                    .forEach(party -> parties.put(party.id(), party(party, Optional.empty(), parties)));
            chain.parties()
                    .forEach(party -> party.organisation()
                            .ifPresent(whole -> parties.put(
                                    party.id(), party(party, Optional.ofNullable(parties.get(whole)), parties))));
            Map<TargetId, TargetId> targets = new LinkedHashMap<>();
            Map<EngagementId, EngagementId> engagements = new LinkedHashMap<>();
            if (offer.identity() == Identity.FRESH) {
                chain.targets()
                        .forEach(target -> targets.put(
                                target.id(),
                                new TargetId(free(
                                        target.id().value(),
                                        id -> find(present.targets(), ChainTarget::id, new TargetId(id))
                                                        .isPresent()
                                                || targets.containsValue(new TargetId(id))))));
                chain.engagements()
                        .forEach(engagement -> engagements.put(
                                engagement.id(),
                                new EngagementId(free(
                                        engagement.id().value(),
                                        id -> present.findEngagement(new EngagementId(id))
                                                        .isPresent()
                                                || engagements.containsValue(new EngagementId(id))))));
            }
            return new ChainRenaming(parties, targets, engagements);
        }

        /// @param whole the organisation of a department, as the chain knows it
        private PartyId party(Party party, Optional<PartyId> whole, Map<PartyId, PartyId> named) {
            if (party.id().equals(offer.self())) {
                return self;
            }
            Predicate<PartyId> isFree = id -> !named.containsValue(id) && !id.equals(self);
            if (offer.identity() == Identity.SAME
                    && isFree.test(party.id())
                    && find(present.parties(), Party::id, party.id()).isPresent()) {
                return party.id();
            }
            return present.parties().stream()
                    .filter(there -> there.organisation().equals(whole))
                    .filter(there -> there.name().ja().equals(party.name().ja())
                            || there.name().en().equals(party.name().en()))
                    .map(Party::id)
                    .filter(isFree)
                    .findFirst()
                    .orElseGet(() -> new PartyId(free(
                            party.id().value(),
                            id -> !isFree.test(new PartyId(id))
                                    || find(present.parties(), Party::id, new PartyId(id))
                                            .isPresent())));
        }

        private static String free(String id, Predicate<String> isTaken) {
            String candidate = id;
            for (int number = 2; isTaken.test(candidate); number++) {
                String ending = "-" + number;
                candidate = id.substring(0, Math.min(id.length(), LONGEST - ending.length())) + ending;
            }
            return candidate;
        }
    }
}
