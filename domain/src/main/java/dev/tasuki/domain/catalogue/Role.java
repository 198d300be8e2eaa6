package dev.tasuki.domain.catalogue;

import dev.tasuki.formats.text.Text;
import java.util.Locale;
import java.util.Map;

/// What a party does for a software target: the roles of the METI guideline, section 1.3 (2), table 3.
public enum Role implements Choice {
    DEVELOPER(new Text("開発者", "developer")),
    SUPPLIER(new Text("供給者", "supplier")),
    OPERATOR(new Text("運用者", "operator")),
    CUSTOMER(new Text("顧客", "customer"));

    private static final Map<String, Role> BY_ID = Choice.byId(values());

    private final Text title;

    Role(Text title) {
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

    /// All roles by id, in the guideline's order.
    public static Map<String, Role> byId() {
        return BY_ID;
    }
}
