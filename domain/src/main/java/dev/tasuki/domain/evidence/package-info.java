/// What proves an answer: files and web pages, each known by the digest of what was seen.
@NullMarked
package dev.tasuki.domain.evidence;

import org.jspecify.annotations.NullMarked;
