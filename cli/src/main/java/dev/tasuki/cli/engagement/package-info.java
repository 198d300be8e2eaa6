/// Engagements that two companies keep alike by signed files.
@NullMarked
package dev.tasuki.cli.engagement;

import org.jspecify.annotations.NullMarked;
