package dev.tasuki.cli.assurance.report;

import dev.tasuki.cli.assurance.report.Report.Reference;
import dev.tasuki.domain.assessment.Assessment;
import dev.tasuki.domain.assessment.FrameworkAssessment;
import dev.tasuki.domain.catalogue.Framework;
import dev.tasuki.domain.catalogue.Requirement;
import dev.tasuki.domain.catalogue.RequirementId;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Names requirements, each with the place of its answer in the report and the remark that it is disputed.
final class References {
    private final Assessment assessment;
    private final Wording wording;
    private final Set<RequirementId> owed;

    References(Assessment assessment, Wording wording) {
        this.assessment = assessment;
        this.wording = wording;
        this.owed = assessment.frameworks().stream()
                .flatMap(framework -> framework.obligations().stream())
                .map(obligation -> obligation.requirement().id())
                .collect(Collectors.toUnmodifiableSet());
    }

    Reference to(Framework framework, Requirement requirement) {
        return new Reference(
                requirement.id().value(),
                wording.say(requirement.title()),
                isOwed(requirement.id()) ? Optional.of(anchor(requirement.id())) : Optional.empty(),
                isDisputed(framework, requirement.id())
                        ? Optional.of(disputeAnchor(requirement.id()))
                        : Optional.empty());
    }

    /// A requirement of whichever assessed framework has it; only its id where none has.
    Reference to(RequirementId id) {
        for (FrameworkAssessment assessed : assessment.frameworks()) {
            Optional<Requirement> requirement = assessed.framework().find(id);
            if (requirement.isPresent()) {
                return to(assessed.framework(), requirement.get());
            }
        }
        return new Reference(id.value(), "", Optional.empty(), Optional.empty());
    }

    boolean isOwed(RequirementId id) {
        return owed.contains(id);
    }

    private static boolean isDisputed(Framework framework, RequirementId id) {
        return framework.disputes().stream()
                .anyMatch(dispute -> dispute.requirement().equals(id));
    }

    /// The fragment that leads to the note about a disputed requirement.
    static String disputeAnchor(RequirementId id) {
        return "dispute-" + anchor(id);
    }

    /// The fragment that leads to a requirement; identifiers hold parentheses, which links in Markdown end at.
    static String anchor(RequirementId id) {
        return "r-" + id.value().replaceAll("[^A-Za-z0-9.-]", "");
    }
}
