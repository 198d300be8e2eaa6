package dev.tasuki.domain.assessment;

import dev.tasuki.domain.catalogue.Requirement;
import dev.tasuki.domain.evidence.InspectedEvidence;
import java.time.LocalDate;
import java.util.Optional;

/// One thing that is missing for one requirement.
///
/// @param evidence which evidence does not hold, for [GapKind#BROKEN_EVIDENCE]
/// @param due      by when it is to be closed, where the answer says so
public record Gap(
        Requirement requirement, GapKind kind, Optional<InspectedEvidence> evidence, Optional<LocalDate> due) {}
