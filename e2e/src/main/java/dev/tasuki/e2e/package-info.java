/// Journeys through the built program: the launcher, a real browser and outside clients. Nothing of the program's
/// classes is used here.
@NullMarked
package dev.tasuki.e2e;

import org.jspecify.annotations.NullMarked;
