/// Pages on paper: HTML printed as tagged PDF (ISO 32000-1, ISO 14289-1), with a font of our own and nothing from
/// outside.
@NullMarked
package dev.tasuki.formats.print;

import org.jspecify.annotations.NullMarked;
