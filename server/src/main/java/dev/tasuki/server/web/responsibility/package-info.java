/// Pages of what is owed, and why.
@NullMarked
package dev.tasuki.server.web.responsibility;

import org.jspecify.annotations.NullMarked;
