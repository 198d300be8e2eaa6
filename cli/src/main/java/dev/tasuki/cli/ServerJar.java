package dev.tasuki.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The jar that the launcher starts the server from: nothing but a class path, relative to itself, so that it holds
/// wherever the checkout lies. A build step.
final class ServerJar {
    static final String NAME = "tasuki-server.jar";

    private ServerJar() {}

    /// Writes the jar into the directory that holds the offline jar and the libraries.
    static void write(Path home) {
        var manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.put(Attributes.Name.MAIN_CLASS, Main.class.getName());
        attributes.put(Attributes.Name.CLASS_PATH, "tasuki.jar " + libraries(home.resolve("lib")));
        Path draft = home.resolve(NAME + ".new");
        try {
            try (var jar = new JarOutputStream(Files.newOutputStream(draft), manifest)) {
                jar.finish();
            }
            Files.move(draft, home.resolve(NAME), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// In one order on every machine, since the start-up cache fits one class path only.
    private static String libraries(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> "lib/" + file.getFileName())
                    .filter(name -> name.endsWith(".jar"))
                    .sorted()
                    .collect(Collectors.joining(" "));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
