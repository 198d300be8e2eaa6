package dev.tasuki.domain.corpus;

import static dev.tasuki.domain.corpus.Expectation.refused;
import static dev.tasuki.domain.corpus.Expectation.unknownKey;

import dev.tasuki.domain.assessment.Assessment;
import dev.tasuki.domain.assessment.AssuranceFile;
import dev.tasuki.domain.assessment.AssuranceFileReader;
import dev.tasuki.domain.assessment.AssuranceFileReading;
import dev.tasuki.domain.catalogue.Catalogue;
import dev.tasuki.domain.catalogue.Interpretation;
import dev.tasuki.domain.declaration.Declaration;
import dev.tasuki.domain.declaration.DeclarationDraft;
import dev.tasuki.domain.declaration.DeclarationEncoding;
import dev.tasuki.domain.declaration.Signatory;
import dev.tasuki.domain.declaration.Validity;
import dev.tasuki.domain.evidence.EvidenceInspector;
import dev.tasuki.formats.bytes.Bytes;
import dev.tasuki.formats.digest.Sha256;
import dev.tasuki.formats.dsse.Envelope;
import dev.tasuki.formats.dsse.EnvelopeSigner;
import dev.tasuki.formats.dsse.EnvelopeWriter;
import dev.tasuki.formats.intoto.Statement;
import dev.tasuki.formats.key.SigningKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;

/// Makes the wrong declarations of the corpus from one sound declaration: a change to its text, signed anew where the
/// fault is not the signature. Keys, clock and serial number are fixed and Ed25519 is deterministic, so the same bytes
/// come out every time.
///
/// `mvn -pl formats,domain test -Dtest=CorpusTest -Dcorpus.generate=true -Dsurefire.failIfNoSpecifiedTests=false`
/// writes the files into the source tree. Without the property a test compares them with what would be written.
final class CorpusGenerator {
    private static final Instant ISSUED = Instant.parse("2026-06-01T00:00:00Z");
    private static final UUID SERIAL_NUMBER = UUID.fromString("7a5cafe0-0000-4000-8000-000000000001");
    private static final String DIGEST = "\"nih:sha-256;";
    private static final String EVIDENCE = "\"contents\":\\{\"url\":\"nih:sha-256;";

    /// One file and what is to come of it.
    record Made(Bytes input, Expectation expectation) {}

    private final SequencedMap<String, Made> made = new LinkedHashMap<>();
    private final SigningKey issuer = CorpusFiles.privateKey("issuer");
    private final SigningKey partner = CorpusFiles.privateKey("partner");
    private final SigningKey stranger = CorpusFiles.privateKey("stranger");
    private final Catalogue catalogue = Catalogue.bundled();
    private final String payload = text(payload(issuer, "2026-06-01", "2027-05-31"));

    static SequencedMap<String, Made> make() {
        var generator = new CorpusGenerator();
        generator.sound();
        generator.signatures();
        generator.envelopes();
        generator.encodings();
        generator.statements();
        generator.documents();
        generator.references();
        generator.contents();
        generator.frameworks();
        generator.dates();
        generator.material();
        return generator.made;
    }

    static void write(Path declarations) throws IOException {
        for (Map.Entry<String, Made> entry : make().entrySet()) {
            Path folder = Files.createDirectories(declarations.resolve(entry.getKey()));
            Files.write(folder.resolve("input.json"), entry.getValue().input().toArray());
            Files.writeString(
                    folder.resolve("expected.json"),
                    entry.getValue().expectation().json());
        }
    }

    private void sound() {
        add("sound", signed(payload), Expectation.accepted());
        add(
                "sound-with-evidence-and-artefact",
                signed(payload),
                Expectation.accepted().withMaterial());
        add("sound-with-null-character-in-a-text", signed(change("購買会議に", "購買会議\\u0000に")), Expectation.accepted());
        add(
                "sound-with-a-further-signature",
                write(EnvelopeSigner.sign(Statement.PAYLOAD_TYPE, Bytes.ofUtf8(payload), List.of(stranger, issuer))),
                Expectation.accepted());
    }

