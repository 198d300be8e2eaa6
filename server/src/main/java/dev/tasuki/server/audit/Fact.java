package dev.tasuki.server.audit;

import dev.tasuki.formats.json.JsonValue;

/// Something that happened and stands in the audit record. Each module has a record type for each kind of fact.
public interface Fact {

    /// The kind of fact: stable, lower case, past tense, `target-added`.
    String type();

    /// What kind of thing it happened to: `target`, `membership`.
    String subjectKind();

    /// The identity of the thing.
    String subjectId();

    /// What else is to be known. Never a secret, and no more about a person than the act needs.
    JsonValue.JsonObject details();
}
