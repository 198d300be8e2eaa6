package dev.tasuki.formats.intoto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tasuki.formats.bytes.Bytes;
import dev.tasuki.formats.digest.Sha256;
import dev.tasuki.formats.document.DocumentFault;
import dev.tasuki.formats.finding.Finding;
import dev.tasuki.formats.finding.FindingCode;
import dev.tasuki.formats.json.JsonValue;
import dev.tasuki.formats.json.JsonValue.JsonObject;
import dev.tasuki.formats.json.JsonValues;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatementTest {
    private static final Sha256 DIGEST = Sha256.of(Bytes.ofUtf8("artefact"));
    private static final String PREDICATE_TYPE = "https://slsa.dev/provenance/v1";

    @Test
    void readsBackWhatIsWritten() {
        List<Subject> subjects = List.of(
                new Subject("製品 1.0", Digests.of(DIGEST)),
                new Subject("source", new Digests(Map.of("gitCommit", "a".repeat(40), "sha256", DIGEST.hex()))));
        JsonObject predicate = JsonValue.object().put("件数", 3).build();

        var read = (StatementReading.Read)
                StatementReader.read(StatementWriter.bytes(subjects, PREDICATE_TYPE, predicate), "x");

        assertThat(read.statement().subjects()).isEqualTo(subjects);
        assertThat(read.statement().predicateType()).isEqualTo(PREDICATE_TYPE);
        assertThat(JsonValues.of(read.statement().predicate())).contains(predicate);
        assertThat(read.statement().subjects().getFirst().digests().sha256()).contains(DIGEST);
    }

    @ParameterizedTest
    @CsvSource({
        "sha256, abcd, NOT_A_DIGEST",
        "sha256, ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789, NOT_A_DIGEST",
        "gitCommit, abcdef0123456789, NOT_A_DIGEST",
        "blake3, abc, NOT_A_DIGEST",
        "blake3, '', NOT_A_DIGEST",
        "a b, abcd, NOT_AN_ALGORITHM"
    })
    void refusesDigestsThatAreNone(String algorithm, String hex, StatementFault fault) {
        assertThat(codes(statement("[{\"name\":\"n\",\"digest\":{\"" + algorithm + "\":\"" + hex + "\"}}]", "{}")))
                .containsExactly(fault);
    }

    @Test
    void refusesAnotherVersionAndAPredicateTypeThatIsNoUri() {
        String other = "{\"_type\":\"https://in-toto.io/Statement/v0.1\",\"subject\":[" + subject()
                + "],\"predicateType\":\"provenance\",\"predicate\":{}}";

        assertThat(codes(other)).containsExactly(StatementFault.NOT_A_STATEMENT, StatementFault.NOT_A_PREDICATE_TYPE);
    }

    @Test
    void refusesStatementsAboutNothing() {
        assertThat(codes(statement("[]", "{}"))).containsExactly(StatementFault.NO_SUBJECT);
        assertThat(codes(statement("[{\"name\":\"n\",\"digest\":{}}]", "{}")))
                .containsExactly(StatementFault.NO_DIGEST);
        assertThat(codes(statement("[{\"name\":\"n\"}]", "{}"))).containsExactly(DocumentFault.MISSING_KEY);
    }

    @Test
    void refusesUnknownFieldsAndAPredicateThatIsNoObject() {
        assertThat(codes(statement("[" + subject().replace("\"name\"", "\"x\":1,\"name\"") + "]", "[]")))
                .containsExactly(DocumentFault.UNKNOWN_KEY, DocumentFault.EXPECTED_MAPPING);
    }

    @Test
    void refusesToWriteAStatementAboutNothing() {
        assertThatThrownBy(() -> StatementWriter.json(
                        List.of(), PREDICATE_TYPE, JsonValue.object().build()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Digests(Map.of("sha256", "00"))).isInstanceOf(IllegalArgumentException.class);
    }

    private static String subject() {
        return "{\"name\":\"n\",\"digest\":{\"sha256\":\"" + DIGEST + "\"}}";
    }

    private static String statement(String subjects, String predicate) {
        return "{\"_type\":\"" + Statement.TYPE + "\",\"subject\":" + subjects + ",\"predicateType\":\""
                + PREDICATE_TYPE + "\",\"predicate\":" + predicate + "}";
    }

    private static List<FindingCode> codes(String json) {
        return ((StatementReading.Refused) StatementReader.read(Bytes.ofUtf8(json), "x"))
                .findings().stream().map(Finding::code).toList();
    }
}
