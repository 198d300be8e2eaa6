/// Who owes which requirement, as a table.
@NullMarked
package dev.tasuki.domain.responsibility.matrix;

import org.jspecify.annotations.NullMarked;
