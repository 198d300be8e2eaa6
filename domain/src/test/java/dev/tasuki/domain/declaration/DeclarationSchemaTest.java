package dev.tasuki.domain.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tasuki.domain.catalogue.Role;
import dev.tasuki.domain.corpus.CorpusFiles;
import dev.tasuki.domain.supplychain.RoleAssignment;
import dev.tasuki.domain.supplychain.Stance;
import dev.tasuki.formats.bytes.Bytes;
import dev.tasuki.formats.cyclonedx.AttestationDocument;
import dev.tasuki.formats.cyclonedx.AttestationDocumentReader;
import dev.tasuki.formats.cyclonedx.AttestationDocumentWriter;
import dev.tasuki.formats.cyclonedx.AttestationReading;
import dev.tasuki.formats.document.JsonDocument;
import dev.tasuki.formats.document.Limits;
import dev.tasuki.formats.document.Parsing;
import dev.tasuki.formats.dsse.EnvelopeReader;
import dev.tasuki.formats.dsse.EnvelopeReading;
import dev.tasuki.formats.intoto.StatementReader;
import dev.tasuki.formats.intoto.StatementReading;
import dev.tasuki.formats.json.CanonicalJson;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Declarations are CycloneDX 1.6: held against the official schema.
class DeclarationSchemaTest {
    @ParameterizedTest
    @EnumSource
    void everyDeclarationIsValidCycloneDx(Role role, @TempDir Path directory) {
        Declaration declaration = Declarations.declaration(directory, new RoleAssignment(role, Stance.INFRASTRUCTURE));
        AttestationDocument document = new DeclarationEncoding(Declarations.CATALOGUE).document(declaration);

        assertThat(CycloneDxSchema.validate(CanonicalJson.text(AttestationDocumentWriter.write(document))))
                .isEmpty();
    }

    @Test
    void theSchemaIsTheRealOne() {
        String sound = soundDocument();

        assertThat(CycloneDxSchema.validate(sound)).isEmpty();
        for (String wrong : List.of(
                sound.replace("2026-06-01T00:00:00Z", "yesterday"),
                sound.replace("\"score\":0.5", "\"score\":5"),
                sound.replace("\"url\":\"nih:", "\"url\":\"a b:"),
                sound.replace("\"CycloneDX\"", "\"SPDX\""))) {
            assertThat(wrong).isNotEqualTo(sound);
            assertThat(CycloneDxSchema.validate(wrong)).as(wrong).isNotEmpty();
        }
    }

    /// Changes that keep the JSON well-formed: whatever the strict reader still accepts, the schema accepts too.
    @Property(tries = 600)
    void whateverTheStrictReaderAcceptsIsValidCycloneDx(@ForAll("changedDocuments") String json) {
        if (!(JsonDocument.parse(json.getBytes(StandardCharsets.UTF_8), "x", Limits.EXCHANGED)
                instanceof Parsing.Parsed(var root))) {
            return;
        }
        if (AttestationDocumentReader.read(root, "x") instanceof AttestationReading.Read) {
            assertThat(CycloneDxSchema.validate(json)).as(json).isEmpty();
        }
    }

    @Provide
    Arbitrary<String> changedDocuments() {
        List<String> values = values(soundDocument());
        return Arbitraries.randomValue(random -> change(soundDocument(), values, random));
    }

    private static String change(String json, List<String> values, Random random) {
        String changed = json;
        int changes = 1 + random.nextInt(3);
        for (int i = 0; i < changes; i++) {
            String piece = values.get(random.nextInt(values.size()));
            int at = changed.indexOf(piece);
            if (at >= 0) {
                changed = changed.substring(0, at)
                        + replacement(piece, values, random)
                        + changed.substring(at + piece.length());
            }
        }
        return changed;
    }

    private static String replacement(String piece, List<String> values, RandomGenerator random) {
        List<String> others = List.of(
                "\"x\"",
                "\" \"",
                "\"\"",
                "null",
                "true",
                "0",
                "1",
                "0.25",
                "-0",
                "1e0",
                "[]",
                "{}",
                "[\"x\"]",
                "\"襷\\n\\t\\u0000\\u2028😀\"",
                "\"2026-06-01T00:00Z\"",
                "\"2026-06-01T09:00:00+09\"",
                "\"2026-06-01T09:00:00+09:00\"",
                "\"2026-06-01T09:00:00.123456789Z\"",
                "\"2026-06-01t09:00:00z\"",
                "\"2026-06-01T09:00:00+09:00:30\"",
                "\"2026-06-01T24:00:00Z\"",
                "\"2026-12-31T23:59:60Z\"",
                "\"2026-06-01T09:00:00-18:00\"",
                "\"a:b\"",
                "\"1a:b\"",
                "\"a:\"",
                "\"a:b#c#d\"",
                "\"a:b%zz\"",
                "\"https://a:b@c:d/\"",
                "\"https://a:99999/\"",
                "\"https:///x\"",
                "\"https://例.jp/\"",
                "\"urn:x:y\"",
                "\"mailto:a@b\"",
                "\"a:/?#\"",
                "\"//a\"",
                "\"library\"",
                "\"firmware\"",
                "\"cryptographic-asset\"",
                "\"urn:cdx:1/1#a\"",
                "\"pkg:a/b\"",
                "\"urn:uuid:00000000-0000-0000-0000-000000000000\"",
                "\"urn:uuid:7A5CAFE0-0000-4000-8000-000000000001\"");
        return switch (random.nextInt(4)) {
            case 0 -> values.get(random.nextInt(values.size()));
            case 1 -> piece + "," + piece;
            default -> others.get(random.nextInt(others.size()));
        };
    }

    /// The scalars of a document and its smaller objects, as they are written.
    private static List<String> values(String json) {
        var values = new ArrayList<String>();
        var matcher = Pattern.compile("(?<=:|\\[|,)(\"[^\"]*\"(?!:)|[0-9.]+|false|\\{[^{}]*}|\\[[^\\[\\]{}]*])")
                .matcher(json);
        while (matcher.find()) {
            values.add(matcher.group());
        }
        // The catalogue's own requirements make up nearly all of it; some will do.
        return values.stream()
                .filter(value -> !value.contains("meti:S(") || value.hashCode() % 8 == 0)
                .distinct()
                .toList();
    }

    private static String soundDocument() {
        Path input = CorpusFiles.root().resolve("declarations").resolve("sound").resolve("input.json");
        if (EnvelopeReader.read(Bytes.of(CorpusFiles.read(input)), "x") instanceof EnvelopeReading.Read(var envelope)
                && StatementReader.read(envelope.payload(), "x") instanceof StatementReading.Read(var statement)
                && AttestationDocumentReader.read(statement.predicate(), "x")
                        instanceof AttestationReading.Read(var document)) {
            return CanonicalJson.text(AttestationDocumentWriter.write(document));
        }
        throw new AssertionError("the sound declaration cannot be read");
    }
}
