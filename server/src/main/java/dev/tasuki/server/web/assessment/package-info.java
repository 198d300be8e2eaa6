/// Pages of assessments: a target's standing and gaps, one requirement at a time, `tasuki.yaml` out and in.
@NullMarked
package dev.tasuki.server.web.assessment;

import org.jspecify.annotations.NullMarked;
