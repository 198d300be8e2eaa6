package dev.tasuki.domain.catalogue;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The words of a query, and how strongly each is found in a text.
///
/// Japanese is written without spaces, so a query is cut where the script changes: `脆弱性の通知サービス` is looked for
/// as 脆弱性, 通知 and サービス. Short hiragana between them is grammar and is passed over. A Japanese word of three or
/// more characters also counts, though less, if it is made of pairs of characters that occur: that finds 脆弱性通知 in a
/// text about 脆弱性情報の通知 without a dictionary.
final class SearchWords {
    /// How many UTF-16 units of a query are used.
    static final int LONGEST_QUERY = 200;

    private static final int MOST_WORDS = 16;
    private static final int LONGEST_GRAMMAR = 4;
    private static final int SUBSTRING = 4;
    private static final int PAIRS = 2;
    private static final int WHOLE = 8;
    private static final int PHRASE = 4;
    private static final Set<String> ENGLISH_GRAMMAR =
            Set.of("a", "an", "and", "by", "for", "in", "is", "of", "on", "or", "the", "to", "with");

    /// What people type, and what the instruments write instead. In the spelling of [#normal].
    private static final List<Synonym> SYNONYMS = List.of(
            new Synonym("ソフトウェア部品表", "sbom"),
            new Synonym("部品表", "sbom"),
            new Synonym("software bill of materials", "sbom"),
            new Synonym("ペネトレーションテスト", "侵入テスト"),
            new Synonym("mfa", "multi-factor authentication"),
            new Synonym("オープンソース", "oss"));

    private final String phrase;
    private final List<Word> words;

    private SearchWords(String phrase, List<Word> words) {
        this.phrase = phrase;
        this.words = words;
    }

    /// The words of a query.
    static SearchWords of(String query) {
        int end = Math.min(query.length(), LONGEST_QUERY);
        boolean halved = end < query.length() && Character.isHighSurrogate(query.charAt(end - 1));
        String normal = normal(query.substring(0, halved ? end - 1 : end));
        return new SearchWords(compact(katakana(normal)), words(normal));
    }

