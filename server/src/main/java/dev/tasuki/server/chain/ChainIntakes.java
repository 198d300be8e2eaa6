package dev.tasuki.server.chain;

import dev.tasuki.domain.catalogue.Catalogue;
import dev.tasuki.domain.responsibility.change.ChainPreview;
import dev.tasuki.domain.responsibility.file.SupplyChainFile;
import dev.tasuki.domain.responsibility.file.SupplyChainFileReader;
import dev.tasuki.domain.responsibility.file.SupplyChainFileReading;
import dev.tasuki.domain.responsibility.file.SupplyChainWriter;
import dev.tasuki.domain.supplychain.PartyId;
import dev.tasuki.domain.supplychain.chain.ChainEngagement;
import dev.tasuki.domain.supplychain.chain.ChainIntake;
import dev.tasuki.domain.supplychain.chain.ChainIntake.Offer;
import dev.tasuki.domain.supplychain.chain.ChainTarget;
import dev.tasuki.domain.supplychain.chain.Party;
import dev.tasuki.domain.supplychain.chain.SupplyChain;
import dev.tasuki.formats.digest.Sha256;
import dev.tasuki.formats.json.PrettyJson;
import dev.tasuki.formats.text.Text;
import dev.tasuki.server.audit.AuditRecord;
import dev.tasuki.server.share.Shares;
import dev.tasuki.server.shared.EngagementId;
import dev.tasuki.server.shared.FieldFault;
import dev.tasuki.server.shared.FindingWords;
import dev.tasuki.server.shared.OrganisationId;
import dev.tasuki.server.shared.Problem;
import dev.tasuki.server.shared.TargetId;
import dev.tasuki.server.shared.Viewer;
import dev.tasuki.server.shared.db.Tenancy;
import dev.tasuki.server.supplychain.Engagements;
import dev.tasuki.server.supplychain.Parties;
import dev.tasuki.server.supplychain.RecordedEngagement;
import dev.tasuki.server.supplychain.Target;
import dev.tasuki.server.supplychain.Targets;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Takes supply chains from files and templates into the record, after showing what would become of it.
public final class ChainIntakes {
    private static final Text WHO_ARE_YOU =
            new Text("自組織にあたる関係者を選んでください。", "Choose which of the parties is your organisation.");

    private final Tenancy tenancy;
    private final ChainStore store;
    private final RecordedChains chains;
    private final ChainJudgement judgement;
    private final Parties parties;
    private final Targets targets;
    private final Engagements engagements;
    private final Shares shares;
    private final AuditRecord audit;
    private final SupplyChainFileReader reader;
    private final Clock clock;

    ChainIntakes(
            Tenancy tenancy,
            ChainStore store,
            RecordedChains chains,
            ChainJudgement judgement,
            Parties parties,
            Targets targets,
            Engagements engagements,
            Shares shares,
            AuditRecord audit,
            Catalogue catalogue,
            Clock clock) {
        this.tenancy = tenancy;
        this.store = store;
        this.chains = chains;
        this.judgement = judgement;
        this.parties = parties;
        this.targets = targets;
        this.engagements = engagements;
        this.shares = shares;
        this.audit = audit;
        this.reader = new SupplyChainFileReader(catalogue.meti());
        this.clock = clock;
    }

    /// Reads what was sent, and finds which of its parties the organisation is, where that was not said and one has
    /// its name.
    public ChainReading read(Viewer viewer, SentChain sent) {
        return switch (reader.read(sent.text().getBytes(StandardCharsets.UTF_8), SupplyChainFile.NAME)) {
            case SupplyChainFileReading.Refused(var findings) -> new ChainReading.Refused(findings);
            case SupplyChainFileReading.Read(var file) -> {
                Optional<String> self = sent.self()
                        .filter(id -> file.chain().parties().stream()
                                .anyMatch(party -> party.id().value().equals(id)))
                        .or(() -> named(viewer, file.chain()));
                yield new ChainReading.Read(sent.as(self), file.chain());
            }
        };
    }

    private Optional<String> named(Viewer viewer, SupplyChain chain) {
        Text name = parties.get(viewer, viewer.organisation()).name();
        return chain.parties().stream()
                .filter(party -> party.organisation().isEmpty())
                .filter(party ->
                        party.name().ja().equals(name.ja()) || party.name().en().equals(name.en()))
                .map(party -> party.id().value())
                .findFirst();
    }

    /// What taking a chain in would do, today.
    ///
    /// @param sent says which of its parties the organisation is
    public IntakePreview preview(Viewer viewer, SentChain sent, SupplyChain chain) {
        return tenancy.read(
                viewer,
                () -> consider(viewer, chains.of(viewer), sent.offer(chain, viewer.today(clock)))
                        .preview());
    }

    /// The same of what was sent as it is.
    ///
    /// @throws Problem when it cannot be read, or nobody said who the organisation is
    public IntakePreview preview(Viewer viewer, SentChain sent) {
        ChainReading.Read read = sound(viewer, sent);
        return preview(viewer, read.sent(), read.chain());
    }

