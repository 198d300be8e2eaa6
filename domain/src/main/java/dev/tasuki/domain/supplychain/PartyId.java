package dev.tasuki.domain.supplychain;

/// Which party is meant: an organisation, or a department where one organisation takes several roles.
///
/// @param value what a record knows the party by; says nothing to a reader
public record PartyId(String value) {
    private static final int LONGEST = 128;

    public PartyId {
        if (value.isBlank() || value.length() > LONGEST) {
            throw new IllegalArgumentException("not the identifier of a party: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
