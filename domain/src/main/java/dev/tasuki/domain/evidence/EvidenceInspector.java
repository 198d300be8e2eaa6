package dev.tasuki.domain.evidence;

/// Looks at evidence where it is kept: is it there, is it what was recorded, is it still valid.
@FunctionalInterface
public interface EvidenceInspector {

    /// What looking at this evidence shows.
    InspectedEvidence inspect(Evidence evidence);
}
