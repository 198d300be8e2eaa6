package dev.tasuki.domain.declaration;

import dev.tasuki.formats.dsse.Envelope;
import dev.tasuki.formats.dsse.Envelope.Signature;
import dev.tasuki.formats.dsse.EnvelopeSignatures;
import dev.tasuki.formats.finding.Finding;
import dev.tasuki.formats.finding.Location;
import dev.tasuki.formats.key.VerificationKey;
import dev.tasuki.formats.text.Text;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/// Finds out which trusted key signed an envelope, if any did.
///
/// What counts as a signature is for [EnvelopeSignatures]; one that names a key nobody trusts counts as made by that
/// key.
///
/// @param signer    the check of the signature itself
/// @param trust     the check that a trusted key made it
/// @param signedBy  the trusted keys that signed, in the order of the signatures; one key may come with several
/// certificates
record SignatureCheck(Check signer, Check trust, List<VerificationKey> signedBy) {

    SignatureCheck {
        signedBy = List.copyOf(signedBy);
    }

    /// The trusted key with this identifier, if it signed: with a certificate that is valid on the day rather than
    /// with one that is not, in whatever order they were named.
    Optional<VerificationKey> by(String keyId, LocalDate at) {
        List<VerificationKey> named =
                signedBy.stream().filter(key -> key.keyId().equals(keyId)).toList();
        return named.stream()
                .filter(key -> key.certificate()
                        .map(certificate ->
                                certificate.isValidAt(at.atTime(12, 0).toInstant(ZoneOffset.UTC)))
                        .orElse(true))
                .findFirst()
                .or(() -> named.stream().findFirst());
    }

    static SignatureCheck of(Envelope envelope, List<VerificationKey> trusted, String source) {
        Location location = Location.of(source);
        if (trusted.isEmpty()) {
            return unknown(new Finding(DeclarationFault.NO_TRUSTED_KEY, location));
        }
        var signatures = EnvelopeSignatures.of(envelope, trusted);
        List<Finding> mismatches = signatures.mismatched().stream()
                .map(key -> new Finding(DeclarationFault.SIGNATURE_MISMATCH, location, key))
                .toList();
        List<VerificationKey> signedBy = signatures.signedBy();
        if (!mismatches.isEmpty()) {
            var notMade = new Check.NotMade(new Text("署名が一致しないため", "the signature does not match"));
            return new SignatureCheck(
                    new Check(CheckKind.SIGNATURE, new Check.Failed(mismatches)),
                    new Check(CheckKind.TRUST, notMade),
                    List.of());
        }
        if (signedBy.isEmpty()) {
            return unknown(new Finding(
                    DeclarationFault.SIGNED_BY_UNKNOWN_KEY,
                    location,
                    keyId(envelope.signatures().getFirst())));
        }
        VerificationKey first = signedBy.getFirst();
        var seen = new Check.Passed(
                new Text("{0} の署名が内容と一致", "made with {0}, matches the content")
                        .with(first.algorithm().title()),
                List.of());
        return new SignatureCheck(
                new Check(CheckKind.SIGNATURE, seen), new Check(CheckKind.TRUST, trusted(first)), signedBy);
    }

    private static Check.Passed trusted(VerificationKey key) {
        Text text = key.certificate()
                .map(certificate -> new Text("指定された証明書の鍵 {0}（{1}）", "the key {0} of the certificate you named ({1})")
                        .with(key.keyId(), certificate.subject()))
                .orElseGet(() -> new Text("指定された鍵 {0}", "the key {0} that you named").with(key.keyId()));
        return new Check.Passed(text, List.of());
    }

    private static SignatureCheck unknown(Finding finding) {
        var notMade = new Check.NotMade(new Text("確かめる鍵がないため", "there is no key to check it with"));
        return new SignatureCheck(
                new Check(CheckKind.SIGNATURE, notMade),
                new Check(CheckKind.TRUST, new Check.Failed(List.of(finding))),
                List.of());
    }

    private static String keyId(Signature signature) {
        return signature.keyId() == null ? "?" : signature.keyId();
    }
}
