package dev.tasuki.server.example;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The clock of a server with the worked example. To the thread that loads the example it tells the day of the story,
/// so that what happened in April is in the record as of April; to every other it tells the time.
public final class StoryClock extends Clock {
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final Duration STEP = Duration.ofSeconds(20);

    private final Clock real;
    // Not static: each server tells its own story, and a test runs several.
    @SuppressWarnings("ThreadLocalUsage")
    private final ThreadLocal<@Nullable Instant> story = new ThreadLocal<>();

    public StoryClock() {
        this(Clock.systemUTC());
    }

    StoryClock(Clock real) {
        this.real = real;
    }

    /// Runs something whose days are told by [#reach].
    <T> T telling(Supplier<T> work) {
        story.set(Instant.EPOCH);
        try {
            return work.get();
        } finally {
            story.remove();
        }
    }

    /// Goes on to a day of the story, mid-morning in Japan. A story never goes back: a day that has passed is now.
    void reach(LocalDate day) {
        Instant morning = day.atTime(10, 0).atZone(JAPAN).toInstant();
        Instant now = instant();
        story.set(morning.isAfter(now) ? morning : now);
    }

    /// Goes on to noon of a day of the story, unless that has passed.
    void reachNoon(LocalDate day) {
        Instant noon = day.atTime(12, 0).atZone(JAPAN).toInstant();
        Instant now = instant();
        story.set(noon.isAfter(now) ? noon : now);
    }

    @Override
    public Instant instant() {
        Instant told = story.get();
        if (told == null) {
            return real.instant();
        }
        story.set(told.plus(STEP));
        return told;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    /// The zone is the caller's to choose; the story is the same in all of them.
    @Override
    public Clock withZone(ZoneId zone) {
        StoryClock story = this;
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return zone;
            }

            @Override
            public Clock withZone(ZoneId other) {
                return story.withZone(other);
            }

            @Override
            public Instant instant() {
                return story.instant();
            }
        };
    }
}
