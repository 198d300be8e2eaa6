/// What the instruments say: frameworks, their requirements, and the crosswalks between them.
///
/// The data are files in one documented format (`tasuki-framework/1`, `tasuki-crosswalk/1`); reading them is strict, so
/// that a broken file names its line and stops the build.
@NullMarked
package dev.tasuki.domain.catalogue;

import org.jspecify.annotations.NullMarked;
