package dev.tasuki.domain.declaration;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The official schema of CycloneDX 1.6, as the CycloneDX project ships it.
final class CycloneDxSchema {
    private static final String BASE = "http://cyclonedx.org/schema/";
    private static final Schema SCHEMA = load();

    private CycloneDxSchema() {}

    /// What the schema finds wrong, the formats of dates and addresses included.
    static List<Error> validate(String json) {
        return SCHEMA.validate(
                json,
                InputFormat.JSON,
                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }

    private static Schema load() {
        Map<String, String> schemas = Stream.of("bom-1.6.schema.json", "spdx.schema.json", "jsf-0.82.schema.json")
                .collect(Collectors.toMap(name -> BASE + name, CycloneDxSchema::read));
        SchemaRegistry registry =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7, builder -> builder.schemas(schemas));
        return registry.getSchema(SchemaLocation.of(BASE + "bom-1.6.schema.json"));
    }

    private static String read(String name) {
        try (InputStream in = Objects.requireNonNull(CycloneDxSchema.class.getResourceAsStream("/" + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
