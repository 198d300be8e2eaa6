package dev.tasuki.formats.finding;

import dev.tasuki.formats.text.Language;
import dev.tasuki.formats.text.Printable;
import dev.tasuki.formats.text.Text;
import java.time.LocalDate;

/// What fills a placeholder of a finding's texts: words in both languages, or a quotation that is the same in both.
///
/// Made safe to print here, since arguments usually quote the hostile document.
public record Argument(String ja, String en) {

    public Argument {
        ja = Printable.excerpt(ja);
        en = Printable.excerpt(en);
    }

    /// A piece of the document, a name or a number; it may be empty.
    public static Argument quoted(String quotation) {
        return new Argument(quotation, quotation);
    }

    /// Words of our own.
    public static Argument of(Text words) {
        return new Argument(words.ja(), words.en());
    }

    /// A day as each language writes it.
    public static Argument day(LocalDate day) {
        return of(Text.day(day));
    }

    /// The argument as the texts of this language take it.
    public String in(Language language) {
        return switch (language) {
            case JA -> ja;
            case EN -> en;
        };
    }
}
