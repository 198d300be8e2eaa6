/// Assessments: an organisation's answers about a target, their evidence and gaps, and `tasuki.yaml` in and
/// out.
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit", "access", "supplychain", "evidence", "responsibility"})
package dev.tasuki.server.assessment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
