package dev.tasuki.server.shared.http;

import dev.tasuki.formats.text.Text;
import dev.tasuki.server.shared.Input;
import dev.tasuki.server.shared.Problem;
import dev.tasuki.server.shared.ProblemType;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads an [Input] from a request: the fields of a form, or the members of a JSON object.
public final class SentInput {
    /// How many bytes of JSON are read.
    public static final int LARGEST_JSON = 1 << 20;

    private static final int DEEPEST = 8;
    private static final int MOST_FIELDS = 2000;
    private static final Text NOT_JSON = new Text(
            "本文は 1 MB までの JSON オブジェクトにしてください。同じ名前のメンバーは 2 度書けません。",
            "The body must be one JSON object of at most 1 MB, with no member named twice.");
    private static final Text WANTS_JSON = new Text(
            "本文は JSON で送り、Content-Type を application/json にしてください。",
            "Send the body as JSON with the content type application/json.");

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxStringLength(LARGEST_JSON)
                            .maxNumberLength(40)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .build();

    private static final Set<String> FRAME_FIELDS = Set.of("_csrf", "_page");

    private SentInput() {}

    /// The fields of a form, without those of the frame: the form token and the page that the form stands on.
    public static Input ofForm(HttpServletRequest request) {
        var values = new LinkedHashMap<String, List<String>>();
        request.getParameterMap().forEach((name, sent) -> {
            if (!FRAME_FIELDS.contains(name)) {
                values.put(name, List.of(sent));
            }
        });
        return new Input(values);
    }

    /// The members of a JSON object, nested names joined by dots.
    ///
    /// @throws Problem when the body is something else
    public static Input ofJson(HttpServletRequest request) {
        String type = request.getContentType();
        if (type == null || !type.split(";", 2)[0].strip().equalsIgnoreCase("application/json")) {
            throw Problem.of(ProblemType.UNSUPPORTED_MEDIA_TYPE, WANTS_JSON);
        }
        var values = new LinkedHashMap<String, List<String>>();
        flatten("", parse(request), values);
        return new Input(values);
    }

    private static JsonNode parse(HttpServletRequest request) {
        try {
            byte[] body = request.getInputStream().readNBytes(LARGEST_JSON + 1);
            JsonNode node = body.length > LARGEST_JSON ? null : MAPPER.readTree(body);
            if (node != null && node.isObject()) {
                return node;
            }
        } catch (JacksonException e) {
            // Told below: what the parser says names places of the body, which its sender sees anyway.
        } catch (IOException e) {
            throw Problem.of(ProblemType.MALFORMED, NOT_JSON);
        }
        throw Problem.of(ProblemType.MALFORMED, NOT_JSON);
    }

    private static void flatten(String path, JsonNode node, Map<String, List<String>> values) {
        if (values.size() > MOST_FIELDS) {
            throw Problem.of(ProblemType.MALFORMED, NOT_JSON);
        }
        if (node.isObject()) {
            for (Map.Entry<String, JsonNode> member : node.properties()) {
                flatten(path.isEmpty() ? member.getKey() : path + "." + member.getKey(), member.getValue(), values);
            }
        } else if (node.isArray()) {
            var items = new ArrayList<String>();
            for (int i = 0; i < node.size(); i++) {
                JsonNode item = node.get(i);
                if (item.isContainer()) {
                    flatten(path + "." + i, item, values);
                } else {
                    items.add(item.asString());
                }
            }
            put(path, items, values);
        } else {
            put(path, node.isNull() ? List.of() : List.of(node.asString()), values);
        }
    }

    /// A name with a dot in it may say the same as a nested one; which of both would count must not be left to chance.
    private static void put(String path, List<String> sent, Map<String, List<String>> values) {
        if (values.putIfAbsent(path, List.copyOf(sent)) != null) {
            throw Problem.of(ProblemType.MALFORMED, NOT_JSON);
        }
    }
}
