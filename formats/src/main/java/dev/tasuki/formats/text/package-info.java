/// Words in two languages: what a person reads, Japanese and English side by side.
@NullMarked
package dev.tasuki.formats.text;

import org.jspecify.annotations.NullMarked;
