/// Spreadsheets (Office Open XML, ECMA-376), written.
@NullMarked
package dev.tasuki.formats.sheet;

import org.jspecify.annotations.NullMarked;
