package dev.tasuki.domain.assessment;

import dev.tasuki.formats.text.Text;
import java.util.Locale;

/// What stands between an obligation and a sound answer to it, the most pressing first.
public enum GapKind {
    OVERDUE(new Text("期限超過", "overdue")),
    BROKEN_EVIDENCE(new Text("証跡の不備", "evidence does not hold")),
    UNANSWERED(new Text("未回答", "not answered")),
    NOT_MET(new Text("満たさない", "not met")),
    PARTLY_MET(new Text("一部満たす", "partly met")),
    PLANNED(new Text("計画中", "planned")),
    WITHOUT_EVIDENCE(new Text("証跡なし", "no evidence")),
    WITHOUT_REASON(new Text("理由なし", "no reasoning"));

    private final Text title;

    GapKind(Text title) {
        this.title = title;
    }

    /// The word used in machine-readable output.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Text title() {
        return title;
    }
}
