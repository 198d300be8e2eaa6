/// What pages and the programming interface share at the edge: reading what was sent.
@NullMarked
package dev.tasuki.server.shared.http;

import org.jspecify.annotations.NullMarked;
