package dev.tasuki.domain.supplychain;

/// Which engagement is meant.
///
/// @param value what a record knows the engagement by; says nothing to a reader
public record EngagementId(String value) {
    private static final int LONGEST = 128;

    public EngagementId {
        if (value.isBlank() || value.length() > LONGEST) {
            throw new IllegalArgumentException("not the identifier of an engagement: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
