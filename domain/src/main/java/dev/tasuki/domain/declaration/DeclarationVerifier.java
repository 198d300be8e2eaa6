package dev.tasuki.domain.declaration;

import dev.tasuki.domain.catalogue.Catalogue;
import dev.tasuki.domain.declaration.Check.Failed;
import dev.tasuki.domain.declaration.Check.NotMade;
import dev.tasuki.domain.declaration.Check.Outcome;
import dev.tasuki.domain.declaration.Check.Passed;
import dev.tasuki.formats.bytes.Bytes;
import dev.tasuki.formats.cyclonedx.AttestationDocument;
import dev.tasuki.formats.cyclonedx.AttestationDocumentReader;
import dev.tasuki.formats.cyclonedx.AttestationReading;
import dev.tasuki.formats.cyclonedx.AttestationReferences;
import dev.tasuki.formats.dsse.Envelope;
import dev.tasuki.formats.dsse.EnvelopeReader;
import dev.tasuki.formats.dsse.EnvelopeReading;
import dev.tasuki.formats.finding.Finding;
import dev.tasuki.formats.finding.Location;
import dev.tasuki.formats.finding.Severity;
import dev.tasuki.formats.intoto.Statement;
import dev.tasuki.formats.intoto.StatementReader;
import dev.tasuki.formats.intoto.StatementReading;
import dev.tasuki.formats.key.VerificationKey;
import dev.tasuki.formats.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Verifies declarations offline. Safe for use by many threads; what does not depend on one declaration is kept.
///
/// Every check is listed with its outcome. A check that cannot be made because an earlier one failed is listed as not
/// made, never as passed, and content whose signature does not match is not looked into at all.
public final class DeclarationVerifier {
    private static final Text EARLIER_FAILURE = new Text("前の検査が通らなかったため", "an earlier check failed");
    private static final Text NOT_ASKED = new Text("指定がないため", "not asked for");
    private static final Text WELL_FORMED = new Text("形式どおり", "well-formed");

    private final CompletenessCheck completeness;
    private final DerivationCheck derivation;

    public DeclarationVerifier(Catalogue catalogue) {
        this.completeness = new CompletenessCheck(catalogue);
        this.derivation = new DerivationCheck(catalogue);
    }

    /// Verifies one declaration.
    ///
    /// @param file   the content of the declaration file
    /// @param source what findings call the file
    public Verification verify(Bytes file, String source, VerificationRequest request) {
        return new Run(file, source, request).verify();
    }

    private final class Run {
        private final Bytes file;
        private final String source;
        private final VerificationRequest request;
        private final List<Check> checks = new ArrayList<>();

        Run(Bytes file, String source, VerificationRequest request) {
            this.file = file;
            this.source = source;
            this.request = request;
        }

        Verification verify() {
            Declaration declaration = read();
            for (CheckKind kind : CheckKind.values()) {
                if (checks.stream().noneMatch(check -> check.kind() == kind)) {
                    checks.add(new Check(kind, new NotMade(EARLIER_FAILURE)));
                }
            }
            return new Verification(checks, Optional.ofNullable(declaration));
        }

        /// Makes the checks in order, as far as they can be made.
        private @Nullable Declaration read() {
            Envelope envelope = envelope();
            if (envelope == null) {
                return null;
            }
            SignatureCheck signature = SignatureCheck.of(envelope, request.trusted(), source);
            checks.add(signature.signer());
            checks.add(signature.trust());
            if (signature.signer().failed()) {
                return null;
            }
            Statement statement = statement(envelope);
            if (statement == null) {
                return null;
            }
            AttestationDocument document = document(statement);
            if (document == null
                    || !pass(
                            CheckKind.REFERENCES,
                            AttestationReferences.check(document, source),
                            () -> new Text("すべて文書内で解決", "all resolve within the document"))) {
                return null;
            }
            Declaration declaration = decode(statement, document);
            if (declaration == null || !isSignedAsDeclared(declaration, signature)) {
                return null;
            }
            Optional<VerificationKey> signedBy = signature.by(declaration.keyId(), request.at());
            boolean known = pass(
                    CheckKind.CATALOGUE,
                    completeness.checkFrameworks(document.standards(), source),
                    () -> frameworks(declaration));
            if (known
                    && pass(
                            CheckKind.COMPLETENESS,
                            completeness.checkAnswers(declaration, request.interpretation(), source),
                            () -> answered(declaration))) {
                pass(
                        CheckKind.DERIVATION,
                        derivation.check(declaration, document, source),
                        () -> new Text("回答から決まるとおり", "as it follows from the answers"));
            }
            pass(
                    CheckKind.VALIDITY,
                    ValidityCheck.check(declaration, signedBy, request.at(), source),
                    () -> validity(declaration));
            if (signedBy.isEmpty()) {
                // Nobody vouches for it, so nothing of the reader's is looked at on its word.
                return declaration;
            }
            checkMaterial(declaration);
            return declaration;
        }

