/// Commands that make, sign and verify declarations.
@NullMarked
package dev.tasuki.cli.declaration;

import org.jspecify.annotations.NullMarked;
