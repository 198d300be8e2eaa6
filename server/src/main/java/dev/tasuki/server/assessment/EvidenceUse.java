package dev.tasuki.server.assessment;

import dev.tasuki.domain.assessment.AnswerStatus;
import dev.tasuki.domain.catalogue.RequirementId;
import dev.tasuki.formats.text.Text;
import dev.tasuki.server.shared.TargetId;

/// An answer that rests on a piece of evidence.
public record EvidenceUse(TargetId target, Text targetName, RequirementId requirement, AnswerStatus status) {}
