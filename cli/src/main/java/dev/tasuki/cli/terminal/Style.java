package dev.tasuki.cli.terminal;

/// The few styles of a terminal that carry meaning; without colours the words and shapes say the same.
public enum Style {
    STRONG("\u001B[1m"),
    QUIET("\u001B[2m"),
    /// Structure.
    INDIGO("\u001B[34m"),
    /// Needs you now.
    VERMILION("\u001B[31m");

    static final String END = "\u001B[0m";

    private final String start;

    Style(String start) {
        this.start = start;
    }

    String start() {
        return start;
    }
}
