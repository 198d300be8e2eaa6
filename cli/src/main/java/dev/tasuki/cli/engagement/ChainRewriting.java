package dev.tasuki.cli.engagement;

import dev.tasuki.cli.terminal.Refusal;
import dev.tasuki.domain.catalogue.Catalogue;
import dev.tasuki.domain.responsibility.file.SupplyChainEditing;
import dev.tasuki.domain.responsibility.file.SupplyChainFileEditor;
import dev.tasuki.domain.supplychain.chain.SupplyChain;
import dev.tasuki.formats.bytes.Bytes;
import dev.tasuki.formats.document.Limits;
import dev.tasuki.formats.file.AtomicFile;
import dev.tasuki.formats.file.BoundedFile;
import dev.tasuki.formats.file.FileReading;
import dev.tasuki.formats.file.FileWriting;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Takes engagements into a supply chain file on disk.
final class ChainRewriting {
    private ChainRewriting() {}

    /// What the file would say with this graph taken in; a file that is not there yet says nothing else.
    ///
    /// @throws Refusal if the file cannot be read, or has no safe place for it
    static String preview(Path file, SupplyChain given) {
        if (!Files.exists(file)) {
            return SupplyChainFileEditor.freshPart(given);
        }
        Bytes present = switch (BoundedFile.read(file, Limits.WRITTEN_BY_HAND.bytes())) {
            case FileReading.Refused(var findings) -> throw new Refusal(findings);
            case FileReading.Read(var bytes) -> bytes;
        };
        var editor = new SupplyChainFileEditor(Catalogue.bundled().meti());
        String text = new String(present.toArray(), StandardCharsets.UTF_8);
        return switch (editor.put(text, file.toString(), given)) {
            case SupplyChainEditing.Refused(var findings) -> throw new Refusal(findings);
            case SupplyChainEditing.Edited(var after, var _) -> after;
        };
    }

    /// Writes it.
    ///
    /// @throws Refusal if it cannot be written
    static void put(Path file, SupplyChain given) {
        write(file, preview(file, given));
    }

    /// Replaces the file as a whole.
    ///
    /// @throws Refusal if it cannot be written
    static void write(Path file, String text) {
        if (AtomicFile.write(file, Bytes.ofUtf8(text)) instanceof FileWriting.Refused(var findings)) {
            throw new Refusal(findings);
        }
    }
}
