/// The page of the search box.
@NullMarked
package dev.tasuki.server.web.search;

import org.jspecify.annotations.NullMarked;
