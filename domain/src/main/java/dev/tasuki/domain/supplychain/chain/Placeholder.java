package dev.tasuki.domain.supplychain.chain;

import java.util.regex.Pattern;

/// What a template leaves to be written: words in angle brackets, as in `＜役員の氏名＞` and `<name of the executive>`.
public final class Placeholder {
    private static final Pattern IN_BRACKETS = Pattern.compile("＜[^＜＞]+＞|<[^<>]+>");

    private Placeholder() {}

    /// Whether something in a text is still to be written.
    public static boolean isIn(String text) {
        return IN_BRACKETS.matcher(text).find();
    }
}
