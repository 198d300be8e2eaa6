/// Who may do what: accounts, sign-in, sessions, organisations' members and their roles, tokens.
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit"})
package dev.tasuki.server.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
