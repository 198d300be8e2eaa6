/// Pages of organisations, targets, releases and engagements.
@NullMarked
package dev.tasuki.server.web.supplychain;

import org.jspecify.annotations.NullMarked;
