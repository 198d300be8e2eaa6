/// Measures what the goals in `docs/benchmarks.md` speak of. `bench/run` is the way in.
///
/// Figures are reported, never asserted: a test that fails on a busy machine teaches people to ignore it.
@NullMarked
package dev.tasuki.bench;

import org.jspecify.annotations.NullMarked;
