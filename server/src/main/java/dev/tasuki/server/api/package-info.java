/// The JSON programming interface under `/api/v1`: everything the pages do.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "audit",
            "access",
            "supplychain",
            "evidence",
            "responsibility",
            "assessment",
            "declaration",
            "share",
            "chain"
        })
package dev.tasuki.server.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
