/// Pages of shares: offering and answering them, what waits, and answering by a link.
@NullMarked
package dev.tasuki.server.web.share;

import org.jspecify.annotations.NullMarked;
