package dev.tasuki.server.supplychain;

/// How many engagements there are in each state.
public record EngagementCounts(int inForce, int coming, int ended) {

    public int all() {
        return inForce + coming + ended;
    }

    /// How many there are in this state.
    public int in(EngagementState state) {
        return switch (state) {
            case IN_FORCE -> inForce;
            case COMING -> coming;
            case ENDED -> ended;
        };
    }
}
