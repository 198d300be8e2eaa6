/// The `tasuki` command. Commands hold no rules: they read arguments, call the domain and print what it found.
///
/// Exit codes: 0 good, 1 a negative verdict, 2 wrong usage or invalid input, 3 server or network.
@NullMarked
package dev.tasuki.cli;

import org.jspecify.annotations.NullMarked;
