package dev.tasuki.domain.fuzz;

import dev.tasuki.formats.finding.Finding;
import dev.tasuki.formats.text.Language;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/// What holds for every reader and every input.
final class Invariants {
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private Invariants() {}

    /// Runs a reader, which must not throw and must not take long even when it is instrumented and the machine
    /// is busy.
    static <T> T timed(Supplier<T> reader) {
        long start = System.nanoTime();
        T outcome = reader.get();
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        if (took.compareTo(LONGEST) > 0) {
            throw new AssertionError("took " + took);
        }
        return outcome;
    }

    /// A refusal has at least one finding, and each can be told in both languages on one line.
    static void refusedWithReasons(List<Finding> findings) {
        if (findings.isEmpty()) {
            throw new AssertionError("refused without a reason");
        }
        tellable(findings);
    }

    static void tellable(List<Finding> findings) {
        for (Finding finding : findings) {
            for (Language language : Language.values()) {
                String told = finding.message(language) + finding.remedy(language);
                if (told.chars().anyMatch(Character::isISOControl)) {
                    throw new AssertionError("not printable: " + finding.code());
                }
            }
            if (finding.location().line() < 0 || finding.location().column() < 0) {
                throw new AssertionError("no place: " + finding);
            }
        }
    }
}
