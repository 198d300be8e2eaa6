package dev.tasuki.domain.corpus;

import static dev.tasuki.domain.corpus.Expectation.refused;
import static dev.tasuki.domain.corpus.Expectation.unknownKey;

import dev.tasuki.formats.bytes.Bytes;
import dev.tasuki.formats.dsse.Envelope;
import dev.tasuki.formats.dsse.EnvelopeSigner;
import dev.tasuki.formats.intoto.Statement;
import dev.tasuki.formats.key.SigningKey;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SequencedMap;

/// What can be wrong with the file itself: its signatures, its envelope, its bytes. The sound ones come first.
final class FaultyEnvelopes extends FaultyDeclarations {
    FaultyEnvelopes(SequencedMap<String, Made> made) {
        super(made);
    }

    @Override
    void make() {
        sound();
        signatures();
        envelopes();
        encodings();
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

    private int payloadIndexOfJapanese() {
        byte[] bytes = payload.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] < 0) {
                return i;
            }
        }
        throw new AssertionError("no Japanese in the payload");
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

    private static Bytes flipped(Bytes bytes, int at) {
        byte[] changed = bytes.toArray();
        changed[at] ^= 0x40;
        return Bytes.of(changed);
    }

    private static Expectation mismatch() {
        return refused("signature", "signature-mismatch");
    }
}
