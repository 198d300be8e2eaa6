package dev.tasuki.server.api.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.tasuki.server.shared.Input;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// JSON Schemas (2020-12) of documents, read off their records, and of bodies, read off their readers.
final class Schemas {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Map<String, ObjectNode> named = new TreeMap<>();

    /// Everything that was referred to, by name.
    Map<String, ObjectNode> named() {
        return named;
    }

    /// The schema of a type; that of a record is kept under its name and referred to.
    ObjectNode of(Type type) {
        return of(type, Map.of());
    }

    private ObjectNode of(Type type, Map<TypeVariable<?>, Type> variables) {
        return switch (type) {
            case TypeVariable<?> variable -> of(variables.getOrDefault(variable, Object.class), variables);
            case ParameterizedType generic -> ofGeneric(generic, variables);
            case Class<?> plain -> ofClass(plain);
            default -> object();
        };
    }

    private ObjectNode ofGeneric(ParameterizedType generic, Map<TypeVariable<?>, Type> variables) {
        Class<?> raw = (Class<?>) generic.getRawType();
        Type[] arguments = generic.getActualTypeArguments();
        if (Collection.class.isAssignableFrom(raw)) {
            return typed("array").set("items", of(arguments[0], variables));
        }
        if (Map.class.isAssignableFrom(raw)) {
            return typed("object").set("additionalProperties", of(arguments[1], variables));
        }
        if (raw.isRecord()) {
            var bound = new HashMap<TypeVariable<?>, Type>(variables);
            for (int i = 0; i < arguments.length; i++) {
                Type argument = arguments[i];
                bound.put(
                        raw.getTypeParameters()[i],
                        argument instanceof TypeVariable<?> variable
                                ? variables.getOrDefault(variable, Object.class)
                                : argument);
            }
            String name = raw.getSimpleName()
                    + String.join(
                            "", Arrays.stream(arguments).map(Schemas::shortName).toList());
            return reference(name, raw, bound);
        }
        return object();
    }

    private ObjectNode ofClass(Class<?> type) {
        if (type == String.class) {
            return typed("string");
        }
        if (type == UUID.class) {
            return typed("string").put("format", "uuid");
        }
        if (type == Instant.class) {
            return typed("string").put("format", "date-time");
        }
        if (type == LocalDate.class) {
            return typed("string").put("format", "date");
        }
        if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return typed("integer");
        }
        if (type == BigDecimal.class || type == double.class || type == Double.class) {
            return typed("number");
        }
        if (type == boolean.class || type == Boolean.class) {
            return typed("boolean");
        }
        if (type.isEnum()) {
            ArrayNode words = NODES.arrayNode();
            Arrays.stream(type.getEnumConstants()).forEach(word -> words.add(word.toString()));
            return typed("string").set("enum", words);
        }
        return type.isRecord() ? reference(type.getSimpleName(), type, Map.of()) : object();
    }

    private ObjectNode reference(String name, Class<?> type, Map<TypeVariable<?>, Type> variables) {
        if (!named.containsKey(name)) {
            ObjectNode schema = typed("object");
            named.put(name, schema);
            fill(schema, type, variables);
        }
        return NODES.objectNode().put("$ref", "#/components/schemas/" + name);
    }

    private void fill(ObjectNode schema, Class<?> type, Map<TypeVariable<?>, Type> variables) {
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = NODES.arrayNode();
        JsonInclude include = type.getAnnotation(JsonInclude.class);
        boolean leavesNullsOut = include != null && include.value() == JsonInclude.Include.NON_NULL;
        for (RecordComponent component : type.getRecordComponents()) {
            boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            // Text that is JSON already is written as the object it is.
            boolean raw = component.getAccessor().isAnnotationPresent(JsonRawValue.class);
            ObjectNode member = raw ? object() : of(component.getGenericType(), variables);
            if (nullable && !leavesNullsOut) {
                ObjectNode either = NODES.objectNode();
                either.putArray("anyOf").add(member).add(typed("null"));
                member = either;
            }
            properties.set(component.getName(), member);
            if (!nullable || !leavesNullsOut) {
                required.add(component.getName());
            }
        }
        schema.set("required", required);
        schema.put("additionalProperties", false);
    }

    /// The schema of a body: what its reader asks an empty input for, dots becoming levels and `*` the items of a list.
    ObjectNode ofBody(List<Input.Asked> asked) {
        ObjectNode body = closed();
        for (Input.Asked field : asked) {
            String[] path = field.field().split("\\.", -1);
            ObjectNode at = body;
            for (int i = 0; i < path.length - 1; i++) {
                if (field.required()) {
                    require(at, path[i]);
                }
                ObjectNode properties = (ObjectNode) at.get("properties");
                boolean listed = path[i + 1].equals("*");
                if (properties.get(path[i]) == null) {
                    properties.set(path[i], listed ? typed("array").set("items", closed()) : closed());
                }
                at = (ObjectNode) properties.get(path[i]);
                if (listed) {
                    at = (ObjectNode) at.get("items");
                    i++;
                }
            }
            String last = path[path.length - 1];
            if (((ObjectNode) at.get("properties")).get(last) == null) {
                ((ObjectNode) at.get("properties")).set(last, ofField(field));
            }
            if (field.required()) {
                require(at, last);
            }
        }
        return body;
    }

    private static ObjectNode ofField(Input.Asked field) {
        ObjectNode one = switch (field.kind()) {
            case TEXT -> typed("string");
            case DATE -> typed("string").put("format", "date");
            case NUMBER -> typed("integer");
            case ID -> typed("string").put("format", "uuid");
            case ADDRESS -> typed("string").put("format", "uri");
            case FLAG -> typed("boolean");
        };
        if (field.longest() > 0) {
            one.put("maxLength", field.longest());
        }
        if (!field.words().isEmpty()) {
            ArrayNode words = one.putArray("enum");
            field.words().forEach(words::add);
        }
        return field.several() ? typed("array").set("items", one) : one;
    }

    private static void require(ObjectNode object, String member) {
        ArrayNode required =
                object.get("required") instanceof ArrayNode present ? present : object.putArray("required");
        boolean there = required.valueStream().anyMatch(node -> node.asString().equals(member));
        if (!there) {
            required.add(member);
        }
    }

    private static ObjectNode closed() {
        ObjectNode object = typed("object");
        object.putObject("properties");
        return object.put("additionalProperties", false);
    }

    private static String shortName(Type type) {
        return type instanceof Class<?> plain ? plain.getSimpleName() : "Of";
    }

    private static ObjectNode typed(String type) {
        return NODES.objectNode().put("type", type);
    }

    private static ObjectNode object() {
        return typed("object");
    }
}
