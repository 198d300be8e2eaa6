package dev.tasuki.server.chain;

import dev.tasuki.domain.catalogue.RequirementPackage;
import dev.tasuki.domain.supplychain.EngagementDraft;
import dev.tasuki.domain.supplychain.PartyId;
import dev.tasuki.domain.supplychain.RoleAssignment;
import dev.tasuki.domain.supplychain.Tier;
import dev.tasuki.domain.supplychain.chain.ChainEngagement;
import dev.tasuki.domain.supplychain.chain.ChainIntake;
import dev.tasuki.domain.supplychain.chain.ChainTarget;
import dev.tasuki.domain.supplychain.chain.Party;
import dev.tasuki.domain.supplychain.chain.RoleHolding;
import dev.tasuki.domain.supplychain.chain.Tiers;
import dev.tasuki.formats.text.Text;
import dev.tasuki.server.shared.FindingWords;
import dev.tasuki.server.shared.OrganisationId;
import dev.tasuki.server.shared.TargetId;
import dev.tasuki.server.supplychain.EngagementContent;
import dev.tasuki.server.supplychain.PartyDraft;
import dev.tasuki.server.supplychain.TargetDraft;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What things of a supply chain become in the record, whose entries ask for more than a graph does.
final class ChainEntries {
    private static final Text CLASS_MISSING = new Text(
            "対象「{0}」の分類（class）がありません。ガイドラインの表 2 から選んで書いてください。",
            "Target “{0}” has no class. Write one from table 2 of the guideline.");
    private static final Text ENGAGEMENT = new Text("契約関係「{0} → {1}」: {2}", "Engagement “{0} → {1}”: {2}");
    private static final Text ANOTHERS = new Text(
            "「{0}」は他の組織の記録にあるもので、この記録からは変えられません。別の識別子を付けてください。",
            "“{0}” stands in another organisation’s record and cannot be changed from here. Give it another identifier.");
    private static final Text NOT_IN_THE_ADDRESS_BOOK = new Text(
            "「{0}」は他の組織の記録に出てくるだけで、関係先にありません。先に関係先に加えてください。",
            "“{0}” is named in another organisation’s record only. Add it to your parties first.");

    private final RecordedChain recorded;
    private final ChainIntake intake;
    private final Tiers tiers;
    private final Map<PartyId, OrganisationId> parties;
    private final Map<dev.tasuki.domain.supplychain.TargetId, TargetId> targets;

    /// @param own the entries of the address book, without what only others' records name
    ChainEntries(RecordedChain recorded, ChainIntake intake, Set<OrganisationId> own) {
        this.recorded = recorded;
        this.intake = intake;
        this.tiers = Tiers.of(intake.after());
        this.parties = new HashMap<>(recorded.parties());
        this.parties.values().retainAll(own);
        this.targets = new HashMap<>(recorded.targets());
    }

    /// Everything that keeps the intake from becoming entries of the record.
    List<Text> faults() {
        var faults = new ArrayList<Text>();
        for (Party party : intake.taken().parties()) {
            if (recorded.parties().containsKey(party.id()) && !parties.containsKey(party.id())) {
                faults.add(NOT_IN_THE_ADDRESS_BOOK.filled(party.name()));
            }
        }
        Set<dev.tasuki.domain.supplychain.TargetId> there = new HashSet<>();
        intake.before().targets().forEach(target -> there.add(target.id()));
        for (ChainTarget target : intake.taken().targets()) {
            if (target.softwareClass().isEmpty()) {
                faults.add(CLASS_MISSING.filled(target.name()));
            }
            if (there.contains(target.id()) && !targets.containsKey(target.id())) {
                faults.add(ANOTHERS.filled(target.name()));
            }
        }
        for (ChainEngagement engagement : intake.taken().engagements()) {
            switch (check(engagement, new PartyId("customer"), new PartyId("provider"), engagement.target())) {
                case EngagementDraft.Outcome.Sound _ -> {}
                case EngagementDraft.Outcome.Refused(var findings) ->
                    findings.forEach(finding -> faults.add(ENGAGEMENT.filled(
                            intake.after().name(engagement.customer()),
                            intake.after().name(engagement.provider()),
                            FindingWords.of(finding))));
            }
        }
        return faults;
    }

    /// From now on, a party of the chain is this entry.
    void put(PartyId party, OrganisationId entry) {
        parties.put(party, entry);
    }

    /// From now on, a target of the chain is this entry.
    void put(dev.tasuki.domain.supplychain.TargetId target, TargetId entry) {
        targets.put(target, entry);
    }

    OrganisationId entry(PartyId party) {
        return required(parties.get(party), party);
    }

    TargetId entry(dev.tasuki.domain.supplychain.TargetId target) {
        return required(targets.get(target), target);
    }

    static PartyDraft draft(Party party, Optional<String> contact) {
        return new PartyDraft(party.name(), contact);
    }

    /// @param present what the record says of it until now
    TargetDraft draft(ChainTarget target, Optional<TargetDraft> present) {
        return new TargetDraft(
                target.name(),
                present.flatMap(TargetDraft::description),
                target.softwareClass().orElseThrow(),
                present.flatMap(TargetDraft::packageUrl),
                target.roles().stream()
                        .filter(holding -> intake.after().areOneOrganisation(holding.party(), recorded.self()))
                        .map(RoleHolding::assignment)
                        .collect(Collectors.toCollection(LinkedHashSet::new)),
                intake.after().packageLevel(target.id()).orElse(RequirementPackage.MINIMUM));
    }

    /// @param note what the record says beside it until now
    EngagementContent content(ChainEngagement engagement, Optional<String> note) {
        var outcome = check(
                engagement,
                new PartyId(entry(engagement.customer()).toString()),
                new PartyId(entry(engagement.provider()).toString()),
                new dev.tasuki.domain.supplychain.TargetId(
                        entry(engagement.target()).toString()));
        return switch (outcome) {
            case EngagementDraft.Outcome.Sound(var sound) -> new EngagementContent(sound, note);
            case EngagementDraft.Outcome.Refused(var findings) -> throw new IllegalStateException(findings.toString());
        };
    }

    private EngagementDraft.Outcome check(
            ChainEngagement engagement,
            PartyId customer,
            PartyId provider,
            dev.tasuki.domain.supplychain.TargetId target) {
        return new EngagementDraft(
                        Optional.of(customer),
                        Optional.of(provider),
                        Optional.of(target),
                        engagement.contractForms(),
                        Optional.of(tier(engagement)),
                        engagement.packageLevel(),
                        assignments(engagement.roles()),
                        assignments(engagement.customerRoles()),
                        engagement.validity().from(),
                        engagement.validity().until())
                .check(engagement.id().value());
    }

    /// The stated tier, or the one that the graph says.
    private Tier tier(ChainEngagement engagement) {
        return engagement.statedTier().orElseGet(() -> {
            OptionalInt depth = tiers.depth(engagement.id());
            return depth.isPresent() ? new Tier(Math.min(depth.getAsInt(), Tier.DEEPEST)) : Tier.PRIME;
        });
    }

    private static Set<RoleAssignment> assignments(List<RoleHolding> holdings) {
        return holdings.stream().map(RoleHolding::assignment).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static <T> T required(@Nullable T entry, Object id) {
        if (entry == null) {
            throw new IllegalStateException("no entry for " + id);
        }
        return entry;
    }
}
