package dev.tasuki.cli.record;

import dev.tasuki.formats.finding.Finding;
import dev.tasuki.formats.finding.Location;

/// Ends a command because a server or the network failed: nobody here did anything wrong.
final class RecordUnreachable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Finding finding;

    RecordUnreachable(RecordFault fault, String... arguments) {
        super(null, null, false, false);
        this.finding = new Finding(fault, Location.of("tasuki"), arguments);
    }

    Finding finding() {
        return finding;
    }
}
