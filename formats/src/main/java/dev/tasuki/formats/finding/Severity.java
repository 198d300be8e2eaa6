package dev.tasuki.formats.finding;

/// Whether a finding makes the document unusable.
public enum Severity {
    /// The document cannot be used until this is mended.
    ERROR,
    /// The document can be used; a person should look.
    WARNING
}
