package dev.tasuki.formats.json;

import dev.tasuki.formats.json.JsonValue.JsonArray;
import dev.tasuki.formats.json.JsonValue.JsonBoolean;
import dev.tasuki.formats.json.JsonValue.JsonNull;
import dev.tasuki.formats.json.JsonValue.JsonNumber;
import dev.tasuki.formats.json.JsonValue.JsonObject;
import dev.tasuki.formats.json.JsonValue.JsonText;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/// The one sequence of bytes for a JSON value, as RFC 8785 (JSON Canonicalization Scheme) defines it.
public final class CanonicalJson {
    private CanonicalJson() {}

    /// The canonical bytes: names in the order of their UTF-16 units, no white space, UTF-8.
    public static byte[] bytes(JsonValue value) {
        return text(value).getBytes(StandardCharsets.UTF_8);
    }

    /// The canonical bytes as text.
    public static String text(JsonValue value) {
        var out = new StringBuilder();
        append(out, value);
        return out.toString();
    }

    private static void append(StringBuilder out, JsonValue value) {
        switch (value) {
            case JsonObject object -> appendObject(out, object);
            case JsonArray array -> appendArray(out, array);
            case JsonText text -> QuotedText.append(out, text.value());
            case JsonNumber number -> out.append(EcmaScriptNumber.spell(number.value()));
            case JsonBoolean bool -> out.append(bool.value());
            case JsonNull _ -> out.append("null");
        }
    }

    private static void appendObject(StringBuilder out, JsonObject object) {
        out.append('{');
        String separator = "";
        // String's natural order is that of UTF-16 units, which differs from code points above U+FFFF.
        for (Map.Entry<String, JsonValue> member : new TreeMap<>(object.members()).entrySet()) {
            out.append(separator);
            QuotedText.append(out, member.getKey());
            out.append(':');
            append(out, member.getValue());
            separator = ",";
        }
        out.append('}');
    }

    private static void appendArray(StringBuilder out, JsonArray array) {
        out.append('[');
        String separator = "";
        for (JsonValue item : array.items()) {
            out.append(separator);
            append(out, item);
            separator = ",";
        }
        out.append(']');
    }
}
