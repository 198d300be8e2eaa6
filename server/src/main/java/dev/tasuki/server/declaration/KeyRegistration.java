package dev.tasuki.server.declaration;

import dev.tasuki.formats.bytes.Bytes;
import dev.tasuki.formats.finding.Finding;
import dev.tasuki.formats.key.CertificationRequest;
import dev.tasuki.formats.key.CertificationRequestReading;
import dev.tasuki.formats.key.PublicKeyFile;
import dev.tasuki.formats.key.VerificationKey;
import dev.tasuki.formats.key.VerificationKeyReading;
import dev.tasuki.formats.text.Language;
import dev.tasuki.formats.text.Text;
import dev.tasuki.server.shared.Field;
import dev.tasuki.server.shared.Input;
import dev.tasuki.server.shared.OrganisationId;
import java.util.List;
import java.util.Optional;

/// A key whose private half is kept elsewhere.
public sealed interface KeyRegistration {
    /// What people are to call it.
    String name();

    VerificationKey publicKey();

    /// A key of the organisation's own, with which it signs elsewhere.
    ///
    /// @param request shows that whoever made it holds the private half, and for whom
    record Own(String name, CertificationRequest request) implements KeyRegistration {
        @Override
        public VerificationKey publicKey() {
            return request.key();
        }
    }

    /// A key by which the organisation verifies the declarations of another. That it is that party's, the organisation
    /// judges for itself.
    record Others(String name, OrganisationId party, VerificationKey publicKey) implements KeyRegistration {}

    /// Reads what was sent; the key as PEM.
    ///
    /// @throws dev.tasuki.server.shared.Problem with every fault
    static KeyRegistration read(Input input) {
        Field<String> name = input.line("name", KeyDraft.LONGEST_NAME);
        Field<Optional<OrganisationId>> party = input.optionalId("party", OrganisationId::new);
        Field<String> pem = input.text("publicKey", Pem.LONGEST);
        input.refuseOthers();
        if (party.peek().filter(Optional::isPresent).isPresent()) {
            Optional<VerificationKey> key = pem.peek().flatMap(text -> Pem.publicKey(input, text));
            input.requireSound();
            return new Others(name.get(), party.get().orElseThrow(), key.orElseThrow());
        }
        Optional<CertificationRequest> request = pem.peek().flatMap(text -> Pem.request(input, text));
        input.requireSound();
        return new Own(name.get(), request.orElseThrow());
    }

    /// Each finding as one text: what is wrong, then what to do.
    static List<Text> words(List<Finding> findings) {
        return findings.stream()
                .map(finding -> new Text(
                        finding.message(Language.JA) + finding.remedy(Language.JA),
                        finding.message(Language.EN) + " " + finding.remedy(Language.EN)))
                .toList();
    }

    /// What the field with the key can hold.
    final class Pem {
        private static final int LONGEST = 8000;
        private static final String FIELD = "publicKey";

        private Pem() {}

        private static Optional<VerificationKey> publicKey(Input input, String pem) {
            return switch (PublicKeyFile.parse(Bytes.ofUtf8(pem), FIELD)) {
                case VerificationKeyReading.Read(var key) -> Optional.of(key);
                case VerificationKeyReading.Refused(var findings) -> refuse(input, findings);
            };
        }

        private static Optional<CertificationRequest> request(Input input, String pem) {
            return switch (CertificationRequest.parse(Bytes.ofUtf8(pem), FIELD)) {
                case CertificationRequestReading.Read(var request) -> Optional.of(request);
                case CertificationRequestReading.Refused(var findings) -> refuse(input, findings);
            };
        }

        private static <T> Optional<T> refuse(Input input, List<Finding> findings) {
            words(findings).forEach(text -> input.fault(FIELD, text));
            return Optional.empty();
        }
    }
}
