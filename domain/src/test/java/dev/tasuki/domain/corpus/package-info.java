/// Files with one fault each, and the tests that hold the readers against them. How the files came about is told in
/// `README.md` beside them.
@NullMarked
package dev.tasuki.domain.corpus;

import org.jspecify.annotations.NullMarked;
