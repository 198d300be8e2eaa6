/// Starts the shared record from the command line. Only `RunningServer` touches the server's classes: the other
/// commands run without them, and so does the help of these.
@NullMarked
package dev.tasuki.cli.serve;

import org.jspecify.annotations.NullMarked;
