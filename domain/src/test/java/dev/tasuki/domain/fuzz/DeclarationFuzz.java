package dev.tasuki.domain.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.tasuki.domain.catalogue.Catalogue;
import dev.tasuki.domain.corpus.CorpusFiles;
import dev.tasuki.domain.declaration.Check;
import dev.tasuki.domain.declaration.DeclarationVerifier;
import dev.tasuki.domain.declaration.Verdict;
import dev.tasuki.domain.declaration.Verification;
import dev.tasuki.domain.declaration.VerificationRequest;
import dev.tasuki.formats.bytes.Bytes;
import dev.tasuki.formats.dsse.Envelope;
import dev.tasuki.formats.dsse.EnvelopeReader;
import dev.tasuki.formats.dsse.EnvelopeReading;
import dev.tasuki.formats.dsse.EnvelopeWriter;
import dev.tasuki.formats.intoto.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/// The input is tried twice: as an envelope, and as the payload of an envelope that somebody unknown signed, since
/// mutations of base64 hardly ever reach what is within.
class DeclarationFuzz {
    private static final DeclarationVerifier VERIFIER = new DeclarationVerifier(Catalogue.bundled());
    private static final LocalDate AT = LocalDate.of(2026, 9, 1);
    private static final VerificationRequest TRUSTING =
            VerificationRequest.trusting(List.of(CorpusFiles.publicKey("issuer.public.pem")), AT);
    private static final VerificationRequest TRUSTING_NOBODY = VerificationRequest.trusting(List.of(), AT);
    private static final Bytes SIGNATURE = Bytes.of(new byte[64]);

    @MethodSource("seeds")
    @FuzzTest
    void neverAcceptsWhatTheIssuerDidNotSign(byte[] input) {
        Bytes file = Bytes.of(input);
        Verification verification = Invariants.timed(() -> VERIFIER.verify(file, "fuzz.json", TRUSTING));
        hold(verification);
        if (verification.verdict() == Verdict.ACCEPTED && !isSigned(file)) {
            throw new AssertionError("accepted without the issuer's signature");
        }

        var envelope = new Envelope(Statement.PAYLOAD_TYPE, file, List.of(new Envelope.Signature(null, SIGNATURE)));
        Verification unsigned =
                Invariants.timed(() -> VERIFIER.verify(EnvelopeWriter.bytes(envelope), "fuzz.json", TRUSTING_NOBODY));
        hold(unsigned);
        if (unsigned.verdict() == Verdict.ACCEPTED) {
            throw new AssertionError("accepted from an unknown key");
        }
    }

    private static void hold(Verification verification) {
        for (Check check : verification.checks()) {
            switch (check.outcome()) {
                case Check.Failed(var findings) -> Invariants.refusedWithReasons(findings);
                case Check.Passed passed -> Invariants.tellable(passed.warnings());
                case Check.NotMade _ -> {}
            }
        }
    }

    /// Held against the platform's signature check alone.
    private static boolean isSigned(Bytes file) {
        return EnvelopeReader.read(file, "x") instanceof EnvelopeReading.Read(var envelope)
                && envelope.signatures().stream()
                        .anyMatch(signature -> CorpusFiles.publicKey("issuer.public.pem")
                                .verify(
                                        envelope.preAuthenticationEncoding(),
                                        signature.value().toArray()));
    }

    static Stream<byte[]> seeds() {
        Stream<byte[]> envelopes = Seeds.of("declarations", "input.json").limit(20);
        Stream<byte[]> payloads = Seeds.of("declarations", "input.json")
                .map(bytes -> EnvelopeReader.read(Bytes.of(bytes), "seed"))
                .filter(EnvelopeReading.Read.class::isInstance)
                .map(read -> ((EnvelopeReading.Read) read).envelope().payload().toArray());
        return Stream.concat(envelopes, payloads);
    }
}
