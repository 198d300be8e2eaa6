/// Files that others may have prepared: read within a bound, written whole or not at all, never outside a root.
///
/// Trust: paths and contents are hostile. Whatever goes wrong with a file is a [FileFault], not an exception.
@NullMarked
package dev.tasuki.formats.file;

import org.jspecify.annotations.NullMarked;
