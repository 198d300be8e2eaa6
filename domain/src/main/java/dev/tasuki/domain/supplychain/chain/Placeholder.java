package dev.tasuki.domain.supplychain.chain;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a template leaves to be written: words in angle brackets, as in `＜役員の氏名＞` and `<name of the executive>`.
public final class Placeholder {
    private static final Pattern IN_BRACKETS = Pattern.compile("＜[^＜＞]+＞|<[^<>]+>");

    private Placeholder() {}

    /// Whether something in a text is still to be written.
    public static boolean isIn(String text) {
        return IN_BRACKETS.matcher(text).find();
    }

    /// What is to be written, without the brackets; empty where nothing is.
    public static Optional<String> wordsIn(String text) {
        Matcher found = IN_BRACKETS.matcher(text);
        return found.find()
                ? Optional.of(found.group().substring(1, found.group().length() - 1))
                : Optional.empty();
    }

    /// The text with other words where something was to be written.
    public static String replacedBy(String written, String text) {
        return IN_BRACKETS.matcher(text).replaceAll(Matcher.quoteReplacement(written));
    }
}
