/// The audit record on the command line.
@NullMarked
package dev.tasuki.cli.audit;

import org.jspecify.annotations.NullMarked;
