package dev.tasuki.domain.catalogue;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The identifier of a requirement at any level, in the spelling of its instrument.
///
/// METI: `S(2)` category, `S(2)-2` requirement, `S(2)-2.3` individual requirement. UK: `UK-1` theme, `UK-1.2`
/// principle, `UK-1.2.3` claim; the Code itself writes `1.2`, so the prefix tells it from others. The third number of
/// a claim is its order in the Assurance Principles and Claims 1.0, which prints claims unnumbered.
///
/// @param value the canonical spelling
public record RequirementId(String value) implements Comparable<RequirementId> {
    private static final int LONGEST = 64;
    private static final int LONGEST_WRITTEN = 40;

    public RequirementId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a requirement identifier: " + value);
        }
    }

    /// Whether a text can be an identifier in any framework: a letter, then letters, digits and `().-_/`, at
    /// most 64 characters, all ASCII.
    public static boolean isValid(String value) {
        if (value.isEmpty() || value.length() > LONGEST || !isLetter(value.charAt(0))) {
            return false;
        }
        for (int i = 1; i < value.length(); i++) {
            char c = value.charAt(i);
            if (!isLetter(c) && !isDigit(c) && "().-_/".indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    /// The identifier that a person meant: `S2-2.3`, `s(2)-2.3`, full-width `Ｓ（２）－２．３`, what a Japanese keyboard
    /// makes of it (`Ｓ（２）ー２。３`), `uk 1.2.3` and `APC-1.2-03` are understood. Empty for what is no identifier of
    /// either instrument.
    public static Optional<RequirementId> parse(String written) {
        return written.length() > LONGEST_WRITTEN ? Optional.empty() : Notation.parse(written);
    }

    /// Orders numbers by value: `UK-1.2.9` stands before `UK-1.2.10`.
    @Override
    public int compareTo(RequirementId other) {
        String a = value;
        String b = other.value;
        int i = 0;
        int j = 0;
        while (i < a.length() && j < b.length()) {
            int endA = endOfNumber(a, i);
            int endB = endOfNumber(b, j);
            int order;
            if (endA > i && endB > j) {
                order = compareNumbers(a.substring(i, endA), b.substring(j, endB));
                i = endA;
                j = endB;
            } else {
                order = Character.compare(a.charAt(i++), b.charAt(j++));
            }
            if (order != 0) {
                return order;
            }
        }
        int rest = Integer.compare(a.length() - i, b.length() - j);
        return rest != 0 ? rest : a.compareTo(b);
    }

    @Override
    public String toString() {
        return value;
    }

    private static int endOfNumber(String text, int from) {
        int end = from;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static int compareNumbers(String a, String b) {
        String significantA = withoutLeadingZeros(a);
        String significantB = withoutLeadingZeros(b);
        int byLength = Integer.compare(significantA.length(), significantB.length());
        return byLength != 0 ? byLength : significantA.compareTo(significantB);
    }

    private static String withoutLeadingZeros(String digits) {
        int start = 0;
        while (start < digits.length() - 1 && digits.charAt(start) == '0') {
            start++;
        }
        return digits.substring(start);
    }

    private static boolean isLetter(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /// The ways people write identifiers. A class of its own, so that reading a framework compiles no pattern.
    private static final class Notation {
        private static final Pattern METI =
                Pattern.compile("(?:METI[-: ]?)?S ?(?:\\(([1-9])\\)|([1-9]))(?:[- ]([1-9])(?:\\.([1-9][0-9]?))?)?");
        private static final Pattern UK = Pattern.compile("UK[-: ]?([1-9])(?:\\.([1-9])(?:[.-]0?([1-9][0-9]?))?)?");
        private static final Pattern APC = Pattern.compile("APC-([1-9])\\.([1-9])-0?([1-9][0-9]?)");

        static Optional<RequirementId> parse(String written) {
            String plain = plain(written);
            Matcher meti = METI.matcher(plain);
            if (meti.matches()) {
                String category = meti.group(1) == null ? meti.group(2) : meti.group(1);
                return Optional.of(
                        new RequirementId("S(" + category + ")" + part("-", meti.group(3)) + part(".", meti.group(4))));
            }
            Matcher uk = UK.matcher(plain);
            Matcher matched = uk.matches() ? uk : APC.matcher(plain);
            if (matched.matches()) {
                return Optional.of(new RequirementId(
                        "UK-" + matched.group(1) + part(".", matched.group(2)) + part(".", matched.group(3))));
            }
            return Optional.empty();
        }

        /// Half-width, upper case, and one hyphen and one full stop for all that look or are typed like them.
        private static String plain(String written) {
            String normal =
                    Normalizer.normalize(written, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
            var plain = new StringBuilder(normal.length());
            for (int i = 0; i < normal.length(); i++) {
                char c = normal.charAt(i);
                plain.append(
                        switch (c) {
                            case '‐', '‑', '‒', '–', '—', '―', '−', 'ー' -> '-';
                            case '。' -> '.';
                            default -> c;
                        });
            }
            return plain.toString();
        }

        private static String part(String separator, @Nullable String digits) {
            return digits == null ? "" : separator + digits;
        }
    }
}
