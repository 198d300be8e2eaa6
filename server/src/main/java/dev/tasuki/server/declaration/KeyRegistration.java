package dev.tasuki.server.declaration;

import dev.tasuki.formats.bytes.Bytes;
import dev.tasuki.formats.finding.Finding;
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

/// A public key whose private half is kept elsewhere.
///
/// @param party whose key it is, where it is not the organisation's own
public record KeyRegistration(String name, Optional<OrganisationId> party, VerificationKey publicKey) {
    private static final int LONGEST_PEM = 8000;

    /// Reads what was sent; the key as PEM.
    ///
    /// @throws dev.tasuki.server.shared.Problem with every fault
    public static KeyRegistration read(Input input) {
        Field<String> name = input.line("name", KeyDraft.LONGEST_NAME);
        Field<Optional<OrganisationId>> party = input.optionalId("party", OrganisationId::new);
        Field<String> pem = input.text("publicKey", LONGEST_PEM);
        input.refuseOthers();
        Optional<VerificationKey> key = pem.peek().flatMap(text -> parse(input, text));
        input.requireSound();
        return new KeyRegistration(name.get(), party.get(), key.orElseThrow());
    }

    private static Optional<VerificationKey> parse(Input input, String pem) {
        return switch (PublicKeyFile.parse(Bytes.ofUtf8(pem), "publicKey")) {
            case VerificationKeyReading.Read(var key) -> Optional.of(key);
            case VerificationKeyReading.Refused(var findings) -> {
                words(findings).forEach(text -> input.fault("publicKey", text));
                yield Optional.empty();
            }
        };
    }

    /// Each finding as one text: what is wrong, then what to do.
    static List<Text> words(List<Finding> findings) {
        return findings.stream()
                .map(finding -> new Text(
                        finding.message(Language.JA) + finding.remedy(Language.JA),
                        finding.message(Language.EN) + " " + finding.remedy(Language.EN)))
                .toList();
    }
}
