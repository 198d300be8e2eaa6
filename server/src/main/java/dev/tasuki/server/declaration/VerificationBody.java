package dev.tasuki.server.declaration;

import dev.tasuki.domain.catalogue.Interpretation;
import dev.tasuki.formats.bytes.Bytes;
import dev.tasuki.formats.key.PublicKeyFile;
import dev.tasuki.formats.key.VerificationKey;
import dev.tasuki.formats.key.VerificationKeyReading;
import dev.tasuki.server.shared.Field;
import dev.tasuki.server.shared.FindingWords;
import dev.tasuki.server.shared.Input;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a program sends to have a declaration verified: the text of the file and, where it has some, keys in PEM.
public record VerificationBody(
        Bytes envelope, List<VerificationKey> keys, Optional<LocalDate> date, Interpretation interpretation) {
    private static final int LONGEST_PEM = 8000;

    public VerificationBody {
        keys = List.copyOf(keys);
    }

    /// Reads what was sent.
    ///
    /// @throws dev.tasuki.server.shared.Problem with every fault
    public static VerificationBody read(Input input) {
        Field<String> envelope = input.text("envelope", Verifications.LARGEST);
        Field<Set<VerificationKey>> keys = input.all("keys", pem -> key(input, pem));
        Field<Optional<LocalDate>> date = input.optionalDate("date");
        Field<Optional<Interpretation>> interpretation = input.optionalChoice("interpretation", Interpretation.byId());
        input.refuseOthers();
        input.requireSound();
        return new VerificationBody(
                Bytes.ofUtf8(envelope.get()),
                List.copyOf(keys.get()),
                date.get(),
                interpretation.get().orElse(Interpretation.DEFAULT));
    }

    private static @Nullable VerificationKey key(Input input, String pem) {
        Bytes content = Bytes.ofUtf8(pem.length() > LONGEST_PEM ? "" : pem);
        return switch (PublicKeyFile.parse(content, "keys")) {
            case VerificationKeyReading.Read(var key) -> key;
            case VerificationKeyReading.Refused(var findings) -> {
                FindingWords.of(findings).forEach(text -> input.fault("keys", text));
                yield null;
            }
        };
    }
}
