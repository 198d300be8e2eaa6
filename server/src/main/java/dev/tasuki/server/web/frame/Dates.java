package dev.tasuki.server.web.frame;

import dev.tasuki.formats.text.Language;
import dev.tasuki.formats.text.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Dates as the reader writes them.
final class Dates {
    private static final DateTimeFormatter JA_TIME = DateTimeFormatter.ofPattern("uuuu年M月d日 H:mm", Locale.JAPANESE);
    private static final DateTimeFormatter EN_TIME = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK);

    private Dates() {}

    static String date(LocalDate date, Language language) {
        return Text.day(date).in(language);
    }

    /// What the zone is called, short: JST, GMT+9.
    static String zone(ZoneId zone, Instant instant, Language language) {
        return DateTimeFormatter.ofPattern("z", language.locale()).format(instant.atZone(zone));
    }

    static String time(Instant instant, ZoneId zone, Language language) {
        return instant.atZone(zone).format(language == Language.JA ? JA_TIME : EN_TIME);
    }
}
