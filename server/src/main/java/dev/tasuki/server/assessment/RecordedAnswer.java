package dev.tasuki.server.assessment;

import dev.tasuki.domain.catalogue.RequirementId;
import java.time.Instant;

/// An answer as the record keeps it.
///
/// @param version   the number of this version of the answer, which a change must name
/// @param changedBy the name of who gave or changed it last, as it was then
public record RecordedAnswer(
        RequirementId requirement, AnswerDraft content, int version, Instant changedAt, String changedBy) {}
