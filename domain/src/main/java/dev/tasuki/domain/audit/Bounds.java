package dev.tasuki.domain.audit;

import dev.tasuki.formats.document.Limits;
import dev.tasuki.formats.json.CanonicalJson;
import dev.tasuki.formats.json.JsonValue;
import dev.tasuki.formats.json.JsonValue.JsonArray;
import dev.tasuki.formats.json.JsonValue.JsonObject;
import dev.tasuki.formats.text.Printable;
import java.util.Collection;
import java.util.regex.Pattern;

/// How much one entry may hold. What can be made can be exported, and what was exported can be read back.
final class Bounds {
    static final int LONGEST_ID = 128;
    static final int LONGEST_NAME = 256;

    /// The longest line of an export, its line break not counted. Details of the largest size fit in with room for
    /// the rest, even if every character of it is escaped.
    static final int LONGEST_LINE = 64 * 1024;

    static final Limits LINE = new Limits(LONGEST_LINE, 16, LONGEST_LINE, LONGEST_LINE);

    private static final int LARGEST_DETAILS = 48 * 1024;
    private static final int DEEPEST_DETAILS = 12;
    private static final int LONGEST_KEY = 256;
    private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9_.-]{0,63}");

    private Bounds() {}

    static boolean isText(String text, int longest) {
        return !Printable.isBlank(text) && text.length() <= longest;
    }

    static boolean isWord(String text) {
        return WORD.matcher(text).matches();
    }

    static void requireText(String what, String text, int longest) {
        if (!isText(text, longest)) {
            throw new IllegalArgumentException("not " + what + ": " + text);
        }
    }

    static void requireWord(String what, String text) {
        if (!isWord(text)) {
            throw new IllegalArgumentException("not " + what + ": " + text);
        }
    }

    static boolean areDetails(JsonObject details) {
        return isWithin(details, DEEPEST_DETAILS) && CanonicalJson.bytes(details).length <= LARGEST_DETAILS;
    }

    private static boolean isWithin(JsonValue value, int depth) {
        return switch (value) {
            case JsonObject object ->
                depth > 0
                        && object.members().keySet().stream().allMatch(key -> key.length() <= LONGEST_KEY)
                        && areWithin(object.members().values(), depth - 1);
            case JsonArray array -> depth > 0 && areWithin(array.items(), depth - 1);
            case JsonValue.JsonText _, JsonValue.JsonNumber _, JsonValue.JsonBoolean _, JsonValue.JsonNull _ -> true;
        };
    }

    private static boolean areWithin(Collection<JsonValue> values, int depth) {
        return values.stream().allMatch(value -> isWithin(value, depth));
    }
}
