/// The pages of what the instruments ask.
@NullMarked
package dev.tasuki.server.web.catalogue;

import org.jspecify.annotations.NullMarked;
