package dev.tasuki.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Holds every response of the programming interface that a test sees against the description of the interface.
final class ApiContract {
    private static final JsonMapper MAPPER = new JsonMapper();

    private final JsonNode document;
    private final Set<String> done = ConcurrentHashMap.newKeySet();
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    ApiContract(String openApi) {
        this.document = MAPPER.readTree(openApi);
    }

    JsonNode document() {
        return document;
    }

    /// The ids of all operations.
    Set<String> operations() {
        return document.get("paths")
                .valueStream()
                .flatMap(JsonNode::valueStream)
                .map(operation -> operation.get("operationId").asString())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// The ids of those that were seen to succeed.
    Set<String> done() {
        return new TreeSet<>(done);
    }

    /// Fails where the description does not know this response, or says something else of its body.
    void check(String method, String path, HttpResponse<String> response) {
        String plain = path.contains("?") ? path.substring(0, path.indexOf('?')) : path;
        JsonNode operation = operation(method, plain);
        if (operation == null) {
            assertThat(response.statusCode())
                    .as("%s %s is not described", method, plain)
                    .isIn(401, 403, 404, 405);
            return;
        }
        JsonNode responses = operation.get("responses");
        String status = Integer.toString(response.statusCode());
        if (response.statusCode() < 300) {
            assertThat(responses.has(status))
                    .as("the status %s of %s %s is described", status, method, plain)
                    .isTrue();
            done.add(operation.get("operationId").asString());
        }
        JsonNode described = responses.get(responses.has(status) ? status : "default");
        String type = response.headers().firstValue("content-type").orElse("").split(";", 2)[0];
        JsonNode content = described.path("content").path(type);
        if (response.statusCode() < 300 && !response.body().isEmpty()) {
            assertThat(described.path("content").has(type)
                            || described.path("content").has("*/*"))
                    .as("%s of %s %s is described", type, method, plain)
                    .isTrue();
        }
        if (type.endsWith("json")
                && !described.path("content").has("*/*")
                && !response.body().isEmpty()) {
            assertThat(content.isMissingNode())
                    .as("%s of %s %s %s is described", type, method, plain, response.statusCode())
                    .isFalse();
            assertThat(schema(content.get("schema")).validate(response.body(), InputFormat.JSON))
                    .as("%s %s answered %s: %s", method, plain, response.statusCode(), response.body())
                    .isEmpty();
        }
    }

    private @Nullable JsonNode operation(String method, String path) {
        JsonNode best = null;
        int fewestVariables = Integer.MAX_VALUE;
        for (Map.Entry<String, JsonNode> entry : document.get("paths").properties()) {
            String regex = Pattern.compile("\\{[^}]+}").matcher(entry.getKey()).replaceAll("[^/]+");
            int variables = entry.getKey().split("\\{", -1).length;
            JsonNode operation = entry.getValue().get(method.toLowerCase(Locale.ROOT));
            if (operation != null && path.matches(regex) && variables < fewestVariables) {
                best = operation;
                fewestVariables = variables;
            }
        }
        return best;
    }

    private Schema schema(JsonNode schema) {
        ObjectNode whole = (ObjectNode) schema.deepCopy();
        whole.set("components", document.get("components"));
        return registry.getSchema(whole.toString(), InputFormat.JSON);
    }
}
