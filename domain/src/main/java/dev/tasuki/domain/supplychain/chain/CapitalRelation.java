package dev.tasuki.domain.supplychain.chain;

import dev.tasuki.domain.catalogue.Choice;
import dev.tasuki.formats.text.Text;
import java.util.Locale;
import java.util.Map;

/// How the two sides of an engagement are related by capital: METI guideline, section 1.3 (3).
public enum CapitalRelation implements Choice {
    GROUP(new Text("グループ会社", "group company")),
    OUTSIDE(new Text("資本関係のない外部委託先", "outside contractor"));

    private static final Map<String, CapitalRelation> BY_ID = Choice.byId(values());

    private final Text title;

    CapitalRelation(Text title) {
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

    /// All by id.
    public static Map<String, CapitalRelation> byId() {
        return BY_ID;
    }
}
