package dev.tasuki.cli.assurance.report;

import dev.tasuki.cli.assurance.report.CoverageStrip.Cell;
import dev.tasuki.cli.assurance.report.Report.DisputeNote;
import dev.tasuki.cli.assurance.report.Report.FrameworkPart;
import dev.tasuki.cli.assurance.report.Report.HeadingRow;
import dev.tasuki.cli.assurance.report.Report.ObligationPart;
import dev.tasuki.cli.assurance.report.Report.Section;
import dev.tasuki.cli.assurance.report.Report.StandingRow;
import dev.tasuki.cli.assurance.report.Report.Tally;
import dev.tasuki.domain.assessment.Answer;
import dev.tasuki.domain.assessment.AssessedObligation;
import dev.tasuki.domain.assessment.Assessment;
import dev.tasuki.domain.assessment.FrameworkAssessment;
import dev.tasuki.domain.assessment.Gap;
import dev.tasuki.domain.assessment.GapKind;
import dev.tasuki.domain.catalogue.Dispute;
import dev.tasuki.domain.catalogue.Framework;
import dev.tasuki.domain.catalogue.Requirement;
import dev.tasuki.domain.catalogue.RequirementId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Says where a party stands on one framework: all of its requirements, owed or not.
final class FrameworkComposer {
    private final Assessment assessment;
    private final FrameworkAssessment assessed;
    private final Framework framework;
    private final Wording wording;
    private final References references;
    private final EvidenceComposer evidence;
    private final Map<RequirementId, AssessedObligation> owed = new LinkedHashMap<>();

    FrameworkComposer(Assessment assessment, FrameworkAssessment assessed, Wording wording) {
        this.assessment = assessment;
        this.assessed = assessed;
        this.framework = assessed.framework();
        this.wording = wording;
        this.references = new References(assessment, wording);
        this.evidence = new EvidenceComposer(wording);
        assessed.obligations()
                .forEach(obligation -> owed.put(obligation.requirement().id(), obligation));
    }

    FrameworkPart compose() {
        List<Requirement> all = framework.assessable();
        List<Tally> tallies = tallies(all);
        return new FrameworkPart(
                framework.id(),
                wording.say(framework.title()),
                wording.say(framework.edition().shortTitle()),
                owed.size(),
                all.size(),
                tallies,
                strip(all, tallies),
                headings(),
                standings(all, tallies),
                framework.disputes().stream().map(this::dispute).toList(),
                assessed.sections().stream().map(this::section).toList(),
                framework.edition().notes().stream().map(wording::say).toList());
    }

    private Standing standing(Requirement requirement) {
        AssessedObligation obligation = owed.get(requirement.id());
        return obligation == null ? Standing.NOT_OWED : Standing.of(obligation);
    }

    private static Map<Standing, Integer> count(List<Standing> standings) {
        var counts = new EnumMap<Standing, Integer>(Standing.class);
        standings.forEach(standing -> counts.merge(standing, 1, Integer::sum));
        return counts;
    }

    private List<Tally> tallies(List<Requirement> requirements) {
        Map<Standing, Integer> counts =
                count(requirements.stream().map(this::standing).toList());
        var tallies = new ArrayList<Tally>();
        for (Standing standing : Standing.values()) {
            tallies.add(new Tally(standing, wording.say(standing.title()), counts.getOrDefault(standing, 0)));
        }
        return List.copyOf(tallies);
    }

    private Map<Requirement, List<Requirement>> byHeading(List<Requirement> all) {
        return all.stream().collect(Collectors.groupingBy(framework::heading, LinkedHashMap::new, Collectors.toList()));
    }

    private CoverageStrip strip(List<Requirement> all, List<Tally> tallies) {
        var groups = new ArrayList<CoverageStrip.Group>();
        byHeading(all).forEach((heading, requirements) -> {
            List<Cell> cells = requirements.stream().map(this::cell).toList();
            long met = cells.stream()
                    .filter(cell -> cell.standing() == Standing.MET)
                    .count();
            long asked = cells.stream()
                    .filter(cell -> cell.standing() != Standing.NOT_OWED)
                    .count();
            String id = heading.id().value();
            groups.add(new CoverageStrip.Group(
                    id, asked == 0 ? id : wording.say(Label.GROUP_LABEL, id, met, asked), cells));
        });
        String counts = tallies.stream()
                .filter(tally -> tally.count() > 0)
                .map(tally -> tally.word() + " " + tally.count())
                .collect(Collectors.joining(wording.say(Label.COMMA)));
        return new CoverageStrip(
                wording.say(Label.STRIP_TITLE, wording.say(framework.edition().shortTitle())),
                wording.say(Label.STRIP_DESCRIPTION, all.size(), owed.size(), counts),
                groups);
    }

