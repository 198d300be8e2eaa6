package dev.tasuki.domain.declaration;

import static dev.tasuki.domain.declaration.Declarations.CATALOGUE;
import static dev.tasuki.domain.declaration.Declarations.KEY;
import static dev.tasuki.domain.declaration.Declarations.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tasuki.domain.catalogue.Interpretation;
import dev.tasuki.domain.catalogue.Role;
import dev.tasuki.domain.supplychain.RoleAssignment;
import dev.tasuki.domain.supplychain.Stance;
import dev.tasuki.formats.bytes.Bytes;
import dev.tasuki.formats.dsse.Envelope;
import dev.tasuki.formats.dsse.EnvelopeSigner;
import dev.tasuki.formats.dsse.EnvelopeWriter;
import dev.tasuki.formats.finding.Finding;
import dev.tasuki.formats.intoto.Statement;
import dev.tasuki.formats.key.KeyAlgorithm;
import dev.tasuki.formats.key.KeyGeneration;
import dev.tasuki.formats.key.SelfSignedCertificate;
import dev.tasuki.formats.key.SigningKey;
import dev.tasuki.formats.key.VerificationKey;
import dev.tasuki.formats.text.Language;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeclarationVerifierTest {
    private static final RoleAssignment DEVELOPER = new RoleAssignment(Role.DEVELOPER, Stance.PRIMARY);
    private static final RoleAssignment SUPPLIER = new RoleAssignment(Role.SUPPLIER, Stance.SUPPORTING);
    private static final DeclarationVerifier VERIFIER = new DeclarationVerifier(CATALOGUE);

    @Test
    void acceptsWhatWasDeclaredAndSignedAndReadsItBack(@TempDir Path directory) {
        Declaration declaration = Declarations.declaration(directory, DEVELOPER, SUPPLIER);

        Verification verification = verify(sign(declaration), List.of(KEY.publicKey()));

        assertThat(verification.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(verification.requireAccepted()).isEqualTo(declaration);
        assertThat(outcomes(verification))
                .isEqualTo("ENVELOPE passed, SIGNATURE passed, TRUST passed, STATEMENT passed, SCHEMA passed,"
                        + " REFERENCES passed, CONTENT passed, CATALOGUE passed, COMPLETENESS passed,"
                        + " DERIVATION passed, VALIDITY passed,"
                        + " EVIDENCE not made, ARTEFACTS not made");
    }

    @Test
    void checksTheEvidenceAndTheArtefactsThatAreHandedOver(@TempDir Path directory) throws Exception {
        Bytes file = sign(Declarations.declaration(directory, DEVELOPER));
        var request = new VerificationRequest(
                List.of(KEY.publicKey()),
                TODAY,
                Interpretation.DEFAULT,
                Optional.of(directory),
                List.of(directory.resolve("襷.jar")));

        assertThat(VERIFIER.verify(file, "d.json", request).verdict()).isEqualTo(Verdict.ACCEPTED);

        Files.writeString(directory.resolve("方針.md"), "別の方針");
        Files.writeString(directory.resolve("襷.jar"), "other jar");
        Verification changed = VERIFIER.verify(file, "d.json", request);
        assertThat(changed.verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(codes(changed)).containsExactly("evidence-differs", "artefact-not-declared");

        Files.delete(directory.resolve("方針.md"));
        Files.createDirectory(directory.resolve("方針.md"));
        Files.delete(directory.resolve("襷.jar"));
        assertThat(codes(VERIFIER.verify(file, "d.json", request)))
                .containsExactly("evidence-unreadable", "artefact-unavailable");
    }

    @Test
    void neverTakesTheAssuranceFileForAReleasedArtefact(@TempDir Path directory) throws Exception {
        Bytes file = sign(Declarations.declaration(directory, DEVELOPER));
        Path assuranceFile = Files.writeString(directory.resolve("tasuki.yaml"), Declarations.assuranceFile(DEVELOPER));
        var request = new VerificationRequest(
                List.of(KEY.publicKey()), TODAY, Interpretation.DEFAULT, Optional.empty(), List.of(assuranceFile));

        assertThat(codes(VERIFIER.verify(file, "d.json", request))).containsExactly("artefact-not-declared");
    }

    @Test
    void neverAcceptsAnUnknownKey(@TempDir Path directory) {
        Bytes file = sign(Declarations.declaration(directory, DEVELOPER));
        VerificationKey other = KeyGeneration.generate(KeyAlgorithm.ED25519).publicKey();

        for (Verification verification : List.of(verify(file, List.of()), verify(file, List.of(other)))) {
            assertThat(verification.verdict()).isEqualTo(Verdict.SIGNED_BY_UNKNOWN_KEY);
            assertThat(verification.claimed()).isPresent();
            assertThat(outcomes(verification))
                    .startsWith("ENVELOPE passed, SIGNATURE not made, TRUST failed, STATEMENT passed");
            assertThatExceptionOfType(DeclarationNotAccepted.class)
                    .isThrownBy(verification::requireAccepted)
                    .withMessage("signed_by_unknown_key: trust");
        }
    }

    @Test
    void looksIntoNothingWhoseSignatureDoesNotMatch(@TempDir Path directory) {
        Envelope sound = new DeclarationEncoding(CATALOGUE).sign(Declarations.declaration(directory, DEVELOPER), KEY);
        Bytes other = Bytes.ofUtf8(new String(sound.payload().toArray(), StandardCharsets.UTF_8).replace("met", "mat"));

        Verification verification = verify(
                EnvelopeWriter.bytes(new Envelope(sound.payloadType(), other, sound.signatures())),
                List.of(KEY.publicKey()));

        assertThat(verification.verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(verification.claimed()).isEmpty();
        assertThat(outcomes(verification))
                .isEqualTo("ENVELOPE passed, SIGNATURE failed, TRUST not made, STATEMENT not made, SCHEMA not made,"
                        + " REFERENCES not made, CONTENT not made, CATALOGUE not made, COMPLETENESS not made, DERIVATION not made,"
                        + " VALIDITY not made, EVIDENCE not made, ARTEFACTS not made");
        assertThatExceptionOfType(DeclarationNotAccepted.class)
                .isThrownBy(verification::requireAccepted)
                .withMessage("refused: signature");
    }

    @Test
    void acceptsASignatureThatNamesNoKeyIfATrustedOneMadeIt(@TempDir Path directory) {
        Envelope sound = new DeclarationEncoding(CATALOGUE).sign(Declarations.declaration(directory, DEVELOPER), KEY);
        var anonymous =
                new Envelope.Signature(null, sound.signatures().getFirst().value());
        Bytes file = EnvelopeWriter.bytes(new Envelope(sound.payloadType(), sound.payload(), List.of(anonymous)));

        assertThat(verify(file, List.of(KEY.publicKey())).verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(verify(file, List.of()).verdict()).isEqualTo(Verdict.SIGNED_BY_UNKNOWN_KEY);
    }

    @Test
    void acceptsACertificateForAsLongAsItIsValid(@TempDir Path directory) {
        Bytes file = sign(Declarations.declaration(directory, DEVELOPER));
        SigningKey certified = SelfSignedCertificate.issue(
                KEY, "株式会社例", Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2026-12-31T00:00:00Z"));

        assertThat(verify(file, List.of(certified.publicKey())).verdict()).isEqualTo(Verdict.ACCEPTED);
        Verification later = VERIFIER.verify(
                file, "d.json", VerificationRequest.trusting(List.of(certified.publicKey()), LocalDate.of(2027, 1, 1)));
        assertThat(codes(later)).containsExactly("certificate-out-of-date");
    }

    @Test
    void warnsOfEvidenceWhoseValidityHasEndedSince(@TempDir Path directory) {
        String text = Declarations.assuranceFile(DEVELOPER)
                .replace("generated: true}", "generated: true, valid_until: 2026-06-30}");
        var draft = (DeclarationDraft.Complete) Declarations.draft(
                text, Declarations.writeMaterial(directory), new Validity(TODAY, TODAY.plusYears(1)));
        Bytes file = sign(draft.declaration());

        Verification later = VERIFIER.verify(
                file, "d.json", VerificationRequest.trusting(List.of(KEY.publicKey()), LocalDate.of(2026, 7, 1)));

        assertThat(later.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(warnings(later, CheckKind.VALIDITY))
                .containsExactly("The evidence “方針.md” expired on 30 June 2026.");
    }

    @Test
    void judgesCompletenessByTheReadingOfWhoeverVerifies(@TempDir Path directory) {
        var operator = new RoleAssignment(Role.OPERATOR, Stance.PRIMARY);
        String text = Declarations.assuranceFile(operator)
                .replaceFirst("  S\\(2\\)-2\\.3:.*\n", "")
                .replace("package:", "interpretation: checklist\npackage:");
        var draft = (DeclarationDraft.Complete) Declarations.draft(
                text, Declarations.writeMaterial(directory), new Validity(TODAY, TODAY.plusYears(1)));
        Bytes file = sign(draft.declaration());
        List<VerificationKey> trusted = List.of(KEY.publicKey());

        assertThat(codes(verify(file, trusted)))
                .containsExactly("interpretation-differs", "requirement-missing", "requirement-disputed");
        Verification byChecklist = VERIFIER.verify(
                file,
                "d.json",
                new VerificationRequest(trusted, TODAY, Interpretation.FOLLOW_CHECKLIST, Optional.empty(), List.of()));
        assertThat(byChecklist.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(warnings(byChecklist, CheckKind.COMPLETENESS))
                .containsExactly("The framework contradicts itself about who is asked for “S(2)-2.3”"
                        + " (read here: follow the requirements checklist).");
    }

    @Test
    void acceptsADeclarationOfTomorrowWithAWarningAndNoneOfTheDayAfter(@TempDir Path directory) {
        Bytes file = sign(Declarations.declaration(directory, DEVELOPER));
        List<VerificationKey> trusted = List.of(KEY.publicKey());

        Verification dayBefore =
                VERIFIER.verify(file, "d.json", VerificationRequest.trusting(trusted, TODAY.minusDays(1)));
        Verification earlier =
                VERIFIER.verify(file, "d.json", VerificationRequest.trusting(trusted, TODAY.minusDays(2)));

        assertThat(dayBefore.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(warnings(dayBefore, CheckKind.VALIDITY))
                .containsExactly("It is valid from 1 June 2026, the day after the one it is judged on, 31 May 2026."
                        + " It is accepted, since the issuer's calendar may be a day ahead.");
        assertThat(codes(earlier)).containsExactly("not-yet-valid", "issued-later");
    }

    @Test
    void saysThatTheFrameworkContradictsItselfOnlyWhereThatDecides(@TempDir Path directory) {
        var operator = new RoleAssignment(Role.OPERATOR, Stance.PRIMARY);
        List<VerificationKey> trusted = List.of(KEY.publicKey());

        Verification byOperator = verify(sign(Declarations.declaration(directory, operator)), trusted);
        Verification byBoth = verify(sign(Declarations.declaration(directory, operator, DEVELOPER)), trusted);

        assertThat(byOperator.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(warnings(byOperator, CheckKind.COMPLETENESS)).hasSize(1);
        assertThat(byBoth.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(warnings(byBoth, CheckKind.COMPLETENESS)).isEmpty();
    }

    @Test
    void printsNoControlCharactersThatTheDocumentBrought(@TempDir Path directory) {
        String payload = new String(
                        new DeclarationEncoding(CATALOGUE)
                                .payload(Declarations.declaration(directory, DEVELOPER))
                                .toArray(),
                        StandardCharsets.UTF_8)
                .replace("例 花子", "例\\u001b[2J 花子");

        Verification verification = verify(
                EnvelopeWriter.bytes(EnvelopeSigner.sign(Statement.PAYLOAD_TYPE, Bytes.ofUtf8(payload), KEY)),
                List.of());

        assertThat(verification.checks().stream()
                        .map(Check::outcome)
                        .filter(Check.Passed.class::isInstance)
                        .map(outcome -> ((Check.Passed) outcome).detail().en()))
                .contains("例�[2J 花子 (CISO) is the signatory")
                .noneMatch(detail -> detail.chars().anyMatch(Character::isISOControl));
    }

    @Test
    void refusesToSignADeclarationMadeForAnotherKey(@TempDir Path directory) {
        Declaration declaration = Declarations.declaration(directory, DEVELOPER);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DeclarationEncoding(CATALOGUE)
                        .sign(declaration, KeyGeneration.generate(KeyAlgorithm.ED25519)))
                .withMessageContaining(KEY.publicKey().keyId());
    }

    @Test
    void signsTheSameDeclarationWithTheSameBytes(@TempDir Path directory) {
        Declaration declaration = Declarations.declaration(directory, DEVELOPER);

        assertThat(sign(declaration)).isEqualTo(sign(declaration));
    }

    private static Bytes sign(Declaration declaration) {
        return EnvelopeWriter.bytes(new DeclarationEncoding(CATALOGUE).sign(declaration, KEY));
    }

    private static Verification verify(Bytes file, List<VerificationKey> trusted) {
        return VERIFIER.verify(file, "d.json", VerificationRequest.trusting(trusted, TODAY));
    }

    private static String outcomes(Verification verification) {
        return verification.checks().stream()
                .map(check -> check.kind() + (check.passed() ? " passed" : check.failed() ? " failed" : " not made"))
                .collect(Collectors.joining(", "));
    }

    /// What a check that passed warns of.
    private static List<String> warnings(Verification verification, CheckKind kind) {
        return verification.checks().stream()
                .filter(check -> check.kind() == kind)
                .map(check -> (Check.Passed) check.outcome())
                .flatMap(passed -> passed.warnings().stream())
                .map(finding -> finding.message(Language.EN))
                .toList();
    }

    private static List<String> codes(Verification verification) {
        return verification.checks().stream()
                .map(Check::outcome)
                .filter(Check.Failed.class::isInstance)
                .flatMap(outcome -> ((Check.Failed) outcome).findings().stream())
                .map(Finding::code)
                .map(code -> code.id())
                .toList();
    }
}
