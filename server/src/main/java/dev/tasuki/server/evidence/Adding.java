package dev.tasuki.server.evidence;

/// The outcome of adding evidence.
public sealed interface Adding {

    EvidenceEntry entry();

    /// It is in the record now.
    record Added(EvidenceEntry entry) implements Adding {}

    /// The same content was there under the same reference; its entry was left as it is.
    record AlreadyThere(EvidenceEntry entry) implements Adding {}
}