    private void signatures() {
        Envelope sound = envelope(payload, issuer);
        Envelope other = envelope(text(payload(issuer, "2026-06-01", "2026-12-31")), issuer);
        add("flipped-byte-in-payload", write(with(sound, flipped(sound.payload(), 1000))), mismatch());
        add(
                "flipped-byte-in-signature",
                write(new Envelope(
                        sound.payloadType(), sound.payload(), List.of(named(issuer, flipped(signature(sound), 10))))),
                mismatch());
        add("swapped-payload", write(with(sound, other.payload())), mismatch());
        add("space-added-to-payload", write(with(sound, Bytes.ofUtf8(payload + " "))), mismatch());
        add(
                "named-key-did-not-sign",
                write(new Envelope(
                        sound.payloadType(),
                        sound.payload(),
                        List.of(named(issuer, signature(envelope(payload, stranger)))))),
                mismatch());
        add(
                "key-name-of-another-trusted-key",
                write(new Envelope(sound.payloadType(), sound.payload(), List.of(named(partner, signature(sound))))),
                mismatch().trusting("issuer.public.pem", "partner.public.pem"));
        add(
                "key-name-of-nobody",
                replaced(signed(payload), keyIdOf(issuer), "0".repeat(64)),
                unknownKey("signed-by-unknown-key"));
        add("untrusted-key", write(envelope(payload, stranger)), unknownKey("signed-by-unknown-key"));
        add("no-trusted-key", signed(payload), unknownKey("no-trusted-key").trusting());
        add(
                "further-signature-by-a-trusted-key-fails",
                write(new Envelope(
                        sound.payloadType(),
                        sound.payload(),
                        List.of(sound.signatures().getFirst(), named(partner, flipped(signature(sound), 10))))),
                mismatch().trusting("issuer.public.pem", "partner.public.pem"));
        add(
                "signed-anew-by-another-trusted-key",
                write(envelope(payload, partner)),
                refused("content", "other-signing-key").trusting("issuer.public.pem", "partner.public.pem"));
        add(
                "payload-type-other",
                write(EnvelopeSigner.sign("application/vnd.cyclonedx+json", Bytes.ofUtf8(payload), issuer)),
                refused("envelope", "other-payload-type"));
    }

    private void envelopes() {
        String sound = text(signed(payload));
        add(
                "envelope-duplicate-key",
                sound.replaceFirst("\\{", "{\"payloadType\":\"x\","),
                refused("envelope", "duplicate-key"));
        add(
                "envelope-unknown-field",
                sound.replaceFirst("\\{", "{\"certificate\":\"x\","),
                refused("envelope", "unknown-key"));
        add(
                "envelope-unknown-field-of-a-signature",
                sound.replace("{\"keyid\"", "{\"cert\":\"x\",\"keyid\""),
                refused("envelope", "unknown-key"));
        add(
                "envelope-misspelt-field",
                sound.replace("\"payloadType\"", "\"payloadtype\""),
                refused("envelope", "missing-key", "misspelt-key"));
        add(
                "envelope-empty-signatures",
                sound.replaceAll("\"signatures\":\\[.*]", "\"signatures\":[]"),
                refused("envelope", "no-signatures"));
        add(
                "envelope-without-payload",
                sound.replaceAll("\"payload\":\"[^\"]*\",", ""),
                refused("envelope", "missing-key"));
        add(
                "envelope-base64-with-line-break",
                sound.replace("\"payload\":\"eyJ", "\"payload\":\"ey\\nJ"),
                refused("envelope", "not-base64"));
        add("envelope-base64-without-padding", sound.replace("==\"}]", "\"}]"), refused("envelope", "not-base64"));
        add(
                "envelope-base64-with-stray-bits",
                sound.replaceAll(".==\"}]", "x==\"}]"),
                refused("envelope", "not-base64"));
        add(
                "envelope-signature-too-long",
                sound.replaceAll("\"sig\":\"[^\"]*\"", "\"sig\":\"" + "YWFh".repeat(400) + "\""),
                refused("envelope", "signature-too-long"));
        add(
                "envelope-too-many-signatures",
                sound.replaceAll("\"signatures\":\\[(.*)]", "\"signatures\":[" + "$1,".repeat(16) + "$1]"),
                refused("envelope", "too-many-items"));
        add(
                "envelope-number-for-a-text",
                sound.replaceAll("\"payloadType\":\"[^\"]*\"", "\"payloadType\":7"),
                refused("envelope", "expected-text"));
        add("envelope-not-an-object", "[" + sound + "]", refused("envelope", "expected-mapping"));
        add("envelope-text-alone", "\"declaration\"", refused("envelope", "expected-mapping"));
        add(
                "envelope-signatures-not-a-list",
                sound.replaceAll("\"signatures\":\\[(.*)]", "\"signatures\":$1"),
                refused("envelope", "expected-sequence", "no-signatures"));
        add("envelope-of-only-the-statement", payload, refused("envelope", "too-many-values"));
    }