    /// A text in the spelling that queries are compared with.
    static String fold(String text) {
        return katakana(normal(text));
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    int count() {
        return words.size();
    }

    /// The words themselves, folded.
    List<String> folded() {
        return words.stream().map(Word::folded).toList();
    }

    /// How strongly the word is found in a folded text; 0 if it is not.
    int strength(int word, String ja, String en) {
        Word wanted = words.get(word);
        return switch (wanted.script()) {
            case OTHER -> beginsWord(ja, wanted.folded()) || beginsWord(en, wanted.folded()) ? SUBSTRING : 0;
            case HAN -> ja.contains(wanted.folded()) ? SUBSTRING : isMadeOfPairs(ja, wanted.folded()) ? PAIRS : 0;
            case HIRAGANA, KATAKANA ->
                ja.contains(wanted.folded()) ? SUBSTRING : hasAllPairs(ja, wanted.folded()) ? PAIRS : 0;
        };
    }

    /// What the whole query adds if it is found as it was typed, or is all there is.
    int phraseStrength(String ja, String en) {
        String compactJa = compact(ja);
        String compactEn = compact(en);
        if (compactJa.equals(phrase) || compactEn.equals(phrase)) {
            return WHOLE;
        }
        return compactJa.contains(phrase) || compactEn.contains(phrase) ? PHRASE : 0;
    }

    private static List<Word> words(String normal) {
        var cut = new LinkedHashSet<Word>();
        int start = 0;
        while (start < normal.length() && cut.size() < MOST_WORDS) {
            int first = normal.codePointAt(start);
            if (!Character.isLetterOrDigit(first)) {
                start += Character.charCount(first);
                continue;
            }
            Script script = Script.of(first);
            int end = endOfRun(normal, start, script);
            String run = normal.substring(start, end);
            cut.add(new Word(script == Script.OTHER ? stem(run) : katakana(run), script));
            start = end;
        }
        List<Word> meaningful = cut.stream().filter(word -> !isGrammar(word)).toList();
        return meaningful.isEmpty() ? List.copyOf(cut) : meaningful;
    }

    private static int endOfRun(String text, int start, Script script) {
        int end = start;
        while (end < text.length()) {
            int codePoint = text.codePointAt(end);
            boolean lengthens = codePoint == 'ー' && (script == Script.KATAKANA || script == Script.HIRAGANA);
            if (!lengthens && (!Character.isLetterOrDigit(codePoint) || Script.of(codePoint) != script)) {
                break;
            }
            end += Character.charCount(codePoint);
        }
        return end == start ? start + 1 : end;
    }

    private static boolean isGrammar(Word word) {
        return switch (word.script()) {
            case HIRAGANA -> word.folded().length() <= LONGEST_GRAMMAR;
            case OTHER -> ENGLISH_GRAMMAR.contains(word.folded());
            case HAN, KATAKANA -> false;
        };
    }

    /// An English word without its plural ending, since words are found by their beginning.
    private static String stem(String word) {
        if (word.length() > 4 && word.endsWith("ies")) {
            return word.substring(0, word.length() - 3);
        }
        boolean plural = word.length() > 3 && word.endsWith("s") && !word.endsWith("ss");
        return plural ? word.substring(0, word.length() - 1) : word;
    }

    private static boolean beginsWord(String text, String word) {
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            if (at == 0 || !isLatinOrDigit(text.charAt(at - 1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLatinOrDigit(char c) {
        return c < 0x250 && Character.isLetterOrDigit(c);
    }

    /// Whether every character belongs to a pair that occurs. Kanji compounds are made of words of two, and
    /// where two of them meet the pair need not occur: 脆弱性通知 is 脆弱性 and 通知.
    private static boolean isMadeOfPairs(String text, String word) {
        if (word.length() < 3) {
            return false;
        }
        boolean previous = false;
        for (int i = 0; i + 2 <= word.length(); i++) {
            boolean occurs = text.contains(word.substring(i, i + 2));
            boolean last = i + 2 == word.length();
            if (!occurs && (!previous || last)) {
                return false;
            }
            previous = occurs;
        }
        return true;
    }

    private static boolean hasAllPairs(String text, String word) {
        if (word.length() < 3) {
            return false;
        }
        for (int i = 0; i + 2 <= word.length(); i++) {
            if (!text.contains(word.substring(i, i + 2))) {
                return false;
            }
        }
        return true;
    }

    /// One width, one case, no middle dots, no lengthening mark at the end of a word (サーバー is サーバ to many), and
    /// one word for synonyms.
    private static String normal(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        var normal = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            boolean dropped = c == '・' || (c == 'ー' && endsWord(plain, i));
            if (!dropped) {
                normal.append(c);
            }
        }
        String result = normal.toString();
        for (Synonym synonym : SYNONYMS) {
            result = result.replace(synonym.typed(), synonym.written());
        }
        return result;
    }

    /// Whether the lengthening mark here is the last of its word: サーバーの has one more word after it, らーめん has not.
    private static boolean endsWord(String text, int mark) {
        if (mark + 1 == text.length()) {
            return true;
        }
        char next = text.charAt(mark + 1);
        boolean inHiragana = mark > 0 && isHiragana(text.charAt(mark - 1));
        return inHiragana ? !isHiragana(next) : !isKatakana(next);
    }

    private static boolean isHiragana(char c) {
        return c >= 'ぁ' && c <= 'ゖ';
    }

    private static boolean isKatakana(char c) {
        return (c >= 'ァ' && c <= 'ヺ') || c == 'ー';
    }

    private static String katakana(String text) {
        StringBuilder changed = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isHiragana(c)) {
                if (changed == null) {
                    changed = new StringBuilder(text);
                }
                changed.setCharAt(i, (char) (c + ('ァ' - 'ぁ')));
            }
        }
        return changed == null ? text : changed.toString();
    }

    private static String compact(String text) {
        var compact = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isWhitespace(text.charAt(i))) {
                compact.append(text.charAt(i));
            }
        }
        return compact.toString();
    }

    private record Word(String folded, Script script) {}

    private record Synonym(String typed, String written) {}

    private enum Script {
        HAN,
        HIRAGANA,
        KATAKANA,
        OTHER;

        static Script of(int codePoint) {
            return switch (UnicodeScript.of(codePoint)) {
                case HAN -> HAN;
                case HIRAGANA -> HIRAGANA;
                case KATAKANA -> KATAKANA;
                default -> codePoint == 'ー' ? KATAKANA : OTHER;
            };
        }
    }
}
