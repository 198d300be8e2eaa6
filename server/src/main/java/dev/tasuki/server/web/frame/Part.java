package dev.tasuki.server.web.frame;

import dev.tasuki.server.access.Permission;
import java.util.Locale;

/// The parts of an organisation's record in the navigation, in its order.
public enum Part {
    HOME("", Permission.READ_SHARED, false),
    TARGETS("/targets", Permission.READ_SHARED, false),
    SUPPLY_CHAIN("/supply-chain", Permission.READ, false),
    ENGAGEMENTS("/engagements", Permission.READ, false),
    OBLIGATIONS("/obligations", Permission.READ, false),
    EVIDENCE("/evidence", Permission.READ, false),
    DECLARATIONS("/declarations", Permission.READ_SHARED, false),
    PARTIES("/parties", Permission.READ, true),
    PEOPLE("/people", Permission.READ, false),
    KEYS("/keys", Permission.READ, false),
    TOKENS("/tokens", Permission.OWN_TOKENS, false),
    AUDIT("/audit", Permission.READ_AUDIT, false),
    SETTINGS("/settings", Permission.ADMINISTER, false);

    private final String below;
    private final Permission permission;
    private final boolean apart;

    Part(String below, Permission permission, boolean apart) {
        this.below = below;
        this.permission = permission;
        this.apart = apart;
    }

    /// Its address below the organisation's.
    public String below() {
        return below;
    }

    /// What a reader needs to see it.
    public Permission permission() {
        return permission;
    }

    /// Whether a new group begins here.
    public boolean apart() {
        return apart;
    }

    /// The key of its name.
    public String key() {
        return "frame." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
