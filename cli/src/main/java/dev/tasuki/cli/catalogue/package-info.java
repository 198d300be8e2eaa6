/// Commands that show what the instruments ask.
@NullMarked
package dev.tasuki.cli.catalogue;

import org.jspecify.annotations.NullMarked;
