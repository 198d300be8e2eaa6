package dev.tasuki.domain.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.tasuki.formats.bytes.Bytes;
import dev.tasuki.formats.key.Passphrase;
import dev.tasuki.formats.key.PrivateKeyFile;
import dev.tasuki.formats.key.PublicKeyFile;
import dev.tasuki.formats.key.SigningKeyReading;
import dev.tasuki.formats.key.VerificationKeyReading;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

class KeyFileFuzz {
    @MethodSource("seeds")
    @FuzzTest
    void refusesKeysWithReasonsOrReadsThem(byte[] input) {
        Bytes file = Bytes.of(input);
        if (Invariants.timed(() -> PublicKeyFile.parse(file, "fuzz.pem"))
                instanceof VerificationKeyReading.Refused(var findings)) {
            Invariants.refusedWithReasons(findings);
        }
        if (Invariants.timed(() -> open(file)) instanceof SigningKeyReading.Refused(var findings)) {
            Invariants.refusedWithReasons(findings);
        }
    }

    private static SigningKeyReading open(Bytes file) {
        try (Passphrase passphrase = Passphrase.takingOver("not a secret".toCharArray())) {
            return PrivateKeyFile.parse(file, "fuzz.pem", passphrase);
        }
    }

    static Stream<byte[]> seeds() {
        return Seeds.keys();
    }
}
