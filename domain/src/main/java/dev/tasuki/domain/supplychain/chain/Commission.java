package dev.tasuki.domain.supplychain.chain;

import dev.tasuki.domain.catalogue.Choice;
import dev.tasuki.formats.text.Text;
import java.util.Locale;
import java.util.Map;

/// What kind of contract commissioned work rests on: METI guideline, section 1.4 (3) エ.
public enum Commission implements Choice {
    /// The contractor owes a finished work.
    CONTRACT_WORK(new Text("請負", "contract work")),
    /// The contractor owes its service, not a finished work.
    QUASI_MANDATE(new Text("準委任", "quasi-mandate"));

    private static final Map<String, Commission> BY_ID = Choice.byId(values());

    private final Text title;

    Commission(Text title) {
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
    public static Map<String, Commission> byId() {
        return BY_ID;
    }
}
