/// Who is in the supply chain, what moves along it and who takes which role for whom: organisations, software targets
/// and the engagements that bind two parties about a target.
@NullMarked
package dev.tasuki.domain.supplychain;

import org.jspecify.annotations.NullMarked;
