package dev.tasuki.server.evidence;

import dev.tasuki.domain.catalogue.Choice;
import dev.tasuki.formats.text.Text;
import java.util.Locale;
import java.util.Map;

/// Who may see a piece of evidence beside the organisation itself.
public enum Sharing implements Choice {
    OWN(new Text("組織の中だけ", "within the organisation")),
    NAMED(new Text("指定した相手", "named parties")),
    PUBLIC(new Text("公開", "public"));

    private static final Map<String, Sharing> BY_ID = Choice.byId(values());

    private final Text title;

    Sharing(Text title) {
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

    /// All levels by id, the narrowest first.
    public static Map<String, Sharing> byId() {
        return BY_ID;
    }
}
