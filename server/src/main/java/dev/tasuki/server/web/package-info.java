/// The pages. Each package serves one domain's pages under the domain's name; rules live below.
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
package dev.tasuki.server.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
