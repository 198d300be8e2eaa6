package dev.tasuki.cli.supplychain;

import dev.tasuki.cli.terminal.Refusal;
import dev.tasuki.cli.terminal.UsageFault;
import dev.tasuki.domain.catalogue.Catalogue;
import dev.tasuki.domain.responsibility.file.SupplyChainFile;
import dev.tasuki.domain.responsibility.file.SupplyChainFileReader;
import dev.tasuki.domain.responsibility.file.SupplyChainFileReading;
import dev.tasuki.formats.document.Limits;
import dev.tasuki.formats.file.BoundedFile;
import dev.tasuki.formats.file.FileReading;
import java.nio.file.Files;
import java.nio.file.Path;

/// A supply chain file, read from disk.
public final class OpenedSupplyChain {

    private OpenedSupplyChain() {}

    /// Reads the file, or the one of the usual name in a directory.
    ///
    /// @throws Refusal with every fault if there is none or it cannot be used
    public static SupplyChainFile in(Path place) {
        Path path = path(place);
        if (!Files.exists(path)) {
            throw new Refusal(UsageFault.NO_SUCH_FILE, path.toString());
        }
        byte[] content = switch (BoundedFile.read(path, Limits.WRITTEN_BY_HAND.bytes())) {
            case FileReading.Refused(var findings) -> throw new Refusal(findings);
            case FileReading.Read(var bytes) -> bytes.toArray();
        };
        var reader = new SupplyChainFileReader(Catalogue.bundled().meti());
        return switch (reader.read(content, path.normalize().toString())) {
            case SupplyChainFileReading.Refused(var findings) -> throw new Refusal(findings);
            case SupplyChainFileReading.Read(var file) -> file;
        };
    }

    /// The file itself, where a directory is named.
    public static Path path(Path place) {
        return Files.isDirectory(place) ? place.resolve(SupplyChainFile.NAME) : place;
    }
}
