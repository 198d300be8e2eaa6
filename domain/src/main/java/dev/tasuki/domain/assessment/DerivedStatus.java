package dev.tasuki.domain.assessment;

import dev.tasuki.formats.text.Text;
import java.util.Locale;

/// How far answers in one framework speak for a requirement of another. Always a proposal, never an answer; always
/// drawn in outline.
public enum DerivedStatus {
    /// The crosswalk covers the whole requirement, and every strong relation is met.
    SUPPORTED(new Text("裏付けあり（導出）", "supported (derived)")),
    /// Something of it is met.
    PARTLY_SUPPORTED(new Text("一部裏付けあり（導出）", "partly supported (derived)")),
    /// Nothing that is related has been met.
    NOT_SUPPORTED(new Text("裏付けなし（導出）", "not supported (derived)"));

    private final Text title;

    DerivedStatus(Text title) {
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
