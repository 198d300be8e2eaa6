/// The append-only record of what was done: one entry for each fact, chained by digest for each organisation.
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package dev.tasuki.server.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
