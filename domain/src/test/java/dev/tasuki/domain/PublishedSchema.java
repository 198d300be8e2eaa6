package dev.tasuki.domain;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.tasuki.formats.document.Limits;
import dev.tasuki.formats.document.Node;
import dev.tasuki.formats.document.Parsing;
import dev.tasuki.formats.document.YamlDocument;
import dev.tasuki.formats.json.CanonicalJson;
import dev.tasuki.formats.json.JsonValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/// A schema that we publish for a file that people write, as their editor applies it.
public final class PublishedSchema {
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final String text;
    private final Schema schema;

    public PublishedSchema(String text) {
        this.text = text;
        this.schema = REGISTRY.getSchema(text, InputFormat.JSON);
    }

    /// What is wrong with the schema itself.
    public List<Error> faults() {
        Schema metaSchema = REGISTRY.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        return metaSchema.validate(text, InputFormat.JSON);
    }

    /// What it finds wrong with a file, which must be YAML.
    public List<Error> validate(byte[] yaml) {
        if (!(YamlDocument.parse(yaml, "x", Limits.EXCHANGED) instanceof Parsing.Parsed(var root))) {
            throw new AssertionError("not YAML");
        }
        return schema.validate(CanonicalJson.text(json(root)), InputFormat.JSON);
    }

    private static JsonValue json(Node node) {
        return switch (node) {
            case Node.Mapping mapping -> {
                var object = JsonValue.object();
                mapping.entries().forEach(entry -> object.put(entry.name(), json(entry.value())));
                yield object.build();
            }
            case Node.Sequence sequence -> JsonValue.array(sequence.items(), PublishedSchema::json);
            case Node.Scalar scalar ->
                switch (scalar.kind()) {
                    case STRING -> JsonValue.text(scalar.text());
                    case INTEGER, DECIMAL -> JsonValue.number(BigDecimal.valueOf(Double.parseDouble(scalar.text())));
                    case BOOLEAN ->
                        JsonValue.bool(scalar.text().toLowerCase(Locale.ROOT).equals("true"));
                    case NULL -> JsonValue.none();
                };
        };
    }
}
