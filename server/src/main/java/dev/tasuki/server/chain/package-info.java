/// The supply chain as one graph: made from the address book, the targets, the engagements and their shares, and taken
/// in from files and templates.
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit", "access", "supplychain", "share", "responsibility"})
package dev.tasuki.server.chain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
