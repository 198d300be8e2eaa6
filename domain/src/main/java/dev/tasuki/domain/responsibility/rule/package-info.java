/// What the guideline says of how roles are shared, as rules that a supply chain is held against: each with its basis,
/// how strongly it is put, what is wrong where it is broken, whom that concerns and how to mend it.
@NullMarked
package dev.tasuki.domain.responsibility.rule;

import org.jspecify.annotations.NullMarked;
