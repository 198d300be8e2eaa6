package dev.tasuki.domain.corpus;

import dev.tasuki.formats.bytes.Bytes;
import dev.tasuki.formats.key.Passphrase;
import dev.tasuki.formats.key.PrivateKeyFile;
import dev.tasuki.formats.key.PublicKeyFile;
import dev.tasuki.formats.key.SigningKey;
import dev.tasuki.formats.key.SigningKeyReading;
import dev.tasuki.formats.key.VerificationKey;
import dev.tasuki.formats.key.VerificationKeyReading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// Finds the corpus on the class path.
public final class CorpusFiles {
    private CorpusFiles() {}

    public static Path root() {
        URL readme = Objects.requireNonNull(CorpusFiles.class.getResource("README.md"), "the corpus is not there");
        try {
            return Objects.requireNonNull(Path.of(readme.toURI()).getParent());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    public static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The folders of one kind, `declarations`, `assurance-files` or `audit-exports`, in the order of their names.
    public static List<Path> cases(String kind) {
        try (Stream<Path> folders = Files.list(root().resolve(kind))) {
            return folders.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The public key or certificate in `keys/`.
    public static VerificationKey publicKey(String name) {
        return switch (PublicKeyFile.read(root().resolve("keys").resolve(name))) {
            case VerificationKeyReading.Read(var key) -> key;
            case VerificationKeyReading.Refused(var findings) -> throw new AssertionError(findings);
        };
    }

    /// The private test key in `keys/`; its passphrase is no secret.
    public static SigningKey privateKey(String holder) {
        Bytes file = Bytes.of(read(root().resolve("keys").resolve(holder + ".test-only.private.pem")));
        return switch (PrivateKeyFile.parse(file, holder, Passphrase.takingOver("not a secret".toCharArray()))) {
            case SigningKeyReading.Opened(var key) -> key;
            case SigningKeyReading.Refused(var findings) -> throw new AssertionError(findings);
        };
    }
}
