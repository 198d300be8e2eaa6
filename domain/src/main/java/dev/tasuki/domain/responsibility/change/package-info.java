/// What a change of a supply chain brings, before it is made; or what has changed between two days.
@NullMarked
package dev.tasuki.domain.responsibility.change;

import org.jspecify.annotations.NullMarked;
