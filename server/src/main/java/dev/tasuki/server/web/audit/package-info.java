/// The page of the audit record and its export.
@NullMarked
package dev.tasuki.server.web.audit;

import org.jspecify.annotations.NullMarked;
