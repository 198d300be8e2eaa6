package dev.tasuki.formats.finding;

import dev.tasuki.formats.text.Language;
import dev.tasuki.formats.text.Text;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// One problem in one place.
///
/// @param code      the kind of problem
/// @param location  where it is
/// @param arguments what fills the placeholders of the kind's texts
public record Finding(FindingCode code, Location location, List<Argument> arguments) {

    public Finding {
        arguments = List.copyOf(arguments);
    }

    /// A finding whose arguments are quotations, the same in both languages.
    public Finding(FindingCode code, Location location, String... quotations) {
        this(code, location, Arrays.stream(quotations).map(Argument::quoted).toList());
    }

    /// A finding with words of our own among its arguments.
    public Finding(FindingCode code, Location location, Argument first, Argument... more) {
        this(
                code,
                location,
                Stream.concat(Stream.of(first), Arrays.stream(more)).toList());
    }

    /// What is wrong, in this language.
    public String message(Language language) {
        return filled(code.message(), language);
    }

    /// What to do about it, in this language.
    public String remedy(Language language) {
        return filled(code.remedy(), language);
    }

    public Severity severity() {
        return code.severity();
    }

    private String filled(Text template, Language language) {
        return template.with(arguments.stream()
                        .map(argument -> argument.in(language))
                        .toList())
                .in(language);
    }
}
