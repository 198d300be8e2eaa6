/// What tells machines how the server is.
@NullMarked
package dev.tasuki.server.web.health;

import org.jspecify.annotations.NullMarked;
