package dev.tasuki.cli.record;

import dev.tasuki.cli.terminal.Refusal;
import dev.tasuki.formats.bytes.Bytes;
import dev.tasuki.formats.digest.Sha256;
import dev.tasuki.formats.file.AtomicFile;
import dev.tasuki.formats.file.FileWriting;
import dev.tasuki.formats.json.JsonValue.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The organisation's own declaration about a target as the record has it, by the digest of its file.
record RecordedDeclaration(String id, String sha256) {
    private static final Set<String> HOLDING = Set.of("valid", "expires-soon");
    private static final String RECEIVED = "received";

    /// The newest that holds today and is the organisation's own.
    static Optional<RecordedDeclaration> newest(RecordConnection connection, RecordAddress address) {
        URI part = address.declarations();
        while (true) {
            JsonObject listing = connection.object(connection.get(part));
            for (JsonObject listed : RecordConnection.objects(listing, "items")) {
                if (HOLDING.contains(RecordConnection.text(listed, "state"))
                        && listed.members().get("declaration") instanceof JsonObject filed
                        && !RecordConnection.text(filed, "origin").equals(RECEIVED)) {
                    return Optional.of(new RecordedDeclaration(
                            RecordConnection.text(filed, "id"), RecordConnection.text(filed, "sha256")));
                }
            }
            String next = RecordConnection.text(listing, "next");
            if (next.isEmpty()) {
                return Optional.empty();
            }
            part = address.declarationsAfter(next);
        }
    }

    /// Brings it into a file.
    ///
    /// @return whether the file was not there before
    /// @throws Refusal when the file is there with other content, or what came is not what the record has
    boolean fetch(RecordConnection connection, RecordAddress address, Path file) {
        Bytes content = connection.get(address.envelope(id)).body();
        if (!Sha256.of(content).hex().equals(sha256)) {
            throw new Refusal(RecordFault.EVIDENCE_DAMAGED, file.toString());
        }
        if (Files.exists(file)) {
            if (!isThere(file, content)) {
                throw new Refusal(RecordFault.EVIDENCE_NOT_OVERWRITTEN, file.toString());
            }
            return false;
        }
        if (AtomicFile.write(file, content) instanceof FileWriting.Refused(var findings)) {
            throw new Refusal(List.copyOf(findings));
        }
        return true;
    }

    private static boolean isThere(Path file, Bytes content) {
        try {
            return Files.size(file) == content.length()
                    && Bytes.of(Files.readAllBytes(file)).equals(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
