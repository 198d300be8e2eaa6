/// Commands that exchange `tasuki.yaml` and its evidence with a shared record: the only ones that need a
/// network.
@NullMarked
package dev.tasuki.cli.record;

import org.jspecify.annotations.NullMarked;