    /// Takes a chain in.
    ///
    /// @throws Problem when it cannot be read, nobody said who the organisation is, something was changed since the
    ///                 preview or there was none, or the preview has faults
    public IntakePreview take(Viewer viewer, SentChain sent) {
        ChainReading.Read read = sound(viewer, sent);
        Sha256 seen = sent.seen().orElseThrow(Problem::changedMeanwhile);
        Offer offer = read.sent().offer(read.chain(), viewer.today(clock));
        return tenancy.change(viewer, () -> {
            store.lock(viewer);
            RecordedChain recorded = chains.of(viewer);
            Considered considered = consider(viewer, recorded, offer);
            IntakePreview preview = considered.preview();
            if (!preview.seen().equals(seen)) {
                throw Problem.changedMeanwhile();
            }
            if (!preview.faults().isEmpty()) {
                throw Problem.invalid(preview.faults().stream()
                        .map(fault -> new FieldFault("text", fault))
                        .toList());
            }
            ChainIntake intake = preview.intake();
            ChainEntries entries = considered.entries();
            takeParties(viewer, intake, entries, recorded.self());
            takeTargets(viewer, intake, entries);
            takeEngagements(viewer, intake, entries, recorded);
            audit.append(viewer, new ChainFact.TakenIn(viewer.organisation(), offer.identity(), intake));
            return preview;
        });
    }

    private ChainReading.Read sound(Viewer viewer, SentChain sent) {
        ChainReading.Read read = switch (read(viewer, sent)) {
            case ChainReading.Read sound -> sound;
            case ChainReading.Refused(var findings) ->
                throw Problem.invalid(FindingWords.of(findings).stream()
                        .map(fault -> new FieldFault("text", fault))
                        .toList());
        };
        if (read.sent().self().isEmpty()) {
            throw Problem.invalid(List.of(new FieldFault("self", WHO_ARE_YOU)));
        }
        return read;
    }

    /// A preview, with what the things in it become in the record.
    private record Considered(IntakePreview preview, ChainEntries entries) {}

    private Considered consider(Viewer viewer, RecordedChain recorded, Offer offer) {
        ChainIntake intake = ChainIntake.of(recorded.chain(), recorded.self(), offer);
        ChainStanding after = judgement.of(viewer, intake.after(), recorded.rules(), offer.from());
        ChainStanding before = judgement.of(viewer, intake.before(), recorded.rules(), offer.from());
        var entries = new ChainEntries(recorded, intake, own(viewer));
        return new Considered(
                new IntakePreview(
                        intake,
                        ChainPreview.between(
                                before.obligations(), before.findings(), after.obligations(), after.findings()),
                        after.findings(),
                        entries.faults(),
                        Sha256.of(PrettyJson.text(SupplyChainWriter.json(recorded.chain()))
                                .getBytes(StandardCharsets.UTF_8))),
                entries);
    }

    private Set<OrganisationId> own(Viewer viewer) {
        return parties.choices(viewer).stream()
                .map(dev.tasuki.server.supplychain.Party::id)
                .collect(Collectors.toSet());
    }

    private void takeParties(Viewer viewer, ChainIntake intake, ChainEntries entries, PartyId self) {
        for (Party party : intake.newParties()) {
            OrganisationId id = parties.add(viewer, ChainEntries.draft(party, Optional.empty()))
                    .id();
            entries.put(party.id(), id);
            store.describe(viewer, id, party.id().value(), Particulars.of(party));
        }
        for (Party party : intake.changedParties()) {
            OrganisationId id = entries.entry(party.id());
            dev.tasuki.server.supplychain.Party present = parties.get(viewer, id);
            if (!party.id().equals(self) && !party.name().equals(present.name())) {
                parties.change(
                        viewer, id, ChainEntries.draft(party, present.content().contact()), present.version());
            }
            store.describe(viewer, id, party.id().value(), Particulars.of(party));
        }
    }

    private void takeTargets(Viewer viewer, ChainIntake intake, ChainEntries entries) {
        for (ChainTarget target : intake.newTargets()) {
            TargetId id =
                    targets.add(viewer, entries.draft(target, Optional.empty())).id();
            entries.put(target.id(), id);
            describe(viewer, id, target);
        }
        for (ChainTarget target : intake.changedTargets()) {
            TargetId id = entries.entry(target.id());
            Target present = targets.get(viewer, id);
            targets.change(viewer, id, entries.draft(target, Optional.of(present.content())), present.version());
            describe(viewer, id, target);
        }
    }

    private void describe(Viewer viewer, TargetId id, ChainTarget target) {
        store.describe(viewer, id, target.id().value(), target.packageLevel().isEmpty(), Particulars.of(target));
    }

    private void takeEngagements(Viewer viewer, ChainIntake intake, ChainEntries entries, RecordedChain recorded) {
        for (ChainEngagement engagement : intake.newEngagements()) {
            EngagementId id = engagements
                    .add(viewer, entries.content(engagement, Optional.empty()))
                    .id();
            store.describe(viewer, id, engagement.id().value(), Particulars.of(engagement));
            shares.takeIn(viewer, id, engagement.shares().orElse(List.of()));
        }
        for (ChainEngagement engagement : intake.changedEngagements()) {
            EngagementId id = Optional.ofNullable(recorded.engagements().get(engagement.id()))
                    .orElseThrow();
            RecordedEngagement present = engagements.get(viewer, id);
            engagements.change(
                    viewer, id, entries.content(engagement, present.content().note()), present.version());
            store.describe(viewer, id, engagement.id().value(), Particulars.of(engagement));
        }
    }
}
