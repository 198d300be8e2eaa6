package dev.tasuki.domain.assessment;

import dev.tasuki.domain.catalogue.Choice;
import dev.tasuki.formats.text.Text;
import java.util.Locale;
import java.util.Map;

/// What a party answers to one requirement. Shape, word and colour always go together; the shapes print in black.
public enum AnswerStatus implements Choice {
    MET("●", new Text("満たす", "met")),
    PARTLY_MET("◐", new Text("一部満たす", "partly met")),
    PLANNED("◇", new Text("計画中", "planned")),
    NOT_MET("○", new Text("満たさない", "not met")),
    NOT_APPLICABLE("–", new Text("該当なし", "not applicable"));

    /// The shape of a requirement that has no answer yet.
    public static final String UNANSWERED_SHAPE = "?";

    /// The words for a requirement that has no answer yet.
    public static final Text UNANSWERED_TITLE = new Text("未回答", "not answered");

    private static final Map<String, AnswerStatus> BY_ID = Choice.byId(values());

    private final String shape;
    private final Text title;

    AnswerStatus(String shape, Text title) {
        this.shape = shape;
        this.title = title;
    }

    @Override
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The one-character sign that stands for this status everywhere.
    public String shape() {
        return shape;
    }

    @Override
    public Text title() {
        return title;
    }

    /// Whether something is still to be done.
    public boolean isGap() {
        return this != MET && this != NOT_APPLICABLE;
    }

    /// All statuses by id.
    public static Map<String, AnswerStatus> byId() {
        return BY_ID;
    }
}
