package dev.tasuki.formats.json;

import dev.tasuki.formats.json.JsonValue.JsonArray;
import dev.tasuki.formats.json.JsonValue.JsonBoolean;
import dev.tasuki.formats.json.JsonValue.JsonNull;
import dev.tasuki.formats.json.JsonValue.JsonNumber;
import dev.tasuki.formats.json.JsonValue.JsonObject;
import dev.tasuki.formats.json.JsonValue.JsonText;
import dev.tasuki.formats.text.Printable;
import java.util.Map;

/// JSON for people: indented by two spaces, names in the order they were put, a line break at the end, and nothing
/// in it that steers a terminal.
public final class PrettyJson {
    private PrettyJson() {}

    public static String text(JsonValue value) {
        var out = new StringBuilder();
        append(out, value, 0);
        return out.append('\n').toString();
    }

    private static void append(StringBuilder out, JsonValue value, int depth) {
        switch (value) {
            case JsonObject object -> appendObject(out, object, depth);
            case JsonArray array -> appendArray(out, array, depth);
            case JsonText text -> appendText(out, text.value());
            case JsonNumber number -> out.append(EcmaScriptNumber.spell(number.value()));
            case JsonBoolean bool -> out.append(bool.value());
            case JsonNull _ -> out.append("null");
        }
    }

    private static void appendObject(StringBuilder out, JsonObject object, int depth) {
        if (object.members().isEmpty()) {
            out.append("{}");
            return;
        }
        out.append('{');
        String separator = "";
        for (Map.Entry<String, JsonValue> member : object.members().entrySet()) {
            breakLine(out.append(separator), depth + 1);
            appendText(out, member.getKey());
            append(out.append(": "), member.getValue(), depth + 1);
            separator = ",";
        }
        breakLine(out, depth);
        out.append('}');
    }

    private static void appendArray(StringBuilder out, JsonArray array, int depth) {
        if (array.items().isEmpty()) {
            out.append("[]");
            return;
        }
        out.append('[');
        String separator = "";
        for (JsonValue item : array.items()) {
            breakLine(out.append(separator), depth + 1);
            append(out, item, depth + 1);
            separator = ",";
        }
        breakLine(out, depth);
        out.append(']');
    }

    /// People read this on terminals: what could steer one, or reorder what is seen, stands as an escape.
    private static void appendText(StringBuilder out, String text) {
        int start = out.length();
        QuotedText.append(out, text);
        for (int i = out.length() - 1; i >= start; i--) {
            if (Printable.isUnsafe(out.charAt(i))) {
                out.replace(i, i + 1, "\\u%04x".formatted((int) out.charAt(i)));
            }
        }
    }

    private static void breakLine(StringBuilder out, int depth) {
        out.append('\n').repeat("  ", depth);
    }
}
