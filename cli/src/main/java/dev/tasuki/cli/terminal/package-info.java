/// What a person sees: language, colour, tables, findings, JSON.
@NullMarked
package dev.tasuki.cli.terminal;

import org.jspecify.annotations.NullMarked;
