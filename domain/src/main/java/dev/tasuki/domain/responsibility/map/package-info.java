/// A supply chain as a picture.
@NullMarked
package dev.tasuki.domain.responsibility.map;

import org.jspecify.annotations.NullMarked;
