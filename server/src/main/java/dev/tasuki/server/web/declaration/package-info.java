/// Pages of signing keys and declarations, and the verification page that anybody may use.
@NullMarked
package dev.tasuki.server.web.declaration;

import org.jspecify.annotations.NullMarked;
