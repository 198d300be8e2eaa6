package dev.tasuki.formats.json;

import dev.tasuki.formats.document.YamlScalar;
import dev.tasuki.formats.json.JsonValue.JsonArray;
import dev.tasuki.formats.json.JsonValue.JsonBoolean;
import dev.tasuki.formats.json.JsonValue.JsonNull;
import dev.tasuki.formats.json.JsonValue.JsonNumber;
import dev.tasuki.formats.json.JsonValue.JsonObject;
import dev.tasuki.formats.json.JsonValue.JsonText;
import java.util.ArrayList;
import java.util.List;

/// Writes values as YAML in block style, the way people write it: one value a line, two columns further in for what
/// belongs to it.
public final class BlockYaml {
    private static final int STEP = 2;

    private BlockYaml() {}

    /// A name with its value.
    ///
    /// @param indent how many columns the name stands in
    public static List<String> ofEntry(String name, JsonValue value, int indent) {
        var lines = new ArrayList<String>();
        entry(name, value, " ".repeat(indent), indent, lines);
        return lines;
    }

    /// A whole document.
    public static String document(JsonObject root) {
        var lines = new ArrayList<String>();
        root.members().forEach((name, value) -> lines.addAll(ofEntry(name, value, 0)));
        return String.join("\n", lines) + "\n";
    }

    /// @param lead what stands before the name: blanks, or the dash of the item that it begins
    private static void entry(String name, JsonValue value, String lead, int indent, List<String> lines) {
        String written = lead + YamlScalar.write(name) + ":";
        switch (value) {
            case JsonObject(var members)
            when !members.isEmpty() -> {
                lines.add(written);
                members.forEach((inner, its) -> lines.addAll(ofEntry(inner, its, indent + STEP)));
            }
            case JsonArray(var items)
            when !items.isEmpty() -> {
                lines.add(written);
                items.forEach(item -> item(item, indent + STEP, lines));
            }
            default -> lines.add(written + " " + inline(value));
        }
    }

    private static void item(JsonValue value, int indent, List<String> lines) {
        String dash = " ".repeat(indent) + "- ";
        if (value instanceof JsonObject(var members) && !members.isEmpty()) {
            String lead = dash;
            for (var member : members.entrySet()) {
                entry(member.getKey(), member.getValue(), lead, indent + STEP, lines);
                lead = " ".repeat(indent + STEP);
            }
        } else {
            lines.add(dash + inline(value));
        }
    }

    /// A value that has no lines of its own; a list within a list is written as JSON, which YAML reads as well.
    private static String inline(JsonValue value) {
        return switch (value) {
            case JsonText(var text) -> YamlScalar.write(text);
            case JsonNumber(var number) -> number.toPlainString();
            case JsonBoolean(var bool) -> Boolean.toString(bool);
            case JsonNull() -> "null";
            case JsonObject(var members) -> {
                var inner = new ArrayList<String>();
                members.forEach((name, its) -> inner.add(YamlScalar.write(name) + ": " + inline(its)));
                yield "{" + String.join(", ", inner) + "}";
            }
            case JsonArray(var items) ->
                "[" + String.join(", ", items.stream().map(BlockYaml::inline).toList()) + "]";
        };
    }
}
