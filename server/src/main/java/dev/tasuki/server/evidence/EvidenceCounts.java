package dev.tasuki.server.evidence;

/// How much evidence there is, and how much of it may need attention.
///
/// @param total everything that was not withdrawn
public record EvidenceCounts(int total, int expired, int expiring, int unused, int withdrawn) {

    /// How many a list with this filter shows, whatever the sharing.
    public int of(EvidenceFilter.Show show) {
        return switch (show) {
            case EXPIRED -> expired;
            case EXPIRING -> expiring;
            case UNUSED -> unused;
            case WITHDRAWN -> withdrawn;
        };
    }
}
