package dev.tasuki.server.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTest {
    private static final Instant NOW = Instant.parse("2026-11-26T00:00:00.123Z");

    @Test
    void makesVersion7WithTheTimeInFront() {
        UUID id = at(NOW).next();

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(NOW.toEpochMilli());
    }

    @Test
    void sortsByTheTimeWhenWrittenAsTheDatabaseSorts() {
        List<String> ids = Stream.of(0L, 1L, 255L, 256L, 86_400_000L)
                .map(later -> at(NOW.plusMillis(later)).next().toString())
                .toList();

        assertThat(ids).isSorted();
    }

    @Test
    void makesNoIdTwiceInOneMillisecond() {
        Ids ids = at(NOW);
        var made = new HashSet<UUID>();
        for (int i = 0; i < 10_000; i++) {
            assertThat(made.add(ids.next())).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0190A000-0000-7000-8000-000000000000",
                "0190a000-0000-7000-8000-00000000000",
                "0190a000-0000-7000-8000-0000000000000",
                "190a000-0-7000-8000-000000000000",
                " 0190a000-0000-7000-8000-000000000000",
                "0190a000000070008000000000000000",
                "../../etc/passwd"
            })
    void knowsNoOtherSpelling(String written) {
        assertThat(Ids.parse(written)).isEmpty();
    }

    private static Ids at(Instant moment) {
        return new Ids(Clock.fixed(moment, ZoneOffset.UTC), new SecureRandom());
    }
}
