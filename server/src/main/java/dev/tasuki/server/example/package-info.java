/// The worked example that `tasuki demo` loads: a government system with its prime contractor and suppliers.
///
/// It goes through the same use cases as people do and is allowed to know every module; nobody knows it.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "audit",
            "access",
            "supplychain",
            "share",
            "evidence",
            "responsibility",
            "assessment",
            "declaration"
        })
package dev.tasuki.server.example;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
