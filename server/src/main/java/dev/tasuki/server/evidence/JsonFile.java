package dev.tasuki.server.evidence;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/// Which kind of JSON document a text is, told by the members at its top.
final class JsonFile {
    private static final int DEEPEST = 500;
    private static final int MOST_MEMBERS = 1000;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build();

    private JsonFile() {}

    /// The kind; empty for what is not one JSON value from end to end.
    static Optional<EvidenceFormat> format(String text) {
        try (JsonParser parser = FACTORY.createParser(tools.jackson.core.ObjectReadContext.empty(), text)) {
            Map<String, String> members = members(parser);
            return parser.nextToken() == null ? Optional.of(kind(members)) : Optional.empty();
        } catch (JacksonException e) {
            // Not JSON; the caller says so in words of ours.
            return Optional.empty();
        }
    }

    /// Reads one value to its end and keeps the plain members of its top.
    private static Map<String, String> members(JsonParser parser) {
        var members = new HashMap<String, String>();
        JsonToken first = parser.nextToken();
        if (first != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return members;
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (members.size() < MOST_MEMBERS) {
                members.put(name, value == JsonToken.VALUE_STRING ? parser.getString() : "");
            }
            parser.skipChildren();
        }
        return members;
    }

    private static EvidenceFormat kind(Map<String, String> members) {
        if ("CycloneDX".equals(members.get("bomFormat"))) {
            return EvidenceFormat.CYCLONEDX;
        }
        if (members.getOrDefault("spdxVersion", "").startsWith("SPDX-")
                || members.getOrDefault("@context", "").contains("spdx.org")) {
            return EvidenceFormat.SPDX;
        }
        if (members.containsKey("runs") && members.getOrDefault("version", "").startsWith("2.")) {
            return EvidenceFormat.SARIF;
        }
        return EvidenceFormat.JSON;
    }
}