    private Cell cell(Requirement requirement) {
        Standing standing = standing(requirement);
        String id = requirement.id().value();
        String label =
                wording.say(Label.COLON, id + " " + wording.say(requirement.title()), wording.say(standing.title()));
        AssessedObligation obligation = owed.get(requirement.id());
        boolean urgent = obligation != null
                && obligation.gaps(assessment.on()).stream().map(Gap::kind).anyMatch(GapComposer::isUrgent);
        return new Cell(id, standing, label, urgent);
    }

    private List<HeadingRow> headings() {
        var rows = new ArrayList<HeadingRow>();
        byHeading(framework.assessable()).forEach((heading, requirements) -> {
            List<Tally> counts = tallies(requirements);
            int asked = requirements.size()
                    - counts.stream()
                            .filter(tally -> tally.standing() == Standing.NOT_OWED)
                            .mapToInt(Tally::count)
                            .sum();
            rows.add(new HeadingRow(
                    heading.id().value(),
                    wording.say(heading.title()),
                    asked == 0 ? Optional.empty() : Optional.of(References.anchor(heading.id())),
                    counts,
                    asked,
                    requirements.size(),
                    requirements.stream()
                            .map(requirement -> standing(requirement).shape())
                            .collect(Collectors.joining())));
        });
        return rows;
    }

    private List<StandingRow> standings(List<Requirement> all, List<Tally> tallies) {
        return tallies.stream()
                .filter(tally -> tally.count() > 0)
                .map(tally -> new StandingRow(
                        tally,
                        all.stream()
                                .filter(requirement -> standing(requirement) == tally.standing())
                                .map(requirement -> references.to(framework, requirement))
                                .toList()))
                .toList();
    }

    private DisputeNote dispute(Dispute dispute) {
        return new DisputeNote(
                References.disputeAnchor(dispute.requirement()),
                references.to(dispute.requirement()),
                wording.say(dispute.explanation()),
                wording.say(
                        Label.READING,
                        wording.say(dispute.reading(assessment.interpretation()).source())));
    }

    private Section section(FrameworkAssessment.Section section) {
        return new Section(
                References.anchor(section.heading().id()),
                section.heading().id().value(),
                wording.say(section.heading().title()),
                section.obligations().stream().map(this::obligation).toList());
    }

    private ObligationPart obligation(AssessedObligation obligation) {
        Requirement requirement = obligation.requirement();
        Optional<Answer> answer = obligation.answer();
        Set<GapKind> gaps = EnumSet.noneOf(GapKind.class);
        obligation.gaps(assessment.on()).forEach(gap -> gaps.add(gap.kind()));
        Standing standing = Standing.of(obligation);
        return new ObligationPart(
                references.to(framework, requirement),
                requirement.summary().map(wording::say),
                standing,
                wording.say(standing.title()),
                Wording.block(answer.flatMap(Answer::because)),
                obligation.evidence().stream().map(evidence::compose).toList(),
                Wording.line(answer.flatMap(Answer::owner)),
                wording.day(answer.flatMap(Answer::due)),
                gaps.contains(GapKind.OVERDUE),
                gaps.contains(GapKind.WITHOUT_REASON),
                gaps.contains(GapKind.WITHOUT_EVIDENCE),
                answer.filter(given -> given.status().isGap()).isPresent(),
                obligation.obligation().reasons().stream()
                        .map(reason -> wording.say(reason.text()))
                        .toList(),
                framework.disputes().stream()
                        .filter(dispute -> dispute.requirement().equals(requirement.id()))
                        .map(dispute -> wording.say(dispute.explanation()))
                        .toList());
    }
}
