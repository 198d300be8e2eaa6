/// Signing keys and self-declarations of conformity: made here or filed, published, withdrawn, and verified.
///
/// What a declaration is and whether one holds is `domain.declaration`'s to say; this module keeps the signed files,
/// the keys under the master key, and what was done with them.
@NullMarked
@ApplicationModule(
        allowedDependencies = {"shared", "audit", "access", "supplychain", "evidence", "responsibility", "assessment"})
package dev.tasuki.server.declaration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
