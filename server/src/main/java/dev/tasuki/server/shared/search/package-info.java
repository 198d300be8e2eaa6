/// What the search box finds: an entry for each thing, written with it and folded as the catalogue's search folds.
@NullMarked
package dev.tasuki.server.shared.search;

import org.jspecify.annotations.NullMarked;
