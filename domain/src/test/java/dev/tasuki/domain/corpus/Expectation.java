package dev.tasuki.domain.corpus;

import dev.tasuki.domain.catalogue.Interpretation;
import dev.tasuki.domain.declaration.VerificationRequest;
import dev.tasuki.formats.document.JsonDocument;
import dev.tasuki.formats.document.Limits;
import dev.tasuki.formats.document.MappingReader;
import dev.tasuki.formats.document.Parsing;
import dev.tasuki.formats.finding.Findings;
import dev.tasuki.formats.json.JsonValue;
import dev.tasuki.formats.json.PrettyJson;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How a declaration is to be verified, and what is to come of it: the `expected.json` of `declarations/`.
///
/// @param check    the check that fails; null for a sound declaration
/// @param findings the kinds of findings of that check, each once, in the order they are made
/// @param trusted  the files in `keys/` that are trusted
/// @param at       the day it is judged on
/// @param material whether the evidence and the artefact are at hand
record Expectation(
        String verdict,
        @Nullable String check,
        List<String> findings,
        List<String> trusted,
        LocalDate at,
        boolean material) {
    private static final LocalDate AT = LocalDate.of(2026, 9, 1);
    private static final List<String> ISSUER = List.of("issuer.public.pem");

    static Expectation accepted() {
        return new Expectation("accepted", null, List.of(), ISSUER, AT, false);
    }

    static Expectation refused(String check, String... findings) {
        return new Expectation("refused", check, Arrays.asList(findings), ISSUER, AT, false);
    }

    static Expectation unknownKey(String finding) {
        return new Expectation("signed_by_unknown_key", "trust", List.of(finding), ISSUER, AT, false);
    }

    Expectation trusting(String... files) {
        return new Expectation(verdict, check, findings, Arrays.asList(files), at, material);
    }

    Expectation at(String day) {
        return new Expectation(verdict, check, findings, trusted, LocalDate.parse(day), material);
    }

    Expectation withMaterial() {
        return new Expectation(verdict, check, findings, trusted, at, true);
    }

    boolean asksTheSameAs(Expectation other) {
        return trusted.equals(other.trusted) && at.equals(other.at) && material == other.material;
    }

    VerificationRequest request() {
        Path folder = CorpusFiles.root().resolve("material");
        return new VerificationRequest(
                trusted.stream().map(CorpusFiles::publicKey).toList(),
                at,
                Interpretation.DEFAULT,
                material ? Optional.of(folder) : Optional.empty(),
                material ? List.of(folder.resolve("console.txt")) : List.of());
    }

    String json() {
        return PrettyJson.text(JsonValue.object()
                .put("verdict", verdict)
                .putIfPresent("check", check)
                .put("findings", JsonValue.texts(findings))
                .put("trusted", JsonValue.texts(trusted))
                .put("at", at.toString())
                .put("material", material)
                .build());
    }

    static Expectation read(Path file) {
        var findings = new Findings();
        if (!(JsonDocument.parse(CorpusFiles.read(file), file.toString(), Limits.EXCHANGED)
                instanceof Parsing.Parsed(var root))) {
            throw new AssertionError("not JSON: " + file);
        }
        MappingReader reader = MappingReader.ofRoot(root, file.toString(), findings);
        var expectation = new Expectation(
                Objects.requireNonNull(reader.requiredText("verdict")),
                reader.text("check"),
                reader.texts("findings", 20),
                reader.texts("trusted", 20),
                Objects.requireNonNull(reader.date("at")),
                Boolean.TRUE.equals(reader.requiredBool("material")));
        reader.finish();
        if (!findings.isEmpty()) {
            throw new AssertionError(findings.list());
        }
        return expectation;
    }
}
