/// Pages of the supply chain as a whole: map, matrix, findings, and taking one in.
@NullMarked
package dev.tasuki.server.web.chain;

import org.jspecify.annotations.NullMarked;
