package dev.tasuki.cli.terminal;

/// What a command's output is written in.
public enum OutputFormat {
    TEXT,
    JSON,
    MD,
    HTML,
    XLSX,
    PDF,
    OSCAL,
    SVG
}
