package dev.tasuki.server.assessment;

import dev.tasuki.domain.assessment.AnswerStatus;
import dev.tasuki.domain.catalogue.Choice;
import dev.tasuki.formats.text.Text;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Where a party stands on one requirement: what it answered, that it has not, or that it is not asked.
public enum Standing implements Choice {
    MET(AnswerStatus.MET),
    PARTLY_MET(AnswerStatus.PARTLY_MET),
    PLANNED(AnswerStatus.PLANNED),
    NOT_MET(AnswerStatus.NOT_MET),
    NOT_APPLICABLE(AnswerStatus.NOT_APPLICABLE),
    UNANSWERED(AnswerStatus.UNANSWERED_SHAPE, AnswerStatus.UNANSWERED_TITLE),
    NOT_OWED("·", new Text("対象外", "not owed"));

    private static final Map<String, Standing> BY_ID = Choice.byId(values());

    private final String shape;
    private final Text title;

    Standing(AnswerStatus status) {
        this(status.shape(), status.title());
    }

    Standing(String shape, Text title) {
        this.shape = shape;
        this.title = title;
    }

    /// The standing on a requirement that is owed.
    public static Standing of(Optional<AnswerStatus> answered) {
        return answered.map(Standing::of).orElse(UNANSWERED);
    }

    /// The standing that an answer gives.
    public static Standing of(AnswerStatus status) {
        return switch (status) {
            case MET -> MET;
            case PARTLY_MET -> PARTLY_MET;
            case PLANNED -> PLANNED;
            case NOT_MET -> NOT_MET;
            case NOT_APPLICABLE -> NOT_APPLICABLE;
        };
    }

    /// The one-character sign, which prints in black.
    public String shape() {
        return shape;
    }

    @Override
    public Text title() {
        return title;
    }

    /// The word in addresses and the name of the class that styles it.
    @Override
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// All by id.
    public static Map<String, Standing> byId() {
        return BY_ID;
    }
}
