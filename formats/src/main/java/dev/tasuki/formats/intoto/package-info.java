/// in-toto statements, version 1: what is said (the predicate) about which artefacts (the subjects).
///
/// Trust: a statement says whatever its author liked; believe it only from inside an envelope that was verified.
@NullMarked
package dev.tasuki.formats.intoto;

import org.jspecify.annotations.NullMarked;