        private @Nullable Envelope envelope() {
            return switch (EnvelopeReader.read(file, source)) {
                case EnvelopeReading.Refused(var findings) -> {
                    checks.add(new Check(CheckKind.ENVELOPE, new Failed(findings)));
                    yield null;
                }
                case EnvelopeReading.Read(var envelope)
                when !envelope.payloadType().equals(Statement.PAYLOAD_TYPE) -> {
                    fail(CheckKind.ENVELOPE, DeclarationFault.OTHER_PAYLOAD_TYPE, envelope.payloadType());
                    yield null;
                }
                case EnvelopeReading.Read(var envelope) -> {
                    checks.add(new Check(CheckKind.ENVELOPE, new Passed(WELL_FORMED, List.of())));
                    yield envelope;
                }
            };
        }

        private @Nullable Statement statement(Envelope envelope) {
            return switch (StatementReader.read(envelope.payload(), source)) {
                case StatementReading.Refused(var findings) -> {
                    checks.add(new Check(CheckKind.STATEMENT, new Failed(findings)));
                    yield null;
                }
                case StatementReading.Read(var statement)
                when !statement.predicateType().equals(DeclarationEncoding.PREDICATE_TYPE) -> {
                    fail(CheckKind.STATEMENT, DeclarationFault.OTHER_PREDICATE_TYPE, statement.predicateType());
                    yield null;
                }
                case StatementReading.Read(var statement) -> {
                    checks.add(new Check(CheckKind.STATEMENT, new Passed(WELL_FORMED, List.of())));
                    yield statement;
                }
            };
        }

        private @Nullable AttestationDocument document(Statement statement) {
            return switch (AttestationDocumentReader.read(statement.predicate(), source)) {
                case AttestationReading.Refused(var findings) -> {
                    checks.add(new Check(CheckKind.SCHEMA, new Failed(findings)));
                    yield null;
                }
                case AttestationReading.Read(var document) -> {
                    checks.add(new Check(
                            CheckKind.SCHEMA, new Passed(new Text("CycloneDX 1.6", "CycloneDX 1.6"), List.of())));
                    yield document;
                }
            };
        }

        private @Nullable Declaration decode(Statement statement, AttestationDocument document) {
            return switch (DeclarationDecoding.decode(statement, document, source)) {
                case DeclarationDecoding.Decoding.Undecodable(var findings) -> {
                    checks.add(new Check(CheckKind.CONTENT, new Failed(findings)));
                    yield null;
                }
                case DeclarationDecoding.Decoding.Decoded(var declaration) -> declaration;
            };
        }

        /// A declaration names the key it is made to be signed with. Another key's signature, even a trusted
        /// one's, means that somebody put the declaration into an envelope of his own.
        private boolean isSignedAsDeclared(Declaration declaration, SignatureCheck signature) {
            if (!signature.signedBy().isEmpty()
                    && signature.by(declaration.keyId(), request.at()).isEmpty()) {
                fail(
                        CheckKind.CONTENT,
                        DeclarationFault.OTHER_SIGNING_KEY,
                        declaration.keyId(),
                        signature.signedBy().getFirst().keyId());
                return false;
            }
            Text text = new Text("{0}（{1}）が署名者", "{0} ({1}) is the signatory")
                    .with(
                            declaration.signatory().name(),
                            declaration.signatory().role());
            checks.add(new Check(CheckKind.CONTENT, new Passed(text, List.of())));
            return true;
        }

        private void checkMaterial(Declaration declaration) {
            checks.add(request.evidence()
                    .map(directory -> MaterialCheck.evidence(declaration, directory, source))
                    .orElseGet(() -> new Check(CheckKind.EVIDENCE, new NotMade(NOT_ASKED))));
            checks.add(
                    request.artefacts().isEmpty()
                            ? new Check(CheckKind.ARTEFACTS, new NotMade(NOT_ASKED))
                            : MaterialCheck.artefacts(declaration, request.artefacts(), source));
        }

        private boolean pass(CheckKind kind, List<Finding> findings, Supplier<Text> detail) {
            boolean failed = findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
            Outcome outcome = failed ? new Failed(findings) : new Passed(detail.get(), findings);
            checks.add(new Check(kind, outcome));
            return !failed;
        }

        private void fail(CheckKind kind, DeclarationFault fault, String... arguments) {
            checks.add(new Check(kind, new Failed(List.of(new Finding(fault, Location.of(source), arguments)))));
        }
    }

    private static Text frameworks(Declaration declaration) {
        String editions = declaration.frameworks().stream()
                .map(framework -> framework.id() + " " + framework.version())
                .reduce((a, b) -> a + ", " + b)
                .orElse("");
        return new Text("公表された版と一致: {0}", "as published: {0}").with(editions);
    }

    private static Text answered(Declaration declaration) {
        return new Text("求められる要求すべてに回答あり（{0} 件）", "everything asked is answered ({0} requirements)")
                .with(Integer.toString(declaration.answers().size()));
    }

    private static Text validity(Declaration declaration) {
        return new Text("{0}から{1}まで有効", "valid from {0} to {1}")
                .filled(
                        Text.day(declaration.validity().from()),
                        Text.day(declaration.validity().until()));
    }
}
