package dev.tasuki.server.web.frame;

import dev.tasuki.formats.text.Language;
import dev.tasuki.formats.text.Text;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;

/// The words of the pages in both languages, from one pair of files for each domain.
///
/// A key begins with its file's name: `supplychain.targets.title`. A key that one language lacks stops the start.
public final class Words {
    /// The files, each as `words/<name>_ja.properties` and `words/<name>_en.properties`.
    public static final List<String> FILES = List.of(
            "frame",
            "access",
            "people",
            "supplychain",
            "chain",
            "share",
            "evidence",
            "responsibility",
            "assessment",
            "declaration",
            "audit",
            "design",
            "home",
            "search");

    private final Map<String, Text> texts;

    private Words(Map<String, Text> texts) {
        this.texts = Collections.unmodifiableMap(texts);
    }

    /// Reads every file.
    ///
    /// @throws IllegalStateException when a key is missing in one language or stands in the wrong file
    public static Words load() {
        var texts = new HashMap<String, Text>();
        for (String file : FILES) {
            Properties ja = properties(file, Language.JA);
            Properties en = properties(file, Language.EN);
            var keys = new TreeSet<>(ja.stringPropertyNames());
            keys.addAll(en.stringPropertyNames());
            for (String key : keys) {
                String japanese = ja.getProperty(key);
                String english = en.getProperty(key);
                if (japanese == null || english == null || !key.startsWith(file + ".")) {
                    throw new IllegalStateException("not in both languages, or in the wrong file: " + key);
                }
                texts.put(key, new Text(japanese, english));
            }
        }
        return new Words(texts);
    }

    /// The text with this key.
    ///
    /// @throws IllegalArgumentException when there is none
    public Text text(String key) {
        Text text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("no words for the key " + key);
        }
        return text;
    }

    /// Every key, for tests.
    public Map<String, Text> all() {
        return texts;
    }

    private static Properties properties(String file, Language language) {
        String name = "words/" + file + "_" + language.tag() + ".properties";
        try (InputStream stream = Words.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("missing resource " + name);
            }
            var properties = new Properties();
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
