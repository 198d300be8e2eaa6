package dev.tasuki.server.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The words of the pages: both languages, nothing missing, nothing written into a template.
class WordsTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");
    private static final Pattern USED = Pattern.compile("\"([a-z]+\\.[a-z0-9.-]+)\"");
    private static final Pattern JAPANESE = Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]");
    private static final Pattern EXPRESSION =
            Pattern.compile("(?s)<%--.*?--%>|<code>.*?</code>|<pre>.*?</pre>|!\\{.*?}\\n|\\$\\{(?:[^{}]|\\{[^{}]*})*}");
    private static final Pattern MARKUP =
            Pattern.compile("@(?:import|param|template|raw|if|for|else|elseif|end)[^\\n]*|<[^>]*>");

    private final Words words = Words.load();

    @Test
    void bothLanguagesFillTheSamePlaceholders() {
        words.all()
                .forEach((key, text) -> assertThat(placeholders(text.ja()))
                        .as("placeholders of %s", key)
                        .isEqualTo(placeholders(text.en())));
    }

    @Test
    void theLanguagesAreNotMixedUp() {
        Set<String> sameByDesign = Set.of("frame.brand");
        words.all().forEach((key, text) -> {
            // A language is named in itself, so that whoever reads it finds it.
            if (!key.equals("access.language.ja")) {
                assertThat(text.en()).as("English of %s", key).doesNotContainPattern(JAPANESE);
            }
            if (!sameByDesign.contains(key) && text.ja().equals(text.en())) {
                assertThat(text.ja()).as("Japanese of %s", key).matches("[\\P{IsAlphabetic}]*|.{0,12}");
            }
        });
    }

    @Test
    void everyKeyThatATemplateNamesIsThere() throws IOException {
        var missing = new TreeSet<String>();
        for (Path template : templates()) {
            Matcher key = USED.matcher(Files.readString(template));
            while (key.find()) {
                String file = key.group(1).substring(0, key.group(1).indexOf('.'));
                if (Words.FILES.contains(file)
                        && !words.all().containsKey(key.group(1))
                        && !key.group(1).endsWith(".")) {
                    missing.add(template.getFileName() + ": " + key.group(1));
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void noTemplateHasWordsOfItsOwn() throws IOException {
        var found = new TreeSet<String>();
        for (Path template : templates()) {
            String text = EXPRESSION.matcher(Files.readString(template)).replaceAll("");
            text = MARKUP.matcher(text).replaceAll(" ");
            Matcher word = Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]+|\\b[A-Za-z]{3,} [a-z]{2,}\\b")
                    .matcher(text);
            while (word.find()) {
                found.add(template.getFileName() + ": " + word.group());
            }
        }
        assertThat(found).isEmpty();
    }

    private static List<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(match -> match.group())
                .distinct()
                .sorted()
                .toList();
    }

    private static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/jte"))) {
            return files.filter(file -> file.toString().endsWith(".jte")).toList();
        }
    }
}
