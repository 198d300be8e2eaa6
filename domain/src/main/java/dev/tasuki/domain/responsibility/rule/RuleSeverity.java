package dev.tasuki.domain.responsibility.rule;

import dev.tasuki.domain.catalogue.Choice;
import dev.tasuki.formats.text.Text;
import java.util.Locale;

/// How much it matters that a rule is broken. Tasuki's own judgement; the guideline sets no penalty on anything.
public enum RuleSeverity implements Choice {
    ERROR(new Text("誤り", "error")),
    WARNING(new Text("注意", "warning")),
    NOTE(new Text("参考", "note"));

    private final Text title;

    RuleSeverity(Text title) {
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
}
