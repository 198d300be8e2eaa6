package dev.tasuki.server.api;

import dev.tasuki.formats.text.Text;
import dev.tasuki.server.shared.FieldFault;
import dev.tasuki.server.shared.Problem;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;

/// The day that an address asks about.
final class AskedDay {
    private static final Text NOT_A_DAY =
            new Text("日付は 2026-03-31 の形で指定してください。", "Give the day like this: 2026-03-31.");

    private AskedDay() {}

    /// @throws Problem when it is no day, or in a year that nobody means
    static LocalDate read(String written) {
        try {
            LocalDate day = LocalDate.parse(written);
            if (day.getYear() >= 1900 && day.getYear() <= 2999) {
                return day;
            }
        } catch (DateTimeParseException e) {
            // Told below, like a year nobody means.
        }
        throw Problem.invalid(List.of(new FieldFault("day", NOT_A_DAY)));
    }
}
