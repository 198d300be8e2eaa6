package dev.tasuki.server.assessment;

import dev.tasuki.server.shared.AssessmentId;
import dev.tasuki.server.shared.TargetId;

/// The assessment of a target, as the record keeps it; its answers are kept one by one.
///
/// @param version the number of this version of the scope, which a change must name
public record RecordedAssessment(AssessmentId id, TargetId target, AssessmentScope scope, int version) {}
