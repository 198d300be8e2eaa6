package dev.tasuki.cli.terminal;

import dev.tasuki.domain.catalogue.Choice;
import dev.tasuki.formats.finding.Finding;
import dev.tasuki.formats.finding.FindingCode;
import dev.tasuki.formats.finding.Findings;
import dev.tasuki.formats.finding.Location;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Reads the values of options, each fault named in both languages and all of them reported together.
public final class Arguments {
    private final Findings findings = new Findings();

    /// One of several words, in its English id or its Japanese title.
    public <C extends Choice> Optional<C> choice(String option, Optional<String> written, Map<String, C> choices) {
        return written.flatMap(word -> {
            Optional<C> choice = find(word, choices);
            if (choice.isEmpty()) {
                report(UsageFault.NOT_ONE_OF, option, word, String.join(", ", choices.keySet()));
            }
            return choice;
        });
    }

    /// Several words, each given once or in a list with commas.
    public <C extends Choice> List<C> choices(String option, List<String> written, Map<String, C> choices) {
        var chosen = new ArrayList<C>();
        for (String list : written) {
            for (String word : split(list)) {
                choice(option, Optional.of(word), choices)
                        .filter(choice -> !chosen.contains(choice))
                        .ifPresent(chosen::add);
            }
        }
        return chosen;
    }

    /// The words of a list with commas of either width.
    public static List<String> split(String list) {
        var words = new ArrayList<String>();
        for (String word : list.split("[,，、]", -1)) {
            if (!word.isBlank()) {
                words.add(word.strip());
            }
        }
        return words;
    }

    private static <C extends Choice> Optional<C> find(String word, Map<String, C> choices) {
        String plain = Normalizer.normalize(word, Normalizer.Form.NFKC).strip();
        C byId = choices.get(plain.toLowerCase(Locale.ROOT).replace('-', '_'));
        if (byId != null) {
            return Optional.of(byId);
        }
        return choices.values().stream()
                .filter(choice -> choice.title().ja().equals(plain))
                .findFirst();
    }

    /// A calendar day.
    public Optional<LocalDate> date(String option, Optional<String> written) {
        return written.flatMap(word -> {
            try {
                LocalDate day = LocalDate.parse(word);
                if (day.getYear() >= 1900 && day.getYear() <= 9999) {
                    return Optional.of(day);
                }
            } catch (DateTimeException e) {
                // Reported below.
            }
            report(UsageFault.NOT_A_DATE, option, word);
            return Optional.empty();
        });
    }

    /// A period of at least a day, ISO 8601 `P1Y`.
    public Optional<Period> period(String option, Optional<String> written) {
        return written.flatMap(word -> {
            try {
                Period period = Period.parse(word);
                long days = ChronoUnit.DAYS.between(LocalDate.EPOCH, LocalDate.EPOCH.plus(period));
                if (days > 0 && days < 400_000) {
                    return Optional.of(period);
                }
            } catch (DateTimeException | ArithmeticException e) {
                // Reported below.
            }
            report(UsageFault.NOT_A_PERIOD, option, word);
            return Optional.empty();
        });
    }

    public void report(FindingCode fault, String... arguments) {
        findings.add(new Finding(fault, Location.of("tasuki"), arguments));
    }

    public void reportAll(List<Finding> faults) {
        findings.addAll(faults);
    }

    /// Ends the command if anything was wrong.
    ///
    /// @throws Refusal with every fault
    public void requireSound() {
        if (findings.hasErrors()) {
            throw new Refusal(findings.list());
        }
    }
}
