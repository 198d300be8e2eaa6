package dev.tasuki.domain.catalogue;

import dev.tasuki.formats.text.Text;
import java.util.Locale;
import java.util.Map;

/// How far one requirement answers another. What exactly each word means stands in the crosswalk.
public enum Strength implements Choice {
    FULL(new Text("全体", "full")),
    PARTIAL(new Text("一部", "partial"));

    private static final Map<String, Strength> BY_ID = Choice.byId(values());

    private final Text title;

    Strength(Text title) {
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

    /// Both strengths by id, the stronger first.
    public static Map<String, Strength> byId() {
        return BY_ID;
    }
}
