package dev.tasuki.formats.json;

import dev.tasuki.formats.document.Node;
import dev.tasuki.formats.document.Position;
import dev.tasuki.formats.json.JsonValue.JsonArray;
import dev.tasuki.formats.json.JsonValue.JsonNumber;
import dev.tasuki.formats.json.JsonValue.JsonObject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Turns a tree that was read into a value that can be written, and back.
public final class JsonValues {
    private JsonValues() {}

    /// The tree as a JSON value; empty if it holds a number that no double stands for, which canonical JSON has
    /// no spelling for.
    public static Optional<JsonValue> of(Node node) {
        return switch (node) {
            case Node.Mapping mapping -> object(mapping);
            case Node.Sequence sequence -> array(sequence);
            case Node.Scalar scalar -> scalar(scalar);
        };
    }

    /// The value as a tree, as if it had been read; every place in it is the beginning of a document.
    public static Node tree(JsonValue value) {
        return switch (value) {
            case JsonObject object ->
                new Node.Mapping(
                        Position.START,
                        Position.START,
                        object.members().entrySet().stream()
                                .map(member -> new Node.Entry(Position.START, member.getKey(), tree(member.getValue())))
                                .toList());
            case JsonArray array ->
                new Node.Sequence(
                        Position.START,
                        Position.START,
                        array.items().stream().map(JsonValues::tree).toList());
            case JsonValue.JsonText text -> leaf(Node.Kind.STRING, text.value());
            case JsonNumber number ->
                leaf(
                        number.value().stripTrailingZeros().scale() > 0 ? Node.Kind.DECIMAL : Node.Kind.INTEGER,
                        number.value().toPlainString());
            case JsonValue.JsonBoolean truth -> leaf(Node.Kind.BOOLEAN, Boolean.toString(truth.value()));
            case JsonValue.JsonNull _ -> leaf(Node.Kind.NULL, "null");
        };
    }

    private static Node leaf(Node.Kind kind, String text) {
        return new Node.Scalar(Position.START, Position.START, kind, text);
    }

    private static Optional<JsonValue> object(Node.Mapping mapping) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        for (Node.Entry entry : mapping.entries()) {
            Optional<JsonValue> value = of(entry.value());
            if (value.isEmpty()) {
                return Optional.empty();
            }
            members.put(entry.name(), value.get());
        }
        return Optional.of(new JsonObject(members));
    }

    private static Optional<JsonValue> array(Node.Sequence sequence) {
        var items = new ArrayList<JsonValue>(sequence.items().size());
        for (Node item : sequence.items()) {
            Optional<JsonValue> value = of(item);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            items.add(value.get());
        }
        return Optional.of(new JsonArray(items));
    }

    private static Optional<JsonValue> scalar(Node.Scalar scalar) {
        return switch (scalar.kind()) {
            case STRING -> Optional.of(JsonValue.text(scalar.text()));
            case BOOLEAN -> Optional.of(JsonValue.bool(scalar.text().equalsIgnoreCase("true")));
            case NULL -> Optional.of(JsonValue.none());
            case INTEGER, DECIMAL -> number(scalar.text());
        };
    }

    private static Optional<JsonValue> number(String text) {
        try {
            var value = new BigDecimal(text);
            return EcmaScriptNumber.isExact(value) ? Optional.of(new JsonNumber(value)) : Optional.empty();
        } catch (NumberFormatException e) {
            // The exponent is beyond what even BigDecimal holds.
            return Optional.empty();
        }
    }
}
