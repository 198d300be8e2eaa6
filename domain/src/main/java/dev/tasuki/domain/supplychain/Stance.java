package dev.tasuki.domain.supplychain;

import dev.tasuki.domain.catalogue.Choice;
import dev.tasuki.formats.text.Text;
import java.util.Locale;
import java.util.Map;

/// In which position a party has a role: the marks of the METI guideline, section 2.2, table 4.
public enum Stance implements Choice {
    /// It answers for the role; also what table 4 means where it adds no mark.
    PRIMARY(new Text("主体", "primary")),
    /// It does a part of the role's work for the primary.
    SUPPORTING(new Text("支援", "supporting")),
    /// It provides the platform that the system runs on.
    INFRASTRUCTURE(new Text("インフラ", "infrastructure"));

    private static final Map<String, Stance> BY_ID = Choice.byId(values());

    private final Text title;

    Stance(Text title) {
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

    /// All stances by id, in the guideline's order.
    public static Map<String, Stance> byId() {
        return BY_ID;
    }
}
