package dev.tasuki.domain.catalogue;

import dev.tasuki.formats.text.Text;
import java.util.Locale;
import java.util.Map;

/// How much is asked: the requirement packages of the METI guideline, section 4.1.
public enum RequirementPackage implements Choice {
    MINIMUM(new Text("最低限要求パッケージ", "minimum package")),
    STANDARD(new Text("標準要求パッケージ", "standard package"));

    private static final Map<String, RequirementPackage> BY_ID = Choice.byId(values());

    private final Text title;

    RequirementPackage(Text title) {
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

    /// Whether a party on this package owes what belongs to the other: everything in the minimum package is in
    /// the standard package too.
    public boolean includes(RequirementPackage other) {
        return this == STANDARD || other == MINIMUM;
    }

    /// Both packages by id, the smaller first.
    public static Map<String, RequirementPackage> byId() {
        return BY_ID;
    }
}
