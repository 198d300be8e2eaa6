package dev.tasuki.formats.text;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/// One text in both languages. Neither can be missing, so parity holds by construction.
///
/// @param ja the Japanese text, never blank
/// @param en the English text (British spelling), never blank
public record Text(String ja, String en) {
    private static final DateTimeFormatter JA_DAY = DateTimeFormatter.ofPattern("uuuu年M月d日", Locale.JAPANESE);
    private static final DateTimeFormatter EN_DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    public Text {
        if (ja.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException("a text needs both languages: ja=" + ja + " en=" + en);
        }
    }

    /// A text that reads the same in both languages: an identifier, a title that is not translated.
    public static Text same(String value) {
        return new Text(value, value);
    }

    /// A day as each language writes it.
    public static Text day(LocalDate day) {
        return new Text(day.format(JA_DAY), day.format(EN_DAY));
    }

    /// The texts one after the other, with what stands between them in each language.
    public static Text joined(String ja, String en, List<Text> texts) {
        return new Text(
                String.join(ja, texts.stream().map(Text::ja).toList()),
                String.join(en, texts.stream().map(Text::en).toList()));
    }

    /// The texts one after the other, as each language enumerates.
    public static Text listed(List<Text> texts) {
        return joined("、", ", ", texts);
    }

    /// The text in this language.
    public String in(Language language) {
        return switch (language) {
            case JA -> ja;
            case EN -> en;
        };
    }

    /// This text with `{0}`, `{1}` … replaced by the arguments, in one pass: an argument is never expanded again.
    public Text with(List<String> arguments) {
        return map(template -> fill(template, arguments));
    }

    /// This text with `{0}`, `{1}` … replaced by the arguments.
    public Text with(String... arguments) {
        return with(List.of(arguments));
    }

    /// This text with `{0}`, `{1}` … replaced by texts, each language by its own.
    public Text filled(Text... arguments) {
        return new Text(
                with(Arrays.stream(arguments).map(Text::ja).toList()).ja,
                with(Arrays.stream(arguments).map(Text::en).toList()).en);
    }

    /// The text that results from changing each language by the same rule.
    public Text map(UnaryOperator<String> change) {
        return new Text(change.apply(ja), change.apply(en));
    }

    private static String fill(String template, List<String> arguments) {
        var filled = new StringBuilder(template.length() + 32);
        int at = 0;
        while (at < template.length()) {
            char c = template.charAt(at);
            boolean placeholder = c == '{'
                    && at + 2 < template.length()
                    && template.charAt(at + 2) == '}'
                    && Character.digit(template.charAt(at + 1), 10) >= 0;
            if (placeholder) {
                int index = Character.digit(template.charAt(at + 1), 10);
                filled.append(index < arguments.size() ? arguments.get(index) : "");
                at += 3;
            } else {
                filled.append(c);
                at++;
            }
        }
        return filled.toString();
    }
}
