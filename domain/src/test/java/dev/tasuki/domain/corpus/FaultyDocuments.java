package dev.tasuki.domain.corpus;

import static dev.tasuki.domain.corpus.Expectation.refused;

import java.util.SequencedMap;

/// What can be wrong with what was signed, as a document: the statement, the fields and the references in it.
final class FaultyDocuments extends FaultyDeclarations {
    private static final String EVIDENCE = "\"contents\":\\{\"url\":\"nih:sha-256;";

    FaultyDocuments(SequencedMap<String, Made> made) {
        super(made);
    }

    @Override
    void make() {
        statements();
        documents();
        references();
    }

    private void statements() {
        add(
                "statement-duplicate-key",
                signed(change("{\"_type\"", "{\"predicateType\":\"x\",\"_type\"")),
                refused("statement", "duplicate-key"));
        add(
                "statement-unknown-field",
                signed(change("{\"_type\"", "{\"note\":\"x\",\"_type\"")),
                refused("statement", "unknown-key"));
        add(
                "statement-of-version-0.1",
                signed(change("in-toto.io/Statement/v1", "in-toto.io/Statement/v0.1")),
                refused("statement", "not-a-statement"));
        add(
                "statement-with-other-predicate",
                signed(change("https://cyclonedx.org/bom", "https://cyclonedx.org/vex")),
                refused("statement", "other-predicate-type"));
        add(
                "statement-with-predicate-type-that-is-no-uri",
                signed(change("https://cyclonedx.org/bom", "cyclonedx")),
                refused("statement", "not-a-predicate-type"));
        add(
                "statement-without-predicate",
                signed(change("\"predicate\":{", "\"predicat\":{")),
                refused("statement", "missing-key", "misspelt-key"));
        add(
                "statement-with-predicate-that-is-a-list",
                signed(payload.replaceAll(
                        "\"predicate\":\\{.*\\},\"predicateType\"", "\"predicate\":[],\"predicateType\"")),
                refused("statement", "expected-mapping"));
        String subjects = payload.substring(payload.indexOf("\"subject\":"));
        add(
                "subject-missing",
                signed(payload.replace(subjects, "\"subject\":[]}")),
                refused("statement", "no-subject"));
        add(
                "subject-without-digest",
                signed(payload.replaceFirst("\\{\"digest\":\\{\"sha256\":\"[0-9a-f]*\"}", "{\"digest\":{}")),
                refused("statement", "no-digest"));
        add(
                "subject-with-upper-case-digest",
                signed(payload.replaceFirst(
                        "\\{\"digest\":\\{\"sha256\":\"[0-9a-f]*\"}",
                        "{\"digest\":{\"sha256\":\"" + "A".repeat(64) + "\"}")),
                refused("statement", "not-a-digest"));
        add(
                "subject-with-strange-algorithm",
                signed(payload.replaceFirst("\\{\"digest\":\\{\"sha256\":", "{\"digest\":{\"sha 256\":")),
                refused("statement", "not-an-algorithm"));
        var many = new StringBuilder();
        for (int i = 0; i < 17; i++) {
            many.append(i == 0 ? "" : ",").append("\"x").append(i).append("\":\"00\"");
        }
        add(
                "subject-with-too-many-digests",
                signed(payload.replaceFirst("\\{\"digest\":\\{[^}]*}", "{\"digest\":{" + many + "}")),
                refused("statement", "too-many-digests"));
        add(
                "subject-without-sha256",
                signed(payload.replaceFirst(
                        "\\{\"digest\":\\{\"sha256\":\"[0-9a-f]*\"}",
                        "{\"digest\":{\"sha512\":\"" + "a".repeat(128) + "\"}")),
                refused("content", "subject-without-digest", "property-wrong"));
        add(
                "subject-with-other-name",
                signed(change("\"name\":\"架空の管理画面 2.1.0\"", "\"name\":\"架空の管理画面 2.0.0\"")),
                refused("content", "property-wrong"));
        add(
                "subject-named-twice",
                signed(change("\"name\":\"console.txt\"", "\"name\":\"架空の管理画面 2.1.0\"")),
                refused("content", "subject-without-digest"));
    }

