package dev.tasuki.cli.record;

import dev.tasuki.cli.terminal.Refusal;
import dev.tasuki.formats.bytes.Bytes;
import dev.tasuki.formats.document.JsonDocument;
import dev.tasuki.formats.document.Limits;
import dev.tasuki.formats.document.Parsing;
import dev.tasuki.formats.file.AtomicFile;
import dev.tasuki.formats.file.BoundedFile;
import dev.tasuki.formats.file.FileReading;
import dev.tasuki.formats.file.FileWriting;
import dev.tasuki.formats.json.JsonValue;
import dev.tasuki.formats.json.JsonValue.JsonObject;
import dev.tasuki.formats.json.JsonValues;
import dev.tasuki.formats.json.PrettyJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// What both sides had when they last exchanged `tasuki.yaml`, kept beside it in `.tasuki/remote.json`.
///
/// @param etag the record's entity tag then
/// @param base the text that the directory and the record both come from
record LastExchange(RecordAddress address, String etag, String base) {
    private static final String NAME = ".tasuki/remote.json";

    /// The last exchange with this target; empty where there was none, or it was with another.
    ///
    /// @param directory where `tasuki.yaml` lies
    /// @throws Refusal when the note is there and cannot be read
    static Optional<LastExchange> of(Path directory, RecordAddress address) {
        Path file = directory.resolve(NAME);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        JsonObject note = read(file);
        boolean same = RecordConnection.text(note, "server").equals(address.server())
                && RecordConnection.text(note, "organisation").equals(address.organisation())
                && RecordConnection.text(note, "target").equals(address.target());
        return same
                ? Optional.of(new LastExchange(
                        address, RecordConnection.text(note, "etag"), RecordConnection.text(note, "base")))
                : Optional.empty();
    }

    private static JsonObject read(Path file) {
        if (BoundedFile.read(file, Limits.EXCHANGED.bytes()) instanceof FileReading.Read(var content)
                && JsonDocument.parse(content.toArray(), file.toString(), Limits.EXCHANGED)
                        instanceof Parsing.Parsed(var root)
                && JsonValues.of(root).orElse(null) instanceof JsonObject note) {
            return note;
        }
        throw new Refusal(RecordFault.STATE_UNREADABLE, file.toString());
    }

    /// Writes it down for the next exchange.
    void keep(Path directory) {
        Path file = directory.resolve(NAME);
        JsonObject note = JsonValue.object()
                .put("server", address.server())
                .put("organisation", address.organisation())
                .put("target", address.target())
                .put("etag", etag)
                .put("base", base)
                .build();
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (AtomicFile.write(file, Bytes.ofUtf8(PrettyJson.text(note) + "\n"))
                instanceof FileWriting.Refused(var findings)) {
            throw new Refusal(findings);
        }
    }
}
