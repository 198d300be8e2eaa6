package dev.tasuki.formats.dsse;

import dev.tasuki.formats.dsse.Envelope.Signature;
import dev.tasuki.formats.key.VerificationKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The signatures of an envelope against the keys that its reader trusts.
///
/// A key identifier in an envelope is a hint that nobody signs, so it never decides for acceptance: a signature counts
/// only when a trusted key verifies it. It may decide against: a signature that names a trusted key and does not verify
/// with it means that something was changed, and nobody has signed then, whatever else stands in the envelope.
///
/// @param signedBy   the trusted keys that signed, in the order of the signatures; one key may come with several
///                   certificates
/// @param mismatched the trusted keys that signatures name and that do not verify them, by identifier
public record EnvelopeSignatures(List<VerificationKey> signedBy, List<String> mismatched) {

    public EnvelopeSignatures {
        signedBy = List.copyOf(signedBy);
        mismatched = List.copyOf(mismatched);
    }

    /// Holds an envelope against these keys.
    public static EnvelopeSignatures of(Envelope envelope, List<VerificationKey> trusted) {
        byte[] message = envelope.preAuthenticationEncoding();
        var mismatched = new ArrayList<String>();
        Set<VerificationKey> signedBy = new LinkedHashSet<>();
        boolean anonymous = false;
        for (Signature signature : envelope.signatures()) {
            String named = signature.keyId();
            // One that names nobody is tried with every key; of these, one is enough.
            boolean tried = named != null || !anonymous;
            anonymous |= named == null;
            List<VerificationKey> verified = tried ? verifiedBy(signature, message, trusted) : List.of();
            signedBy.addAll(verified);
            if (named != null
                    && verified.isEmpty()
                    && trusted.stream().anyMatch(key -> key.keyId().equals(named))) {
                mismatched.add(named);
            }
        }
        return new EnvelopeSignatures(mismatched.isEmpty() ? List.copyOf(signedBy) : List.of(), mismatched);
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
}
