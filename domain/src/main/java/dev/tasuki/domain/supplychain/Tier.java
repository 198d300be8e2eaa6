package dev.tasuki.domain.supplychain;

import dev.tasuki.formats.text.Text;
import java.util.Optional;

/// How far a provider stands from the customer along contracts: the METI guideline, section 1.3 (3).
///
/// @param depth 0 for a prime contractor, then one more for each contract between
public record Tier(int depth) implements Comparable<Tier> {
    /// Contracts directly with the customer.
    public static final Tier PRIME = new Tier(0);

    /// The deepest that is recorded; no real chain comes near it.
    public static final int DEEPEST = 20;

    private static final Text PRIME_TITLE = new Text("プライム事業者", "prime contractor");
    private static final Text SUB_TITLE = new Text("サブ事業者（{0} 次請け）", "subcontractor (tier {0})");

    public Tier {
        if (depth < 0 || depth > DEEPEST) {
            throw new IllegalArgumentException("not the depth of a tier: " + depth);
        }
    }

    /// The tier at a depth that somebody gave; empty if there is none so deep.
    public static Optional<Tier> at(int depth) {
        return depth < 0 || depth > DEEPEST ? Optional.empty() : Optional.of(new Tier(depth));
    }

    public boolean isPrime() {
        return depth == 0;
    }

    /// The guideline counts a prime contractor as the first tier.
    public Text title() {
        return isPrime() ? PRIME_TITLE : SUB_TITLE.with(Integer.toString(depth + 1));
    }

    @Override
    public int compareTo(Tier other) {
        return Integer.compare(depth, other.depth);
    }
}
