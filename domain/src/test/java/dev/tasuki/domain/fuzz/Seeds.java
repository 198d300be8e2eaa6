package dev.tasuki.domain.fuzz;

import dev.tasuki.domain.corpus.CorpusFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// The corpus as seeds. A mutation costs time in proportion to its seed, so large files are left out.
final class Seeds {
    private static final int LARGEST = 64 * 1024;

    private Seeds() {}

    static Stream<byte[]> of(String kind, String file) {
        return CorpusFiles.cases(kind).stream()
                .map(folder -> folder.resolve(file))
                .map(CorpusFiles::read)
                .filter(bytes -> bytes.length <= LARGEST);
    }

    static Stream<byte[]> keys() {
        return files(CorpusFiles.root().resolve("keys"));
    }

    static byte[] resource(String name) {
        try (var in = Seeds.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new AssertionError("no file " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<byte[]> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().map(CorpusFiles::read).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
