package dev.tasuki.domain.declaration;

import dev.tasuki.formats.dsse.Envelope;
import dev.tasuki.formats.dsse.Envelope.Signature;
import dev.tasuki.formats.finding.Finding;
import dev.tasuki.formats.finding.Location;
import dev.tasuki.formats.key.VerificationKey;
import dev.tasuki.formats.text.Text;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds out which trusted key signed an envelope, if any did.
///
/// A key identifier in an envelope is a hint that nobody signs, so it never decides for acceptance: a signature counts
/// only when a trusted key verifies it. It may decide against: a signature that names a trusted key and does not verify
/// with it means that something was changed, and refuses the envelope whatever else stands in it; one that names a key
/// nobody trusts counts as made by that key.
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
        byte[] message = envelope.preAuthenticationEncoding();
        var mismatches = new ArrayList<Finding>();
        Set<VerificationKey> signedBy = new LinkedHashSet<>();
        boolean anonymous = false;
        for (Signature signature : envelope.signatures()) {
            // One that names nobody is tried with every key; of these, one is enough.
            boolean tried = signature.keyId() != null || !anonymous;
            anonymous |= signature.keyId() == null;
            List<VerificationKey> verified = tried ? verifiedBy(signature, message, trusted) : List.of();
            signedBy.addAll(verified);
            if (verified.isEmpty() && namesOneOf(signature, trusted)) {
                mismatches.add(new Finding(DeclarationFault.SIGNATURE_MISMATCH, location, keyId(signature)));
            }
        }
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
        VerificationKey first = signedBy.iterator().next();
        var seen = new Check.Passed(
                new Text("{0} の署名が内容と一致", "made with {0}, matches the content")
                        .with(first.algorithm().title()),
                List.of());
        return new SignatureCheck(
                new Check(CheckKind.SIGNATURE, seen),
                new Check(CheckKind.TRUST, trusted(first)),
                List.copyOf(signedBy));
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

    /// The trusted keys that verify a signature: one key, as often as it was named.
    ///
    /// Where the signature names a key, no other is tried (DSSE protocol, step 4), so an envelope with a false name
    /// is never accepted either.
    private static List<VerificationKey> verifiedBy(
            Signature signature, byte[] message, List<VerificationKey> trusted) {
        byte[] value = signature.value().toArray();
        Map<String, Boolean> verifies = new HashMap<>();
        return trusted.stream()
                .filter(key -> signature.keyId() == null || key.keyId().equals(signature.keyId()))
                .filter(key -> verifies.computeIfAbsent(key.keyId(), _ -> key.verify(message, value)))
                .toList();
    }

    private static boolean namesOneOf(Signature signature, List<VerificationKey> trusted) {
        return trusted.stream().anyMatch(key -> key.keyId().equals(signature.keyId()));
    }

    private static String keyId(Signature signature) {
        return signature.keyId() == null ? "?" : signature.keyId();
    }
}
