package dev.tasuki.domain.declaration;

import java.time.LocalDate;
import java.time.Period;

/// The days on which a declaration may be relied on, both included.
public record Validity(LocalDate from, LocalDate until) {
    /// Longer than any product's answers stay true without being looked at again; a promise beyond it means
    /// nothing.
    public static final Period LONGEST = Period.ofYears(5);

    public Validity {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("valid until " + until + ", before " + from);
        }
    }

    /// From a day for a period: a year from 1 April ends on 31 March.
    ///
    /// @throws IllegalArgumentException if the period is shorter than a day
    public static Validity starting(LocalDate from, Period length) {
        return new Validity(from, from.plus(length).minusDays(1));
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    /// Whether the validity is longer than anyone should promise.
    public boolean isTooLong() {
        return !until.isBefore(from.plus(LONGEST));
    }
}
