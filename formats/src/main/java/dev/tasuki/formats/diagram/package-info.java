/// Where boxes and lines of a diagram lie, and how they are written as SVG. What they show is the caller's matter.
@NullMarked
package dev.tasuki.formats.diagram;

import org.jspecify.annotations.NullMarked;
