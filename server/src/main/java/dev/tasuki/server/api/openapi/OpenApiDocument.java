package dev.tasuki.server.api.openapi;

import dev.tasuki.server.access.Permission;
import dev.tasuki.server.access.Requires;
import dev.tasuki.server.api.Api;
import dev.tasuki.server.api.Creations;
import dev.tasuki.server.api.IfMatch;
import dev.tasuki.server.api.ProblemDocument;
import dev.tasuki.server.shared.Id;
import dev.tasuki.server.shared.Input;
import dev.tasuki.server.shared.Problem;
import dev.tasuki.server.shared.http.Paging;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.springframework.core.MethodParameter;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Describes the routes below `/api/v1` as an OpenAPI 3.1 document.
final class OpenApiDocument {
    private static final Pattern VARIABLE = Pattern.compile("\\{([^}:]+)(?::[^}]*)?}");
    private static final String INTRODUCTION = "The shared record of who in a software supply chain owes which security"
            + " practice to whom, whether it is done, and what proves it. Lists are read by cursor; changes name the"
            + " version they are about by If-Match; creations may carry an Idempotency-Key; problems are RFC 9457"
            + " documents whose type ends in a stable slug, in the language of Accept-Language (ja or en).";

    private final JsonNodeFactory nodes = JsonNodeFactory.instance;
    private final Schemas schemas = new Schemas();
    private final Set<String> operations = new HashSet<>();
    private final ObjectNode document = nodes.objectNode();

    private OpenApiDocument() {}

    /// The description of these routes.
    static ObjectNode of(Map<RequestMappingInfo, HandlerMethod> routes, String version) {
        var description = new OpenApiDocument();
        description.head(version);
        description.paths(routes);
        description.components();
        return description.document;
    }

    private void head(String version) {
        document.put("openapi", "3.1.0");
        document.putObject("info")
                .put("title", "Tasuki")
                .put("version", version)
                .put("description", INTRODUCTION)
                .putObject("license")
                .put("name", "Apache-2.0")
                .put("identifier", "Apache-2.0");
        document.putArray("servers").addObject().put("url", "/");
    }

    private void paths(Map<RequestMappingInfo, HandlerMethod> routes) {
        var paths = new TreeMap<String, ObjectNode>();
        routes.forEach((mapping, handler) -> {
            for (String pattern : mapping.getPatternValues()) {
                if (pattern.startsWith("/api/v1/")) {
                    String path = VARIABLE.matcher(pattern).replaceAll("{$1}");
                    for (RequestMethod method : mapping.getMethodsCondition().getMethods()) {
                        paths.computeIfAbsent(path, _ -> nodes.objectNode())
                                .set(method.name().toLowerCase(Locale.ROOT), operation(path, mapping, handler));
                    }
                }
            }
        });
        ObjectNode all = document.putObject("paths");
        paths.forEach(all::set);
    }

    private ObjectNode operation(String path, RequestMappingInfo mapping, HandlerMethod handler) {
        ObjectNode operation = nodes.objectNode();
        Api api = handler.getMethodAnnotation(Api.class);
        if (api == null) {
            throw new IllegalStateException("a route of the programming interface says what it does: " + handler);
        }
        String tag = handler.getBeanType().getSimpleName().replace("Resource", "");
        operation.putArray("tags").add(tag);
        String id = tag + "." + handler.getMethod().getName();
        if (!operations.add(id)) {
            throw new IllegalStateException("two operations with one id, of which clients make their names: " + id);
        }
        operation.put("operationId", id);
        operation.put("summary", api.value());
        ArrayNode parameters = parameters(path, handler, api);
        if (!parameters.isEmpty()) {
            operation.set("parameters", parameters);
        }
        body(operation, api);
        responses(operation, mapping, handler, api);
        security(operation, handler);
        return operation;
    }

    private ArrayNode parameters(String path, HandlerMethod handler, Api api) {
        ArrayNode parameters = nodes.arrayNode();
        List<MethodParameter> taken = Arrays.asList(handler.getMethodParameters());
        VARIABLE.matcher(path).results().map(match -> match.group(1)).forEach(name -> {
            boolean id = taken.stream()
                    .anyMatch(parameter -> Id.class.isAssignableFrom(parameter.getParameterType())
                            && name.equals(parameter.getParameter().getName()));
            ObjectNode schema = nodes.objectNode().put("type", "string");
            parameter(parameters, name, "path", true, id ? schema.put("format", "uuid") : schema);
        });
        for (MethodParameter parameter : taken) {
            Class<?> type = parameter.getParameterType();
            if (type == Paging.class) {
                parameter(
                        parameters, "cursor", "query", false, nodes.objectNode().put("type", "string"));
                parameter(
                        parameters,
                        "limit",
                        "query",
                        false,
                        nodes.objectNode()
                                .put("type", "integer")
                                .put("minimum", 1)
                                .put("maximum", Paging.LARGEST));
            } else if (type == IfMatch.class) {
                parameter(
                        parameters,
                        "If-Match",
                        "header",
                        true,
                        nodes.objectNode().put("type", "string"));
            } else if (type == Creations.Key.class) {
                parameter(
                        parameters,
                        "Idempotency-Key",
                        "header",
                        false,
                        nodes.objectNode().put("type", "string").put("maxLength", 200));
            }
        }
        for (String name : api.headers()) {
            parameter(
                    parameters,
                    name.replace("*", ""),
                    "header",
                    name.endsWith("*"),
                    nodes.objectNode().put("type", "string"));
        }
        for (String name : api.query()) {
            parameter(parameters, name, "query", false, nodes.objectNode().put("type", "string"));
        }
        return parameters;
    }

