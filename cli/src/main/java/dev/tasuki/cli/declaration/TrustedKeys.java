package dev.tasuki.cli.declaration;

import dev.tasuki.cli.terminal.Refusal;
import dev.tasuki.formats.finding.Finding;
import dev.tasuki.formats.key.PublicKeyFile;
import dev.tasuki.formats.key.VerificationKey;
import dev.tasuki.formats.key.VerificationKeyReading;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The public keys and certificates that a person says to trust.
public final class TrustedKeys {
    private TrustedKeys() {}

    /// The keys in these files.
    ///
    /// @throws Refusal with every fault of every file, if one holds no key
    public static List<VerificationKey> in(List<Path> files) {
        var keys = new ArrayList<VerificationKey>();
        var faults = new ArrayList<Finding>();
        for (Path file : files) {
            switch (PublicKeyFile.read(file)) {
                case VerificationKeyReading.Refused(var findings) -> faults.addAll(findings);
                case VerificationKeyReading.Read(var key) -> keys.add(key);
            }
        }
        if (!faults.isEmpty()) {
            throw new Refusal(faults);
        }
        return keys;
    }
}
