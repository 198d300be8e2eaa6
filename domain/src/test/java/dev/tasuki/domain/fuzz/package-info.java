/// Coverage-guided fuzzing of every reader of hostile files (Jazzer). Each class runs in a process of its own in
/// `mvn verify`, for `fuzz.seconds`; the seeds are the corpus.
///
/// What must hold: a reader never throws, answers within a second, and gives a reason for every refusal. Longer runs:
/// `mvn verify -Dfuzz.seconds=600`. An input that breaks a rule is left under `target/fuzz`.
@NullMarked
package dev.tasuki.domain.fuzz;

import org.jspecify.annotations.NullMarked;
