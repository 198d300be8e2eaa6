package dev.tasuki.server.declaration;

import dev.tasuki.formats.bytes.Bytes;
import dev.tasuki.formats.finding.Finding;
import dev.tasuki.formats.key.CertificationRequest;
import dev.tasuki.formats.key.CertificationRequestReading;
import dev.tasuki.formats.key.PublicKeyFile;
import dev.tasuki.formats.key.VerificationKey;
import dev.tasuki.formats.key.VerificationKeyReading;
import dev.tasuki.server.shared.Field;
import dev.tasuki.server.shared.FindingWords;
import dev.tasuki.server.shared.Input;
import java.util.List;
import java.util.Optional;

/// The field that holds a key in PEM: a request for one's own, the public key or a certificate for another's. What it
/// does not hold as it should is a fault of the input.
record KeyField(Input input, Field<String> pem) {
    private static final String NAME = "publicKey";
    private static final int LONGEST = 8000;

    static KeyField of(Input input) {
        return new KeyField(input, input.text(NAME, LONGEST));
    }

    Optional<VerificationKey> publicKey() {
        return pem.peek().flatMap(text -> switch (PublicKeyFile.parse(Bytes.ofUtf8(text), NAME)) {
            case VerificationKeyReading.Read(var key) -> Optional.of(key);
            case VerificationKeyReading.Refused(var findings) -> refuse(findings);
        });
    }

    Optional<CertificationRequest> request() {
        return pem.peek().flatMap(text -> switch (CertificationRequest.parse(Bytes.ofUtf8(text), NAME)) {
            case CertificationRequestReading.Read(var request) -> Optional.of(request);
            case CertificationRequestReading.Refused(var findings) -> refuse(findings);
        });
    }

    private <T> Optional<T> refuse(List<Finding> findings) {
        FindingWords.of(findings).forEach(text -> input.fault(NAME, text));
        return Optional.empty();
    }
}
