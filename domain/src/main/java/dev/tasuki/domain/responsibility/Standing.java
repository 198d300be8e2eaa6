package dev.tasuki.domain.responsibility;

import dev.tasuki.domain.catalogue.Choice;
import dev.tasuki.formats.text.Text;
import java.util.Locale;
import java.util.Map;

/// How far a party of a supply chain owes a requirement: METI guideline, section 4.2. The strongest first.
public enum Standing implements Choice {
    /// It answers for it.
    PRIMARY(new Text("主体", "primary"), true),
    /// It answers for it in the platform that it provides.
    INFRASTRUCTURE(new Text("インフラ", "infrastructure"), true),
    /// It has accepted a share of it.
    ACCEPTED(new Text("分担を受諾", "share accepted"), true),
    /// A share of it was offered, and is not settled.
    OFFERED(new Text("分担を提示中", "share offered"), false),
    /// It supports the primary, and nothing has been said about shares yet: the primary's whole list is proposed.
    PROPOSED(new Text("分担未定", "no share settled"), false);

    private static final Map<String, Standing> BY_ID = Choice.byId(values());

    private final Text title;
    private final boolean owed;

    Standing(Text title, boolean owed) {
        this.title = title;
        this.owed = owed;
    }

    @Override
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Text title() {
        return title;
    }

    /// Whether it is owed, and not only proposed.
    public boolean isOwed() {
        return owed;
    }

    /// Whether the party answers for the requirement itself and not for a share of it.
    public boolean answers() {
        return this == PRIMARY || this == INFRASTRUCTURE;
    }

    /// All by id.
    public static Map<String, Standing> byId() {
        return BY_ID;
    }
}
