/// The shares of requirements that the customer of an engagement hands to its provider, what the two say of them one
/// after the other, and the links by which somebody without an account answers.
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit", "access", "supplychain"})
package dev.tasuki.server.share;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
