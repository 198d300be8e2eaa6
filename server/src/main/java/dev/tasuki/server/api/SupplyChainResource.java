package dev.tasuki.server.api;

import dev.tasuki.domain.responsibility.ChainObligations;
import dev.tasuki.domain.responsibility.file.SupplyChainFileEditor;
import dev.tasuki.domain.responsibility.rule.ChainFinding;
import dev.tasuki.domain.responsibility.rule.Rule;
import dev.tasuki.domain.responsibility.rule.Rules;
import dev.tasuki.domain.supplychain.PartyId;
import dev.tasuki.domain.supplychain.chain.ChainIntake;
import dev.tasuki.server.access.Permission;
import dev.tasuki.server.access.Requires;
import dev.tasuki.server.chain.ChainIntakes;
import dev.tasuki.server.chain.ChainJudgement;
import dev.tasuki.server.chain.ChainRules;
import dev.tasuki.server.chain.IntakePreview;
import dev.tasuki.server.chain.RecordedChain;
import dev.tasuki.server.chain.RecordedChains;
import dev.tasuki.server.chain.SentChain;
import dev.tasuki.server.shared.Input;
import dev.tasuki.server.shared.Viewer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The supply chain as one graph: read, judged, and taken in.
@RestController
@RequestMapping("/api/v1/organisations/{organisation}/supply-chain")
final class SupplyChainResource {
    private final RecordedChains chains;
    private final ChainJudgement judgement;
    private final ChainIntakes intakes;
    private final ChainRules rules;
    private final Clock clock;

    SupplyChainResource(
            RecordedChains chains, ChainJudgement judgement, ChainIntakes intakes, ChainRules rules, Clock clock) {
        this.chains = chains;
        this.judgement = judgement;
        this.intakes = intakes;
        this.rules = rules;
        this.clock = clock;
    }

    /// A rule that is broken, and where.
    ///
    /// @param severity error, warning or note
    /// @param concerns the parties that can mend it or should know, by their identifiers in the chain
    public record ChainFindingDocument(
            String rule, String severity, String basis, Names message, Names remedy, List<String> concerns) {

        static ChainFindingDocument of(ChainFinding finding) {
            return new ChainFindingDocument(
                    finding.rule().id(),
                    finding.rule().severity().id(),
                    finding.rule().basis(),
                    Names.of(finding.message()),
                    Names.of(finding.remedy()),
                    finding.concerns().stream().map(PartyId::value).toList());
        }
    }

    /// Where the chain breaks the rules on a day.
    public record ChainFindingsDocument(LocalDate day, List<ChainFindingDocument> findings) {}

    /// What one party owes about one target.
    ///
    /// @param party    by its identifier in the chain, as is the target
    /// @param standing primary, infrastructure, accepted, offered or proposed
    public record ChainObligationDocument(
            String party, Names partyName, String target, String requirement, String standing) {}

    /// What everybody owes on a day.
    public record ChainObligationsDocument(LocalDate day, List<ChainObligationDocument> obligations) {}

    /// The rules that the organisation is not told of.
    public record SilentRulesDocument(List<String> silent) {}

    /// The rules that can be left out and stay.
    public record RulesBody(List<String> rules) {

        /// Reads what was sent.
        public static Rules read(Input input) {
            return ChainRules.read(input);
        }
    }

    /// What taking a supply chain in does.
    ///
    /// @param seen    what to send with it when it is to be done
    /// @param faults  what keeps it from being done
    /// @param changed how many obligations differ afterwards
    /// @param raised  findings that appear
    public record IntakeDocument(
            String seen,
            List<Names> faults,
            List<String> newParties,
            List<String> newTargets,
            List<String> newEngagements,
            List<String> changedParties,
            List<String> changedTargets,
            List<String> changedEngagements,
            int changed,
            List<ChainFindingDocument> raised) {

        static IntakeDocument of(IntakePreview preview) {
            ChainIntake intake = preview.intake();
            return new IntakeDocument(
                    preview.seen().hex(),
                    preview.faults().stream().map(Names::of).toList(),
                    ids(intake.newParties(), party -> party.id().value()),
                    ids(intake.newTargets(), target -> target.id().value()),
                    ids(intake.newEngagements(), engagement -> engagement.id().value()),
                    ids(intake.changedParties(), party -> party.id().value()),
                    ids(intake.changedTargets(), target -> target.id().value()),
                    ids(
                            intake.changedEngagements(),
                            engagement -> engagement.id().value()),
                    preview.changes().changes().all().size(),
                    preview.changes().raised().stream()
                            .map(ChainFindingDocument::of)
                            .toList());
        }

        private static <T> List<String> ids(List<T> things, Function<T, String> id) {
            return things.stream().map(id).toList();
        }
    }

    @GetMapping(produces = {"application/yaml", "application/problem+json"})
    @Requires(Permission.READ)
    @Api("Read the whole supply chain as supplychain.yaml")
    ResponseEntity<String> get(Viewer viewer) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/yaml;charset=UTF-8"))
                .header("Cache-Control", "no-store")
                .body(SupplyChainFileEditor.freshPart(chains.of(viewer).chain()));
    }

    @GetMapping("/findings")
    @Requires(Permission.READ)
    @Api(value = "Read where the supply chain breaks the rules on a day; today if none is named", query = "day")
    ChainFindingsDocument findings(Viewer viewer, @RequestParam("day") Optional<String> day) {
        RecordedChain recorded = chains.of(viewer);
        LocalDate asked = day(viewer, day);
        return new ChainFindingsDocument(
                asked,
                judgement.of(viewer, recorded.chain(), recorded.rules(), asked).findings().stream()
                        .map(ChainFindingDocument::of)
                        .toList());
    }

    @GetMapping("/obligations")
    @Requires(Permission.READ)
    @Api(value = "Read what every party of the supply chain owes on a day; today if none is named", query = "day")
    ChainObligationsDocument obligations(Viewer viewer, @RequestParam("day") Optional<String> day) {
        LocalDate asked = day(viewer, day);
        ChainObligations owed = judgement.obligations(viewer, chains.of(viewer).chain(), asked);
        return new ChainObligationsDocument(
                asked,
                owed.all()
                        .map(obligation -> new ChainObligationDocument(
                                obligation.party().value(),
                                Names.of(owed.chain().name(obligation.party())),
                                obligation.target().value(),
                                obligation.requirement().id().value(),
                                obligation.standing().id()))
                        .toList());
    }

    private LocalDate day(Viewer viewer, Optional<String> asked) {
        return asked.map(AskedDay::read).orElseGet(() -> viewer.today(clock));
    }

    @PutMapping("/rules")
    @Requires(Permission.EDIT)
    @Api(value = "Choose which of the optional rules the organisation is told of", takes = RulesBody.class)
    SilentRulesDocument choose(Viewer viewer, Input input) {
        Rules chosen = ChainRules.read(input);
        rules.choose(viewer, chosen);
        return new SilentRulesDocument(chosen.silent().stream().map(Rule::id).toList());
    }

    @PostMapping("/previews")
    @Requires(Permission.EDIT)
    @Api(value = "Show what taking a supplychain.yaml in would change; nothing is stored", takes = SentChain.class)
    IntakeDocument preview(Viewer viewer, Input input) {
        return IntakeDocument.of(intakes.preview(viewer, SentChain.read(input)));
    }

    @PostMapping
    @Requires(Permission.EDIT)
    @Api(value = "Take a supplychain.yaml in, as it was previewed", takes = SentChain.class)
    IntakeDocument take(Viewer viewer, Input input) {
        return IntakeDocument.of(intakes.take(viewer, SentChain.read(input)));
    }
}