    private static void parameter(ArrayNode parameters, String name, String in, boolean required, ObjectNode schema) {
        parameters
                .addObject()
                .put("name", name)
                .put("in", in)
                .put("required", required)
                .set("schema", schema);
    }

    private void body(ObjectNode operation, Api api) {
        List<String> types = List.of(api.sends());
        if (api.takes() != Void.class) {
            String name = api.takes().getSimpleName();
            schemas.named().computeIfAbsent(name, _ -> schemas.ofBody(askedBy(api.takes())));
            content(operation.putObject("requestBody").put("required", true), "application/json")
                    .set("schema", nodes.objectNode().put("$ref", "#/components/schemas/" + name));
        } else if (!types.isEmpty()) {
            ObjectNode requestBody = operation.putObject("requestBody").put("required", true);
            types.forEach(type -> content(requestBody, type).set("schema", bytes()));
        }
    }

    /// What a reader asks of an empty input. Its refusal is expected: fields that must be there are not.
    private static List<Input.Asked> askedBy(Class<?> draft) {
        var input = new Input(Map.of());
        try {
            Method read = Arrays.stream(draft.getMethods())
                    .filter(method -> method.getName().equals("read"))
                    .filter(method -> method.getParameterTypes()[0] == Input.class)
                    .findFirst()
                    .orElseThrow(() -> new NoSuchMethodException("read(Input)"));
            // A reader may ask whether what is named exists; an empty input names nothing.
            Predicate<Object> nothing = _ -> false;
            if (read.getParameterCount() == 1) {
                read.invoke(null, input);
            } else {
                read.invoke(null, input, nothing);
            }
        } catch (InvocationTargetException e) {
            if (!(e.getCause() instanceof Problem)) {
                throw new IllegalStateException("the reader cannot be asked what it reads: " + draft, e);
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a draft has a public static read(Input): " + draft, e);
        }
        return input.asked();
    }

    private void responses(ObjectNode operation, RequestMappingInfo mapping, HandlerMethod handler, Api api) {
        ObjectNode responses = operation.putObject("responses");
        boolean creates = Arrays.stream(handler.getMethodParameters())
                .anyMatch(parameter -> parameter.getParameterType() == Creations.Key.class);
        Type document = api.gives() != Void.class ? api.gives() : answered(handler);
        boolean empty = document == Void.class && mapping.getProducesCondition().isEmpty();
        int usual = creates ? 201 : empty ? 204 : 200;
        int status = api.status() == 200 ? usual : api.status();
        ObjectNode success = responses.putObject(Integer.toString(status)).put("description", "Done.");
        List<MediaType> produced =
                new ArrayList<>(mapping.getProducesCondition().getProducibleMediaTypes());
        if (!produced.isEmpty() && api.gives() == Void.class) {
            produced.forEach(type -> content(success, type.toString())
                    .set("schema", nodes.objectNode().put("type", "string")));
        } else if (document instanceof Class<?> type && Resource.class.isAssignableFrom(type)) {
            // Each file has the media type that it was taken in with.
            content(success, "*/*").set("schema", bytes());
        } else if (status != 204 && document != Void.class) {
            content(success, "application/json").set("schema", schemas.of(document));
        }
        ObjectNode refusal = responses.putObject("default").put("description", "A problem (RFC 9457).");
        content(refusal, MediaType.APPLICATION_PROBLEM_JSON_VALUE).set("schema", schemas.of(ProblemDocument.class));
    }

    private ObjectNode bytes() {
        return nodes.objectNode().put("type", "string").put("format", "binary");
    }

    private static Type answered(HandlerMethod handler) {
        Type type = handler.getMethod().getGenericReturnType();
        if (type instanceof ParameterizedType generic && generic.getRawType() == ResponseEntity.class) {
            type = generic.getActualTypeArguments()[0];
        }
        return type == void.class ? Void.class : type;
    }

    private void security(ObjectNode operation, HandlerMethod handler) {
        Requires requires = handler.getMethodAnnotation(Requires.class);
        ArrayNode security = operation.putArray("security");
        if (requires == null || requires.value() == Permission.ANYONE) {
            security.addObject();
        } else {
            security.addObject().putArray("token");
            security.addObject().putArray("session");
            operation.put("x-permission", requires.value().name().toLowerCase(Locale.ROOT));
        }
    }

    private void components() {
        ObjectNode components = document.putObject("components");
        ObjectNode all = components.putObject("schemas");
        schemas.named().forEach(all::set);
        ObjectNode schemes = components.putObject("securitySchemes");
        schemes.putObject("token").put("type", "http").put("scheme", "bearer");
        schemes.putObject("session").put("type", "apiKey").put("in", "cookie").put("name", "tasuki");
    }

    private static ObjectNode content(ObjectNode owner, String type) {
        ObjectNode content = owner.get("content") instanceof ObjectNode present ? present : owner.putObject("content");
        return content.putObject(type);
    }
}