    private void encodings() {
        String sound = text(signed(payload));
        add("empty-file", "", refused("envelope", "empty-document"));
        add("trailing-data", sound + "{}", refused("envelope", "several-documents"));
        add("truncated", sound.substring(0, sound.length() / 2), refused("envelope", "syntax"));
        add("utf-16", Bytes.of(sound.getBytes(StandardCharsets.UTF_16)), refused("envelope", "malformed-utf8"));
        add("byte-order-mark", "\uFEFF" + sound, refused("envelope", "syntax"));
        byte[] latin = sound.replaceFirst("keyid", "k\u00e9yid").getBytes(StandardCharsets.ISO_8859_1);
        add("malformed-utf-8", Bytes.of(latin), refused("envelope", "malformed-utf8"));
        add("deep-nesting", "[".repeat(3000), refused("envelope", "too-deep"));
        add(
                "huge-number",
                sound.replaceFirst("\"payloadType\":", "\"payloadType\":" + "9".repeat(400) + ",\"x\":"),
                refused("envelope", "syntax"));
        add("comment", "// declaration\n" + sound, refused("envelope", "syntax"));
        add("single-quotes", sound.replace('"', '\''), refused("envelope", "syntax"));
        add(
                "lone-surrogate-in-envelope",
                sound.replaceFirst("\"payloadType\":\"", "\"payloadType\":\"\\\\ud800"),
                refused("envelope", "unpaired-surrogate"));
        add(
                "lone-surrogate-in-claim",
                signed(change("購買会議に", "購買会議\\udc00に")),
                refused("statement", "unpaired-surrogate"));
        add(
                "malformed-utf-8-in-payload",
                write(EnvelopeSigner.sign(
                        Statement.PAYLOAD_TYPE, flipped(Bytes.ofUtf8(payload), payloadIndexOfJapanese()), issuer)),
                refused("statement", "malformed-utf8"));
        add("byte-order-mark-in-payload", signed("\uFEFF" + payload), refused("statement", "syntax"));
        add("trailing-data-in-payload", signed(payload + "null"), refused("statement", "several-documents"));
        add(
                "deep-nesting-in-payload",
                signed(change("\"version\":1}", "\"version\":1,\"x\":" + "[".repeat(60) + "]".repeat(60) + "}")),
                refused("statement", "too-deep"));
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

    private void contents() {
        add("profile-missing", signed(property("tasuki:profile", "")), refused("content", "property-missing"));
        add(
                "profile-newer",
                signed(change("\"declaration/1\"", "\"declaration/2\"")),
                refused("content", "property-wrong"));
        add(
                "property-unknown",
                signed(change(
                        "{\"name\":\"tasuki:package\"",
                        "{\"name\":\"tasuki:waiver\",\"value\":\"all\"},{\"name\":\"tasuki:package\"")),
                refused("content", "property-unknown"));
        add("property-repeated", signed(property("tasuki:package", "$0$0")), refused("content", "property-repeated"));
        add("package-unknown", signed(change("\"minimum\"}", "\"maximum\"}")), refused("content", "property-wrong"));
        add("package-missing", signed(property("tasuki:package", "")), refused("content", "property-missing"));
        add(
                "software-class-unknown",
                signed(change("\"value\":\"service\"", "\"value\":\"toaster\"")),
                refused("content", "property-wrong"));
        add(
                "software-class-contradicts-type",
                signed(change("\"value\":\"service\"", "\"value\":\"embedded\"")),
                refused("content", "property-wrong"));
        add(
                "interpretation-unknown",
                signed(change("\"value\":\"table5\"", "\"value\":\"table6\"")),
                refused("content", "property-wrong"));
        add("role-missing", signed(property("tasuki:role:customer", "")), refused("content", "property-missing"));
        add(
                "role-unknown",
                signed(change("tasuki:role:customer", "tasuki:role:reseller")),
                refused("content", "property-missing", "property-unknown"));
        add(
                "stance-unknown",
                signed(change("\"value\":\"primary\"", "\"value\":\"leading\"")),
                refused("content", "property-wrong", "property-missing"));
        add(
                "valid-from-wrong",
                signed(change("\"value\":\"2026-06-01\"", "\"value\":\"2026-06-31\"")),
                refused("content", "property-wrong"));
        add(
                "score-contradicts-claim",
                signed(payload.replaceFirst("\"score\":0.5", "\"score\":1")),
                refused("content", "claim-wrong"));
        add("score-missing", signed(payload.replaceFirst(",\"score\":0.5", "")), refused("content", "claim-wrong"));
        add(
                "score-of-what-does-not-apply",
                signed(payload.replaceFirst("該当なし / not applicable\"}", "該当なし / not applicable\",\"score\":1}")),
                refused("content", "claim-wrong"));
        add(
                "claim-with-unknown-word",
                signed(change("\"predicate\":\"planned\"", "\"predicate\":\"exempt\"")),
                refused("content", "claim-wrong"));
        add(
                "package-url-of-no-type",
                signed(payload.replace("pkg:generic/example/console@2.1.0", "javascript:alert(1)")),
                refused("content", "property-wrong"));
        add(
                "planned-without-a-date",
                signed(change("計画中（2026-12-31 まで） / planned (by 2026-12-31)", "計画中 / planned")),
                refused("content", "claim-wrong"));
        add(
                "planned-until-a-day-of-no-calendar",
                signed(change("計画中（2026-12-31 まで）", "計画中（2026-12-32 まで）")),
                refused("content", "claim-wrong"));
        add(
                "rationale-that-says-otherwise",
                signed(change("\"rationale\":\"満たさない / not met\"", "\"rationale\":\"満たす / met\"")),
                refused("derivation", "not-as-derived"));
        add(
                "summary-that-says-otherwise",
                signed(change("of 6 requirements, 2 met", "of 6 requirements, 6 met")),
                refused("derivation", "not-as-derived"));
        add(
                "claim-named-for-another-requirement",
                signed(payload.replace("claim:meti:S(6)-2.2", "claim:meti:S(9)-2.2")),
                refused("derivation", "not-as-derived"));
        add(
                "evidence-with-two-digests",
                signed(change("\"name\":\"https://www.example.jp/procurement\"", "\"name\":\"docs/policy.md\"")),
                refused("content", "evidence-ambiguous"));
        add(
                "subject-with-a-further-digest",
                signed(payload.replaceFirst(
                        "\\{(\"sha256\":\"[0-9a-f]*\"},\"name\":\"console.txt\")",
                        "{\"sha1\":\"" + "0".repeat(40) + "\",$1")),
                refused("content", "subject-without-digest"));
        add(
                "evidence-without-digest",
                signed(payload.replaceFirst(
                        EVIDENCE + "[0-9a-f]*\"", "\"contents\":{\"url\":\"https://example.jp/policy.md\"")),
                refused("content", "evidence-without-digest"));
        add(
                "assessor-is-third-party",
                signed(change("\"thirdParty\":false", "\"thirdParty\":true")),
                refused("content", "not-a-self-declaration"));
        add(
                "assessor-of-another-organisation",
                signed(payload.replaceFirst(
                        "\"organization\":\\{\"name\":\"株式会社見本\"},\"thirdParty\"",
                        "\"organization\":{\"name\":\"株式会社別人\"},\"thirdParty\"")),
                refused("content", "not-a-self-declaration"));
        add(
                "signatory-of-another-organisation",
                signed(payload.replaceFirst(
                        "\"organization\":\\{\"name\":\"株式会社見本\"},\"role\"",
                        "\"organization\":{\"name\":\"株式会社別人\"},\"role\"")),
                refused("content", "not-a-self-declaration"));
        add(
                "signing-key-not-named-by-digest",
                signed(change(DIGEST + keyIdOf(issuer) + "\"", "\"https://example.jp/key\"")),
                refused("content", "property-wrong"));
        add(
                "signing-key-of-somebody-else",
                signed(change(DIGEST + keyIdOf(issuer), DIGEST + keyIdOf(stranger))),
                refused("content", "other-signing-key"));
        add("requirement-answered-twice", signed(answeredTwice()), refused("content", "claim-wrong"));
    }

    private void frameworks() {
        add(
                "framework-of-unknown-version",
                signed(payload.replace("\"version\":\"" + catalogue.meti().version() + "\"", "\"version\":\"2020-01\"")
                        .replace("\"value\":\"" + catalogue.meti().version() + "\"", "\"value\":\"2020-01\"")),
                refused("catalogue", "framework-unknown"));
        add(
                "framework-version-contradicts-property",
                signed(change("\"value\":\"" + catalogue.meti().version() + "\"", "\"value\":\"2020-01\"")),
                refused("content", "property-wrong"));
        add(
                "framework-unknown",
                signed(payload.replace("\"meti\"", "\"nist\"").replace("catalogue:meti", "catalogue:nist")),
                refused("catalogue", "framework-missing", "framework-unknown"));
        add(
                "framework-with-changed-title",
                signed(change("\"title\":\"予算確保 / ", "\"title\":\"予算の確保 / ")),
                refused("catalogue", "framework-altered"));
        add(
                "framework-with-changed-name",
                signed(payload.replaceFirst("\"owner\":\"", "\"owner\":\"架空の")),
                refused("catalogue", "framework-altered"));
        add(
                "framework-with-changed-level",
                signed(payload.replaceFirst("\"requirements\":\\[\"meti:S\\(1\\)-1.1\",", "\"requirements\":[")),
                refused("catalogue", "framework-altered"));
        add(
                "framework-with-missing-requirement",
                signed(withoutLastUnansweredRequirement()),
                refused("catalogue", "framework-altered"));
        add("requirement-missing", signed(withoutAnswer("S(6)-2.2")), refused("completeness", "requirement-missing"));
        add(
                "requirement-missing-for-a-further-role",
                signed(
                        change(
                                "{\"name\":\"tasuki:role:customer\"",
                                "{\"name\":\"tasuki:role:operator\",\"value\":\"primary\"},{\"name\":\"tasuki:role:customer\"")),
                refused("completeness", "requirement-missing", "requirement-disputed"));
        add(
                "requirement-missing-of-the-larger-package",
                signed(change("\"value\":\"minimum\"", "\"value\":\"standard\"")),
                refused("completeness", "requirement-missing"));
        add(
                "heading-claimed",
                signed(payload.replace("claim:meti:S(6)-2.2", "claim:meti:S(6)-2")
                        .replace("\"requirement\":\"meti:S(6)-2.2\"", "\"requirement\":\"meti:S(6)-2\"")),
                refused("completeness", "requirement-unknown", "requirement-missing"));
    }

    private void dates() {
        add("expired", signed(payload), refused("validity", "expired").at("2027-06-01"));
        add(
                "not-yet-valid",
                signed(text(payload(issuer, "2026-10-01", "2027-05-31"))),
                refused("validity", "not-yet-valid"));
        add(
                "issued-after-judged",
                signed(payload),
                refused("validity", "not-yet-valid", "issued-later").at("2026-05-30"));
        add(
                "issued-later-than-valid-from",
                signed(change("\"timestamp\":\"2026-06-01T00:00:00Z\"", "\"timestamp\":\"2026-08-01T00:00:00Z\"")),
                refused("validity", "dates-contradict"));
        add(
                "validity-reversed",
                signed(change("\"value\":\"2027-05-31\"", "\"value\":\"2026-05-31\"")),
                refused("content", "dates-contradict"));
        add(
                "validity-too-long",
                signed(change("\"value\":\"2027-05-31\"", "\"value\":\"2031-06-02\"")),
                refused("validity", "dates-contradict"));
        add(
                "certificate-expired",
                signed(payload),
                refused("validity", "certificate-out-of-date").trusting("issuer.expired-certificate.pem"));
    }

    private void material() {
        add(
                "evidence-path-leaves-directory",
                signed(change("\"name\":\"docs/policy.md\"", "\"name\":\"../material/docs/policy.md\"")),
                refused("evidence", "evidence-unreadable").withMaterial());
        add(
                "evidence-missing",
                signed(change("\"name\":\"docs/policy.md\"", "\"name\":\"docs/other.md\"")),
                refused("evidence", "evidence-missing").withMaterial());
        add(
                "evidence-differs",
                signed(payload.replaceFirst("(" + EVIDENCE + ")[0-9a-f]{4}", "$10000")),
                refused("evidence", "evidence-differs").withMaterial());
        String artefact =
                payload.substring(payload.lastIndexOf("\"sha256\":\"") + 10).substring(0, 64);
        add(
                "artefact-not-declared",
                signed(change(artefact, "0".repeat(64))),
                refused("artefacts", "artefact-not-declared").withMaterial());
    }

    // --- making the sound one
    // ------------------------------------------------------------------------------------

    private Bytes payload(SigningKey key, String from, String until) {
        Path material = CorpusFiles.root().resolve("material");
        byte[] written = CorpusFiles.read(material.resolve(AssuranceFile.NAME));
        AssuranceFile file = switch (new AssuranceFileReader(catalogue).read(written, AssuranceFile.NAME)) {
            case AssuranceFileReading.Read read -> read.file();
            case AssuranceFileReading.Refused(var findings) -> throw new AssertionError(findings);
        };
        var day = LocalDate.of(2026, 6, 1);
        var assessment =
                Assessment.of(file, catalogue, Interpretation.DEFAULT, new EvidenceInspector(material, day), day);
        var terms = new DeclarationDraft.Terms(
                SERIAL_NUMBER,
                ISSUED,
                new Validity(LocalDate.parse(from), LocalDate.parse(until)),
                new Signatory("見本 花子", "最高情報セキュリティ責任者"),
                Optional.empty(),
                key.publicKey().keyId());
        Declaration declaration = switch (DeclarationDraft.of(assessment, material, Sha256.of(written), terms)) {
            case DeclarationDraft.Complete(var complete) -> complete;
            case DeclarationDraft.Incomplete(var findings) -> throw new AssertionError(findings);
        };
        return new DeclarationEncoding(catalogue).payload(declaration);
    }

    // --- changing it
    // ---------------------------------------------------------------------------------------------

    private String change(String piece, String replacement) {
        int at = payload.indexOf(piece);
        if (at < 0 || payload.indexOf(piece, at + 1) >= 0) {
            throw new AssertionError("not exactly once in the payload: " + piece);
        }
        return payload.replace(piece, replacement);
    }

    private String property(String name, String replacement) {
        return payload.replaceFirst("\\{\"name\":\"" + name + "\",\"value\":\"[^\"]*\"},", replacement);
    }

    private String withoutAnswer(String requirement) {
        String quoted = requirement.replace("(", "\\(").replace(")", "\\)");
        String mapped = payload.replaceFirst(
                "\\{\"claims\":\\[\"claim:meti:" + quoted
                        + "\"],\"conformance\":\\{[^}]*},\"requirement\":\"[^\"]*\"},?",
                "");
        return mapped.replaceFirst("\\{\"bom-ref\":\"claim:meti:" + quoted + "\"[^}]*},?", "");
    }

    private String answeredTwice() {
        return payload.replace("\"requirement\":\"meti:S(6)-2.2\"", "\"requirement\":\"meti:S(6)-2.1\"");
    }

    private String withoutLastUnansweredRequirement() {
        // The practice is not in the minimum package, so only the standard's own lists name it.
        String id = "meti:S\\(1\\)-1.4";
        return payload.replaceFirst("\\{\"bom-ref\":\"" + id + "\"[^}]*},", "").replaceAll("\"" + id + "\",", "");
    }

    private int payloadIndexOfJapanese() {
        byte[] bytes = payload.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] < 0) {
                return i;
            }
        }
        throw new AssertionError("no Japanese in the payload");
    }

    // --- signing it
    // ----------------------------------------------------------------------------------------------

    private Bytes signed(String changed) {
        return write(envelope(changed, issuer));
    }

    private static Envelope envelope(String payload, SigningKey key) {
        return EnvelopeSigner.sign(Statement.PAYLOAD_TYPE, Bytes.ofUtf8(payload), key);
    }

    private static Envelope with(Envelope envelope, Bytes payload) {
        return new Envelope(envelope.payloadType(), payload, envelope.signatures());
    }

    private static Envelope.Signature named(SigningKey key, Bytes signature) {
        return new Envelope.Signature(keyIdOf(key), signature);
    }

    private static Bytes signature(Envelope envelope) {
        return envelope.signatures().getFirst().value();
    }

    private static String keyIdOf(SigningKey key) {
        return key.publicKey().keyId();
    }

    private static Bytes flipped(Bytes bytes, int at) {
        byte[] changed = bytes.toArray();
        changed[at] ^= 0x40;
        return Bytes.of(changed);
    }

    private static Bytes write(Envelope envelope) {
        return EnvelopeWriter.bytes(envelope);
    }

    private static Bytes replaced(Bytes file, String piece, String replacement) {
        return Bytes.ofUtf8(text(file).replace(piece, replacement));
    }

    private static String text(Bytes bytes) {
        return new String(bytes.toArray(), StandardCharsets.UTF_8);
    }

    private static Expectation mismatch() {
        return refused("signature", "signature-mismatch");
    }

    private void add(String name, String input, Expectation expectation) {
        add(name, Bytes.ofUtf8(input), expectation);
    }

    private void add(String name, Bytes input, Expectation expectation) {
        Made sound = made.get("sound");
        if (sound != null && sound.input().equals(input) && sound.expectation().asksTheSameAs(expectation)) {
            throw new AssertionError("nothing is wrong with " + name);
        }
        if (made.put(name, new Made(input, expectation)) != null) {
            throw new AssertionError("twice: " + name);
        }
    }
}
