package dev.tasuki.domain.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueSchemaTest {
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    @ParameterizedTest
    @ValueSource(strings = {"framework.schema.json", "crosswalk.schema.json"})
    void isAValidSchema(String name) {
        Schema metaSchema = REGISTRY.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

        assertThat(metaSchema.validate(Files.text(name), InputFormat.JSON)).isEmpty();
        assertThat(metaSchema.validate("{\"type\": 5}", InputFormat.JSON)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "meti.json, framework.schema.json",
        "uk.json, framework.schema.json",
        "small.json, framework.schema.json",
        "uk-meti.crosswalk.json, crosswalk.schema.json",
        "small.crosswalk.json, crosswalk.schema.json"
    })
    void validates(String name, String schema) {
        assertThat(schema(schema).validate(Files.text(name), InputFormat.JSON)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "published": "2026-03-31" | "published": "1899-03-31"
            "none_of": ["supplier"] | "none_of": []
            {"id": "minimum" | {"id": "tiny"
            "bearer": "customer" | "bearer": "nobody"
            "categories": ["T1"] | "categories": ["T1", "T1"]
            "categories": ["T1"], | ``
            "roles": ["maker"] | "roles": []
            "roles": ["maker"], "package": "minimum" | "roles": ["maker"], "package": "most"
            "aliases": ["second"] | "aliases": []
            "aliases": ["second"] | "aliases": ["second", "second"]
            "systems_only": true | "systems_only": false
            "sources": ["X 1"] | "sources": []
            "sources": ["X 1"] | "sources": ["X 1", "X 1"]
            [{"ja": "細目", "en": "Detail"}] | []
            [{"id": "N1", "text": {"ja": "注", "en": "Note"}}] | []
            """)
    void refusesWhatTheReaderRefuses(String piece, String replacement) {
        byte[] wrong = Files.changed("small.json", piece, replacement);

        assertThat(FrameworkReader.read(wrong, "small.json")).isInstanceOf(FrameworkReading.Refused.class);
        assertThat(schema("framework.schema.json")
                        .validate(new String(wrong, StandardCharsets.UTF_8), InputFormat.JSON))
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "small.json, framework.schema.json, levels",
        "small.json, framework.schema.json, examples",
        "small.json, framework.schema.json, requirements",
        "small.crosswalk.json, crosswalk.schema.json, strengths",
        "small.crosswalk.json, crosswalk.schema.json, subjects",
        "small.crosswalk.json, crosswalk.schema.json, relations",
    })
    void refusesAnEmptyList(String name, String schema, String list) {
        String wrong = new String(Files.emptied(name, list), StandardCharsets.UTF_8);

        assertThat(schema(schema).validate(wrong, InputFormat.JSON)).isNotEmpty();
    }

    @Test
    void knowsAWrongHolder() {
        String wrong = Files.text("uk.json").replace("\"all_of\"", "\"any_of\"");

        assertThat(schema("framework.schema.json").validate(wrong, InputFormat.JSON))
                .isNotEmpty();
    }

    private static Schema schema(String name) {
        return REGISTRY.getSchema(Files.text(name), InputFormat.JSON);
    }
}
