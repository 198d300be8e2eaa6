package dev.tasuki.server.audit;

import dev.tasuki.formats.json.JsonValue.JsonObject;
import java.time.Instant;

/// What once happened to a thing, as the audit record has it.
///
/// @param actor   the name of who did it, as it was then
/// @param type    the kind of fact: `answer.changed`
/// @param details what the fact told beside that
public record PastFact(Instant at, String actor, String type, JsonObject details) {}
