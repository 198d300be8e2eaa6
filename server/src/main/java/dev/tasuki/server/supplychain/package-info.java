/// Organisations in the supply chain, software targets with their releases, and the engagements between parties.
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit", "access"})
package dev.tasuki.server.supplychain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
