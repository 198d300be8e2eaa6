package dev.tasuki.domain.assessment;

import dev.tasuki.domain.catalogue.Requirement;
import dev.tasuki.domain.evidence.InspectedEvidence;
import dev.tasuki.domain.responsibility.Obligation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// An obligation with the answer to it and what its evidence was found to be.
public record AssessedObligation(Obligation obligation, Optional<Answer> answer, List<InspectedEvidence> evidence) {

    public AssessedObligation {
        evidence = List.copyOf(evidence);
    }

    public Requirement requirement() {
        return obligation.requirement();
    }

    /// The shape that shows the state at a glance.
    public String shape() {
        return answer.map(given -> given.status().shape()).orElse(AnswerStatus.UNANSWERED_SHAPE);
    }

    /// Everything that is missing, as of a day. Several kinds may hold at once.
    public List<Gap> gaps(LocalDate today) {
        if (answer.isEmpty()) {
            return List.of(gap(GapKind.UNANSWERED, Optional.empty()));
        }
        Answer given = answer.get();
        var gaps = new ArrayList<Gap>();
        switch (given.status()) {
            case NOT_MET -> gaps.add(gap(GapKind.NOT_MET, given.due()));
            case PARTLY_MET -> gaps.add(gap(GapKind.PARTLY_MET, given.due()));
            case PLANNED -> gaps.add(gap(GapKind.PLANNED, given.due()));
            case MET, NOT_APPLICABLE -> {}
        }
        if (given.status().isGap() && given.due().filter(today::isAfter).isPresent()) {
            gaps.add(gap(GapKind.OVERDUE, given.due()));
        }
        if (given.because().isEmpty()) {
            gaps.add(gap(GapKind.WITHOUT_REASON, Optional.empty()));
        }
        boolean claimsSomething = given.status() == AnswerStatus.MET || given.status() == AnswerStatus.PARTLY_MET;
        if (claimsSomething && given.evidence().isEmpty()) {
            gaps.add(gap(GapKind.WITHOUT_EVIDENCE, Optional.empty()));
        }
        for (InspectedEvidence inspected : evidence) {
            if (inspected.state().isBroken()) {
                gaps.add(new Gap(requirement(), GapKind.BROKEN_EVIDENCE, Optional.of(inspected), Optional.empty()));
            }
        }
        return gaps;
    }

    private Gap gap(GapKind kind, Optional<LocalDate> due) {
        return new Gap(requirement(), kind, Optional.empty(), due);
    }
}
