package dev.tasuki.domain.supplychain;

/// Which software target is meant, whatever its version.
///
/// @param value what a record knows the target by; says nothing to a reader
public record TargetId(String value) {
    private static final int LONGEST = 128;

    public TargetId {
        if (value.isBlank() || value.length() > LONGEST) {
            throw new IllegalArgumentException("not the identifier of a target: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
