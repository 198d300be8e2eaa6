/// The server: starts the shared record and puts its modules together.
@NullMarked
package dev.tasuki.server;

import org.jspecify.annotations.NullMarked;
