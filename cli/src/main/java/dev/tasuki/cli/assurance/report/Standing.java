package dev.tasuki.cli.assurance.report;

import dev.tasuki.domain.assessment.AnswerStatus;
import dev.tasuki.domain.assessment.AssessedObligation;
import dev.tasuki.formats.text.Text;
import java.util.Locale;
import java.util.Optional;

/// Where a party stands on one requirement of a framework: what it answered, that it has not, or that it is not asked.
enum Standing {
    MET(AnswerStatus.MET),
    PARTLY_MET(AnswerStatus.PARTLY_MET),
    PLANNED(AnswerStatus.PLANNED),
    NOT_MET(AnswerStatus.NOT_MET),
    NOT_APPLICABLE(AnswerStatus.NOT_APPLICABLE),
    UNANSWERED(AnswerStatus.UNANSWERED_SHAPE, AnswerStatus.UNANSWERED_TITLE),
    NOT_OWED("·", new Text("対象外", "not owed"));

    private final String shape;
    private final Text title;

    Standing(AnswerStatus status) {
        this(status.shape(), status.title());
    }

    Standing(String shape, Text title) {
        this.shape = shape;
        this.title = title;
    }

    static Standing of(AssessedObligation obligation) {
        return of(obligation.answer().map(answer -> answer.status()));
    }

    /// The standing on a requirement that is owed.
    static Standing of(Optional<AnswerStatus> answered) {
        return answered.map(status -> switch (status) {
                    case MET -> MET;
                    case PARTLY_MET -> PARTLY_MET;
                    case PLANNED -> PLANNED;
                    case NOT_MET -> NOT_MET;
                    case NOT_APPLICABLE -> NOT_APPLICABLE;
                })
                .orElse(UNANSWERED);
    }

    /// The one-character sign, which prints in black.
    String shape() {
        return shape;
    }

    Text title() {
        return title;
    }

    /// The name of the class that styles it, and of its anchor.
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
