/// Who owes what on a day, and why: from a target's own roles and the engagements in force follow held roles, and from
/// these obligations.
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "supplychain"})
package dev.tasuki.server.responsibility;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
