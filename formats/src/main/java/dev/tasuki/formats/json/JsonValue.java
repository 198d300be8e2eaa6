package dev.tasuki.formats.json;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A JSON value to be written. Whatever exists can be written: texts are complete Unicode and numbers are ones
/// that every JSON reader understands alike (RFC 7493), so writing never fails.
public sealed interface JsonValue {

    /// Named values. They are printed in the order they were put; two objects are equal whatever their order.
    record JsonObject(Map<String, JsonValue> members) implements JsonValue {
        public JsonObject {
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
            members.keySet().forEach(JsonValue::requireWritable);
        }
    }

    /// Values in order.
    record JsonArray(List<JsonValue> items) implements JsonValue {
        public JsonArray {
            items = List.copyOf(items);
        }
    }

    /// A text, without unpaired surrogates.
    record JsonText(String value) implements JsonValue {
        public JsonText {
            requireWritable(value);
        }
    }

    /// A number that an IEEE 754 double stands for without loss: its canonical spelling reads back as this value.
    record JsonNumber(BigDecimal value) implements JsonValue {
        public JsonNumber {
            value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
            if (!EcmaScriptNumber.isExact(value)) {
                throw new IllegalArgumentException("no double stands for this number: " + value);
            }
        }
    }

    /// True or false.
    record JsonBoolean(boolean value) implements JsonValue {}

    /// The null of JSON.
    record JsonNull() implements JsonValue {}

    static JsonText text(String value) {
        return new JsonText(value);
    }

    /// A whole number; at most 2^53 in magnitude, or another that a double stands for.
    static JsonNumber number(long value) {
        return new JsonNumber(BigDecimal.valueOf(value));
    }

    static JsonNumber number(BigDecimal value) {
        return new JsonNumber(value);
    }

    static JsonBoolean bool(boolean value) {
        return new JsonBoolean(value);
    }

    static JsonNull none() {
        return new JsonNull();
    }

    static JsonArray array(JsonValue... items) {
        return new JsonArray(List.of(items));
    }

    static JsonArray array(List<? extends JsonValue> items) {
        return new JsonArray(List.copyOf(items));
    }

    /// The array of what a function makes of each item.
    static <T> JsonArray array(Collection<T> items, Function<? super T, ? extends JsonValue> value) {
        return new JsonArray(items.stream().<JsonValue>map(value).toList());
    }

    static JsonArray texts(Collection<String> items) {
        return array(items, JsonText::new);
    }

    static ObjectBuilder object() {
        return new ObjectBuilder();
    }

    private static void requireWritable(String text) {
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new IllegalArgumentException("an unpaired surrogate in a text");
        }
    }

    /// Puts an object together, name by name.
    final class ObjectBuilder {
        private final Map<String, JsonValue> members = new LinkedHashMap<>();

        private ObjectBuilder() {}

        /// Adds a value; a name that is there already is the programmer's mistake.
        public ObjectBuilder put(String name, JsonValue value) {
            if (members.putIfAbsent(name, value) != null) {
                throw new IllegalArgumentException("put twice: " + name);
            }
            return this;
        }

        public ObjectBuilder put(String name, String value) {
            return put(name, JsonValue.text(value));
        }

        public ObjectBuilder put(String name, long value) {
            return put(name, JsonValue.number(value));
        }

        public ObjectBuilder put(String name, boolean value) {
            return put(name, JsonValue.bool(value));
        }

        /// Adds a text unless it is null.
        public ObjectBuilder putIfPresent(String name, @Nullable String value) {
            return value == null ? this : put(name, value);
        }

        /// Adds a value unless it is null.
        public ObjectBuilder putIfPresent(String name, @Nullable JsonValue value) {
            return value == null ? this : put(name, value);
        }

        /// Adds what a function makes of a value, if there is one.
        public <T> ObjectBuilder putIfPresent(
                String name, Optional<T> value, Function<? super T, ? extends JsonValue> json) {
            value.ifPresent(present -> put(name, json.apply(present)));
            return this;
        }

        /// Adds an array unless it is empty.
        public ObjectBuilder putUnlessEmpty(String name, JsonArray value) {
            return value.items().isEmpty() ? this : put(name, value);
        }

        public JsonObject build() {
            return new JsonObject(members);
        }
    }
}
