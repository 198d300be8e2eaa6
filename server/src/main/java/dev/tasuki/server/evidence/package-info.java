/// Evidence: its content, stored by digest, what is said of it, and with whom it is shared.
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit", "access", "supplychain"})
package dev.tasuki.server.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
