package dev.tasuki.cli.assurance.report;

import dev.tasuki.formats.digest.Sha256;
import dev.tasuki.formats.text.Language;
import dev.tasuki.formats.text.Printable;
import dev.tasuki.formats.text.Text;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/// Puts everything a report shows into its language, and makes what came from outside safe to show.
record Wording(Language language) {
    private static final DateTimeFormatter JAPANESE = DateTimeFormatter.ofPattern("uuuu年M月d日", Locale.JAPANESE);
    private static final DateTimeFormatter BRITISH = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final int SHORT_DIGEST = 12;

    String say(Text text) {
        return text.in(language);
    }

    String say(Label label) {
        return label.in(language);
    }

    String say(Label label, Object... arguments) {
        return label.in(language, arguments);
    }

    String day(LocalDate day) {
        return switch (language) {
            case JA -> JAPANESE.format(day);
            case EN -> BRITISH.format(day);
        };
    }

    Optional<String> day(Optional<LocalDate> day) {
        return day.map(this::day);
    }

    /// Enough of a digest to compare it by eye.
    static String brief(Sha256 digest) {
        return brief(digest.hex());
    }

    static String brief(String hex) {
        return hex.substring(0, Math.min(SHORT_DIGEST, hex.length())) + "…";
    }

    /// Somebody else's text in one line.
    static String line(String text) {
        return Printable.line(text);
    }

    static Optional<String> line(Optional<String> text) {
        return text.map(Printable::line);
    }

    /// Somebody else's text with its line breaks.
    static Optional<String> block(Optional<String> text) {
        return text.map(String::strip).map(Printable::block);
    }
}
