package dev.tasuki.domain.supplychain.chain;

import dev.tasuki.domain.catalogue.Choice;
import dev.tasuki.formats.text.Text;
import java.util.Locale;
import java.util.Map;

/// What would have to be treated as a risk if it went wrong, so that the standard package applies: METI guideline,
/// section 4.1.
public enum Risk implements Choice {
    /// The information handled, or its protection, could not be kept.
    INFORMATION(new Text("取り扱う情報の保全", "keeping the information handled")),
    /// Vulnerabilities would be answered late or not for certain.
    VULNERABILITY_RESPONSE(new Text("脆弱性対応の遅れや不確実さ", "late or uncertain response to vulnerabilities"));

    private static final Map<String, Risk> BY_ID = Choice.byId(values());

    private final Text title;

    Risk(Text title) {
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
    public static Map<String, Risk> byId() {
        return BY_ID;
    }
}
