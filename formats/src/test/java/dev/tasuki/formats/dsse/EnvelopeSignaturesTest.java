package dev.tasuki.formats.dsse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tasuki.formats.bytes.Bytes;
import dev.tasuki.formats.key.KeyAlgorithm;
import dev.tasuki.formats.key.KeyGeneration;
import dev.tasuki.formats.key.SigningKey;
import java.util.List;
import org.junit.jupiter.api.Test;

class EnvelopeSignaturesTest {
    private static final SigningKey OURS = KeyGeneration.generate(KeyAlgorithm.ED25519);
    private static final SigningKey OTHER = KeyGeneration.generate(KeyAlgorithm.ECDSA_P256);
    private static final Bytes PAYLOAD = Bytes.ofUtf8("{}");

    @Test
    void theTrustedKeyThatSignedIsNamed() {
        Envelope envelope = EnvelopeSigner.sign("text/x", PAYLOAD, List.of(OTHER, OURS));

        assertThat(EnvelopeSignatures.of(envelope, List.of(OURS.publicKey())).signedBy())
                .contains(OURS.publicKey());
    }

    @Test
    void aSignatureThatNamesNobodyIsTriedWithEveryKey() {
        Envelope signed = EnvelopeSigner.sign("text/x", PAYLOAD, OURS);
        var nameless = new Envelope(
                "text/x",
                PAYLOAD,
                List.of(new Envelope.Signature(
                        null, signed.signatures().getFirst().value())));

        assertThat(EnvelopeSignatures.of(nameless, List.of(OTHER.publicKey(), OURS.publicKey()))
                        .signedBy())
                .contains(OURS.publicKey());
    }

    @Test
    void nobodySignedForWhomTheKeysAreNotTrusted() {
        Envelope envelope = EnvelopeSigner.sign("text/x", PAYLOAD, OTHER);

        assertThat(EnvelopeSignatures.of(envelope, List.of(OURS.publicKey())).signedBy())
                .isEmpty();
        assertThat(EnvelopeSignatures.of(envelope, List.of()).signedBy()).isEmpty();
    }

    @Test
    void anotherContentOrAnotherTypeIsNotWhatWasSigned() {
        Envelope signed = EnvelopeSigner.sign("text/x", PAYLOAD, OURS);

        assertThat(List.of(
                        new Envelope("text/x", Bytes.ofUtf8("{ }"), signed.signatures()),
                        new Envelope("text/y", PAYLOAD, signed.signatures())))
                .allSatisfy(envelope -> assertThat(EnvelopeSignatures.of(envelope, List.of(OURS.publicKey()))
                                .signedBy())
                        .isEmpty());
    }

    @Test
    void aSignatureUnderTheNameOfATrustedKeyThatIsNotItsSpoilsTheRest() {
        Envelope right = EnvelopeSigner.sign("text/x", PAYLOAD, OURS);
        var forged = new Envelope.Signature(OTHER.publicKey().keyId(), Bytes.ofUtf8("no signature"));
        var envelope =
                new Envelope("text/x", PAYLOAD, List.of(right.signatures().getFirst(), forged));

        assertThat(EnvelopeSignatures.of(envelope, List.of(OURS.publicKey(), OTHER.publicKey()))
                        .signedBy())
                .isEmpty();
    }
}
