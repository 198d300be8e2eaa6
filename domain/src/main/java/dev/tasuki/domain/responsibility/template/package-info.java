/// Supply chains to begin from: the cases of table 4 and the use cases of the METI guideline.
@NullMarked
package dev.tasuki.domain.responsibility.template;

import org.jspecify.annotations.NullMarked;
