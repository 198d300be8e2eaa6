package dev.tasuki.server.web.audit;

import dev.tasuki.domain.audit.AuditEntry;
import java.util.List;

/// An entry as it is told to a reader.
///
/// @param title what kind of fact it is
/// @param said  who did what to what, in a sentence
/// @param actor what kind of actor it was
public record EntryView(AuditEntry entry, String title, String said, String actor, List<Detail> details) {

    /// One value that belongs to an entry.
    ///
    /// @param label  what it is the value of
    /// @param before what it was before a change; empty where there was nothing, or nothing changed
    /// @param after  what it is
    /// @param change whether it was changed
    public record Detail(String label, String before, String after, boolean change) {}
}
