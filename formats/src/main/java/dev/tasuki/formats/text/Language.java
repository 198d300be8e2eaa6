package dev.tasuki.formats.text;

import java.util.Locale;
import java.util.Optional;

/// The two languages that everything a person reads is written in, as equals.
public enum Language {
    JA(Locale.JAPANESE),
    EN(Locale.UK);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /// The locale for the platform's own formatting (dates, resource bundles).
    public Locale locale() {
        return locale;
    }

    /// The BCP 47 primary subtag, `ja` or `en`.
    public String tag() {
        return locale.getLanguage();
    }

    /// Japanese where the locale is Japanese, English everywhere else.
    public static Language of(Locale locale) {
        return "ja".equals(locale.getLanguage()) ? JA : EN;
    }

    /// The language with this tag, written in any case; empty for any other word.
    public static Optional<Language> ofTag(String tag) {
        return switch (tag.toLowerCase(Locale.ROOT)) {
            case "ja" -> Optional.of(JA);
            case "en" -> Optional.of(EN);
            default -> Optional.empty();
        };
    }
}