    private void documents() {
        add(
                "document-duplicate-key",
                signed(change("{\"bomFormat\"", "{\"specVersion\":\"1.6\",\"bomFormat\"")),
                refused("statement", "duplicate-key"));
        add(
                "document-unknown-field",
                signed(change("{\"bomFormat\"", "{\"annotations\":[],\"bomFormat\"")),
                refused("schema", "unknown-key"));
        add(
                "document-of-cyclonedx-1.5",
                signed(change("\"specVersion\":\"1.6\"", "\"specVersion\":\"1.5\"")),
                refused("schema", "not-one-of"));
        add("document-of-another-format", signed(change("\"CycloneDX\"", "\"SPDX\"")), refused("schema", "not-one-of"));
        add(
                "document-revised",
                signed(change("\"version\":1}", "\"version\":2}")),
                refused("schema", "expected-integer"));
        add(
                "serial-number-wrong",
                signed(change("urn:uuid:7a5", "urn:uuid:7A5")),
                refused("schema", "not-a-serial-number"));
        add(
                "timestamp-wrong",
                signed(change("\"timestamp\":\"2026-06-01T00:00:00Z\"", "\"timestamp\":\"2026-06-31T00:00:00Z\"")),
                refused("schema", "not-a-timestamp"));
        add(
                "timestamp-without-seconds",
                signed(change("\"timestamp\":\"2026-06-01T00:00:00Z\"", "\"timestamp\":\"2026-06-01T00:00Z\"")),
                refused("schema", "not-a-timestamp"));
        add(
                "claim-unknown-field",
                signed(change(
                        "{\"bom-ref\":\"claim:meti:S(6)-1.1\"",
                        "{\"mitigationStrategies\":[],\"bom-ref\":\"claim:meti:S(6)-1.1\"")),
                refused("schema", "unknown-key"));
        add(
                "claim-without-target",
                signed(payload.replaceFirst(",\"target\":\"target\"", "")),
                refused("schema", "missing-key"));
        add(
                "claim-without-reasoning",
                signed(change("\"reasoning\":\"評価の結果を購買会議にかけている。\"", "\"reasoning\":\" \"")),
                refused("schema", "blank-text"));
        add(
                "claim-with-text-that-is-a-number",
                signed(change("\"reasoning\":\"評価の結果を購買会議にかけている。\"", "\"reasoning\":5")),
                refused("schema", "expected-text"));
        add(
                "property-unknown-field",
                signed(change("{\"name\":\"tasuki:package\"", "{\"note\":\"x\",\"name\":\"tasuki:package\"")),
                refused("schema", "unknown-key"));
        add(
                "score-beyond-one",
                signed(payload.replaceFirst("\"score\":1", "\"score\":2")),
                refused("schema", "expected-number"));
        add(
                "score-as-text",
                signed(payload.replaceFirst("\"score\":1", "\"score\":\"1\"")),
                refused("schema", "expected-number"));
        add(
                "requirement-with-two-claims",
                signed(change(
                        "\"claims\":[\"claim:meti:S(6)-1.1\"]",
                        "\"claims\":[\"claim:meti:S(6)-1.1\",\"claim:meti:S(6)-1.2\"]")),
                refused("schema", "exactly-one"));
        add(
                "counter-claims",
                signed(change(
                        "\"claims\":[\"claim:meti:S(6)-1.1\"]",
                        "\"claims\":[\"claim:meti:S(6)-1.1\"],\"counterClaims\":[]")),
                refused("schema", "unknown-key"));
        add(
                "assessor-missing",
                signed(payload.replaceFirst("\"assessors\":\\[[^\\]]*]", "\"assessors\":[]")),
                refused("schema", "exactly-one"));
        add(
                "assessor-third-party-as-text",
                signed(change("\"thirdParty\":false", "\"thirdParty\":\"false\"")),
                refused("schema", "expected-boolean"));
        add(
                "component-type-unknown",
                signed(payload.replaceFirst("\"type\":\"application\"", "\"type\":\"applet\"")),
                refused("schema", "not-one-of"));
        add(
                "evidence-address-not-an-address",
                signed(payload.replaceFirst(EVIDENCE, "\"contents\":{\"url\":\"sha-256 ")),
                refused("schema", "not-an-address"));
    }

    private void references() {
        add(
                "claim-refers-to-missing-evidence",
                signed(payload.replaceFirst("\"evidence\":\\[\"evidence:1\"", "\"evidence\":[\"evidence:9\"")),
                refused("references", "dangling-reference"));
        add(
                "claim-refers-to-missing-target",
                signed(payload.replaceFirst("\"target\":\"target\"", "\"target\":\"software\"")),
                refused("references", "dangling-reference"));
        add(
                "map-refers-to-missing-claim",
                signed(change("\"claims\":[\"claim:meti:S(6)-2.3\"]", "\"claims\":[\"claim:meti:S(6)-2.9\"]")),
                refused("references", "dangling-reference", "unused-item"));
        add(
                "map-refers-to-missing-requirement",
                signed(change("\"requirement\":\"meti:S(6)-2.3\"", "\"requirement\":\"meti:S(6)-9.9\"")),
                refused("references", "dangling-reference"));
        add(
                "map-refers-to-missing-assessor",
                signed(change("\"assessor\":\"assessor\"", "\"assessor\":\"somebody\"")),
                refused("references", "dangling-reference"));
        add(
                "one-claim-for-two-requirements",
                signed(change("\"claims\":[\"claim:meti:S(6)-2.2\"]", "\"claims\":[\"claim:meti:S(6)-2.1\"]")),
                refused("references", "duplicate-reference", "unused-item"));
        add(
                "reference-defined-twice",
                signed(change("\"bom-ref\":\"evidence:2\"", "\"bom-ref\":\"evidence:1\"")),
                refused("references", "duplicate-reference", "dangling-reference"));
        add(
                "claims-about-other-software",
                signed(payload.replaceFirst(
                        "\"purl\":\"pkg:generic/example/console@2.1.0\"",
                        "\"purl\":\"pkg:generic/example/console@2.0.0\"")),
                refused("references", "other-target"));
        add(
                "level-refers-to-missing-requirement",
                signed(payload.replaceFirst(
                        "\"requirements\":\\[\"meti:S\\(1\\)-1.1\"", "\"requirements\":[\"meti:S(1)-1.0\"")),
                refused("references", "dangling-reference"));
    }
}
