package dev.tasuki.domain.corpus;

import dev.tasuki.domain.audit.AuditVerification;
import dev.tasuki.formats.digest.Sha256;
import dev.tasuki.formats.document.JsonDocument;
import dev.tasuki.formats.document.Limits;
import dev.tasuki.formats.document.MappingReader;
import dev.tasuki.formats.document.Parsing;
import dev.tasuki.formats.finding.Finding;
import dev.tasuki.formats.finding.Findings;
import dev.tasuki.formats.json.JsonValue;
import dev.tasuki.formats.json.PrettyJson;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What is to come of an audit export: the `expected.json` of `audit-exports/`.
///
/// @param knownHead the head that the reader knows from elsewhere
/// @param brokenAt  the place where the chain breaks; absent for an intact one and for an unusable header
/// @param findings  the kinds of findings, each once, in the order they are made
record ExportOutcome(Optional<Sha256> knownHead, String verdict, Optional<String> brokenAt, List<String> findings) {

    static ExportOutcome intact() {
        return new ExportOutcome(Optional.empty(), "intact", Optional.empty(), List.of());
    }

    static ExportOutcome unusable(String... findings) {
        return new ExportOutcome(Optional.empty(), "broken", Optional.empty(), Arrays.asList(findings));
    }

    static ExportOutcome broken(int at, String... findings) {
        return new ExportOutcome(
                Optional.empty(), "broken", Optional.of(Integer.toString(at)), Arrays.asList(findings));
    }

    ExportOutcome knowing(Sha256 head) {
        return new ExportOutcome(Optional.of(head), verdict, brokenAt, findings);
    }

    static ExportOutcome of(AuditVerification verification, Optional<Sha256> knownHead) {
        return switch (verification) {
            case AuditVerification.Intact _ -> new ExportOutcome(knownHead, "intact", Optional.empty(), List.of());
            case AuditVerification.Broken broken ->
                new ExportOutcome(
                        knownHead,
                        "broken",
                        broken.brokenAt().map(Object::toString),
                        broken.findings().stream()
                                .map(Finding::code)
                                .map(code -> code.id())
                                .distinct()
                                .toList());
        };
    }

    static ExportOutcome read(Path file) {
        var faults = new Findings();
        if (!(JsonDocument.parse(CorpusFiles.read(file), file.toString(), Limits.EXCHANGED)
                instanceof Parsing.Parsed(var root))) {
            throw new AssertionError("not JSON: " + file);
        }
        MappingReader reader = MappingReader.ofRoot(root, file.toString(), faults);
        var outcome = new ExportOutcome(
                Optional.ofNullable(reader.text("known_head")).map(Sha256::new),
                String.valueOf(reader.requiredText("verdict")),
                Optional.ofNullable(reader.text("broken_at")),
                reader.texts("findings", 20));
        reader.finish();
        if (!faults.isEmpty()) {
            throw new AssertionError(faults.list());
        }
        return outcome;
    }

    String json() {
        return PrettyJson.text(JsonValue.object()
                .putIfPresent("known_head", knownHead.map(Sha256::hex), JsonValue::text)
                .put("verdict", verdict)
                .putIfPresent("broken_at", brokenAt, JsonValue::text)
                .put("findings", JsonValue.texts(findings))
                .build());
    }
}
