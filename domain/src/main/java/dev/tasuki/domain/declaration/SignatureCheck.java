package dev.tasuki.domain.declaration;

import dev.tasuki.formats.dsse.Envelope;
import dev.tasuki.formats.dsse.Envelope.Signature;
import dev.tasuki.formats.finding.Finding;
import dev.tasuki.formats.finding.Location;
import dev.tasuki.formats.key.VerificationKey;
import dev.tasuki.formats.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds out which trusted key signed an envelope, if any did.
///
/// A key identifier in an envelope is a hint that nobody signs, so it never decides for acceptance: a signature counts
/// only when a trusted key verifies it. It may decide against: a signature that names a trusted key and does not verify
/// with it means that something was changed, and refuses the envelope whatever else stands in it; one that names a key
/// nobody trusts counts as made by that key.
///
/// @param signer    the check of the signature itself
/// @param trust     the check that a trusted key made it
/// @param signedBy  the trusted key that signed
record SignatureCheck(Check signer, Check trust, Optional<VerificationKey> signedBy) {

    static SignatureCheck of(Envelope envelope, List<VerificationKey> trusted, String source) {
        Location location = Location.of(source);
        if (trusted.isEmpty()) {
            return unknown(new Finding(DeclarationFault.NO_TRUSTED_KEY, location));
        }
        byte[] message = envelope.preAuthenticationEncoding();
        var mismatches = new ArrayList<Finding>();
        VerificationKey signedBy = null;
        for (Signature signature : envelope.signatures()) {
            Optional<VerificationKey> verified = verifiedBy(signature, message, trusted);
            if (verified.isPresent() && signedBy == null) {
                signedBy = verified.get();
            } else if (verified.isEmpty() && namesOneOf(signature, trusted)) {
                mismatches.add(new Finding(DeclarationFault.SIGNATURE_MISMATCH, location, keyId(signature)));
            }
        }
        if (!mismatches.isEmpty()) {
            var notMade = new Check.NotMade(new Text("署名が一致しないため", "the signature does not match"));
            return new SignatureCheck(
                    new Check(CheckKind.SIGNATURE, new Check.Failed(mismatches)),
                    new Check(CheckKind.TRUST, notMade),
                    Optional.empty());
        }
        if (signedBy == null) {
            return unknown(new Finding(
                    DeclarationFault.SIGNED_BY_UNKNOWN_KEY,
                    location,
                    keyId(envelope.signatures().getFirst())));
        }
        var seen = new Check.Passed(
                new Text("{0} の署名が内容と一致", "made with {0}, matches the content")
                        .with(signedBy.algorithm().title()),
                List.of());
        return new SignatureCheck(
                new Check(CheckKind.SIGNATURE, seen),
                new Check(CheckKind.TRUST, trusted(signedBy)),
                Optional.of(signedBy));
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
                Optional.empty());
    }

    /// The trusted key that made a signature. Where the signature names a key, no other is tried (DSSE
    /// protocol, step 4: the identifier narrows the choice), so an envelope with a false name is never accepted
    /// either.
    private static Optional<VerificationKey> verifiedBy(
            Signature signature, byte[] message, List<VerificationKey> trusted) {
        byte[] value = signature.value().toArray();
        return trusted.stream()
                .filter(key -> signature.keyId() == null || key.keyId().equals(signature.keyId()))
                .filter(key -> key.verify(message, value))
                .findFirst();
    }

    private static boolean namesOneOf(Signature signature, List<VerificationKey> trusted) {
        return trusted.stream().anyMatch(key -> key.keyId().equals(signature.keyId()));
    }

    private static String keyId(Signature signature) {
        return signature.keyId() == null ? "?" : signature.keyId();
    }
}
