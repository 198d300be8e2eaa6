/// Digests that name content. The only place that asks the platform for a hash function.
@NullMarked
package dev.tasuki.formats.digest;

import org.jspecify.annotations.NullMarked;
