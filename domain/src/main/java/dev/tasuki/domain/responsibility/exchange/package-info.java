/// Engagements that two companies agree on by signed files, each keeping its own record.
@NullMarked
package dev.tasuki.domain.responsibility.exchange;

import org.jspecify.annotations.NullMarked;
