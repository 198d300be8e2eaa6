package dev.tasuki.domain.audit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Times as an export spells them: RFC 3339 in UTC, always with six digits of the second.
final class ExportTime {
    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private ExportTime() {}

    static String write(Instant time) {
        return FORMAT.format(time);
    }
}
