package dev.tasuki.domain.supplychain.chain;

import dev.tasuki.domain.catalogue.Choice;
import dev.tasuki.formats.text.Text;
import java.util.Locale;
import java.util.Map;

/// One of the two that an engagement binds.
public enum EngagementSide implements Choice {
    CUSTOMER(new Text("委託する側", "customer")),
    PROVIDER(new Text("引き受ける側", "provider"));

    private static final Map<String, EngagementSide> BY_ID = Choice.byId(values());

    private final Text title;

    EngagementSide(Text title) {
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

    /// The one across from it.
    public EngagementSide other() {
        return this == CUSTOMER ? PROVIDER : CUSTOMER;
    }

    /// All by id.
    public static Map<String, EngagementSide> byId() {
        return BY_ID;
    }
}
