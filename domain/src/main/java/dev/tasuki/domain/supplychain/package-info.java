/// Who is in the supply chain and what moves along it: organisations and software targets.
@NullMarked
package dev.tasuki.domain.supplychain;

import org.jspecify.annotations.NullMarked;
