package dev.tasuki.server.access;

import java.util.Locale;

/// A step that every organisation takes once, to begin with.
public enum FirstStep {
    TARGET("/targets/new", Permission.EDIT),
    PEOPLE("/invitations/new", Permission.ADMINISTER),
    ANSWER("/obligations", Permission.EDIT),
    DECLARATION("/declarations", Permission.SIGN);

    private final String below;
    private final Permission permission;

    FirstStep(String below, Permission permission) {
        this.below = below;
        this.permission = permission;
    }

    /// The word that the keys of its texts end with.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Where it is taken, below the organisation.
    public String below() {
        return below;
    }

    /// Who can take it.
    public Permission permission() {
        return permission;
    }
}
