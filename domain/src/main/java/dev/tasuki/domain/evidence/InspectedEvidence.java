package dev.tasuki.domain.evidence;

import dev.tasuki.formats.digest.Sha256;
import java.util.Optional;

/// A piece of evidence and what looking at it showed.
///
/// @param digest what the evidence is now; for a web page what was recorded; absent when there was nothing to read
public record InspectedEvidence(Evidence evidence, EvidenceState state, Optional<Sha256> digest) {}
