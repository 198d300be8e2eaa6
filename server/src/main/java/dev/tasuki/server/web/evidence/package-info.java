/// Pages of evidence: the list, one piece with its preview, adding, changing, withdrawing and downloading it.
@NullMarked
package dev.tasuki.server.web.evidence;

import org.jspecify.annotations.NullMarked;
