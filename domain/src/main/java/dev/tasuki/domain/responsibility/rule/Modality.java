package dev.tasuki.domain.responsibility.rule;

import dev.tasuki.domain.catalogue.Choice;
import dev.tasuki.formats.text.Text;
import java.util.Locale;

/// How strongly the guideline puts a rule. None of them is a legal duty.
public enum Modality implements Choice {
    REQUIRED(new Text("求められる", "required")),
    PRINCIPLE(new Text("原則", "principle")),
    DEFINITION(new Text("定義", "definition")),
    DESIRABLE(new Text("望ましい", "desirable")),
    ASSUMPTION(new Text("想定", "assumption")),
    PERMITTED(new Text("許容", "permitted")),
    /// Not in the guideline: what Tasuki needs so that a graph makes sense.
    TASUKI(new Text("Tasuki の規則", "Tasuki's own"));

    private final Text title;

    Modality(Text title) {
        this.title = title;
    }

    @Override
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Text title() {
        return title;
    }

    /// Whether an organisation may decide not to be told.
    public boolean isOptional() {
        return this == DESIRABLE || this == ASSUMPTION;
    }
}
