package dev.tasuki.bench;

import dev.tasuki.formats.file.FileWriting;
import dev.tasuki.formats.file.NewFile;
import dev.tasuki.formats.key.KeyAlgorithm;
import dev.tasuki.formats.key.PublicKeyFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Writes a declaration and the key to trust into a directory, for `bench/run` to verify with the built program.
final class DeclarationFiles {
    private DeclarationFiles() {}

    public static void main(String[] arguments) throws IOException {
        Path directory = Files.createDirectories(Path.of(arguments[0]));
        SignedDeclarations made = SignedDeclarations.make(Scenario.MINIMUM, KeyAlgorithm.ED25519, 1);
        require(NewFile.write(
                directory.resolve("declaration.json"), made.files().getFirst(), NewFile.Access.DEFAULT));
        require(PublicKeyFile.write(directory.resolve("key.pub"), made.key()));
    }

    private static void require(FileWriting writing) {
        switch (writing) {
            case FileWriting.Written _ -> {}
            case FileWriting.Refused(var findings) -> throw new IllegalStateException(findings.toString());
        }
    }
}
