package dev.tasuki.formats.key;

import dev.tasuki.formats.finding.Finding;
import dev.tasuki.formats.finding.Location;

/// Carries one fault out of the depths of a key file to the reader, which turns it into a finding.
final class KeyRefusal extends Exception {
    private final KeyFault fault;
    private final String[] arguments;

    KeyRefusal(KeyFault fault, String... arguments) {
        // No cause and no trace: a library's exception may quote what must stay secret.
        super(fault.name(), null, false, false);
        this.fault = fault;
        this.arguments = arguments.clone();
    }

    Finding finding(String source) {
        return new Finding(fault, Location.of(source), arguments);
    }
}
