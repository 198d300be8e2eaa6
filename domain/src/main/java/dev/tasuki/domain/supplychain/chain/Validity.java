package dev.tasuki.domain.supplychain.chain;

import java.time.LocalDate;
import java.util.Optional;

/// From when until when something holds; the first and the last day count. Open where nothing is said.
public record Validity(Optional<LocalDate> from, Optional<LocalDate> until) {
    public static final Validity ALWAYS = new Validity(Optional.empty(), Optional.empty());

    public Validity {
        if (!isInOrder(from, until)) {
            throw new IllegalArgumentException("ends before it begins: " + from + ", " + until);
        }
    }

    /// Whether the last day is not before the first.
    public static boolean isInOrder(Optional<LocalDate> from, Optional<LocalDate> until) {
        return from.isEmpty() || until.isEmpty() || !until.get().isBefore(from.get());
    }

    /// The same from another first day, or from its last where that day lies after it.
    Validity beginningOn(LocalDate first) {
        return new Validity(Optional.of(until.filter(first::isAfter).orElse(first)), until);
    }

    public boolean holdsOn(LocalDate day) {
        return from.filter(day::isBefore).isEmpty()
                && until.filter(day::isAfter).isEmpty();
    }
}
