package dev.tasuki.server.web.frame;

import dev.tasuki.formats.digest.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Style sheets, fonts and scripts, each at an address that names its content, so that browsers keep them for good.
public final class Assets {
    /// Where they lie on the class path: our own, and htmx as its webjar has it.
    static final List<String> ROOTS = List.of("/static/", "/META-INF/resources/webjars/htmx.org/2.0.10/dist/");

    private final Map<String, String> addresses = new ConcurrentHashMap<>();

    /// The address of a file.
    ///
    /// @throws IllegalArgumentException when there is no such file
    public String address(String name) {
        return addresses.computeIfAbsent(name, Assets::withDigest);
    }

    private static String withDigest(String name) {
        try (InputStream content = open(name)) {
            if (content == null) {
                throw new IllegalArgumentException("no such asset: " + name);
            }
            return "/static/" + name + "?v=" + Sha256.of(content).hex().substring(0, 12);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable InputStream open(String name) {
        for (String root : ROOTS) {
            InputStream content = Assets.class.getResourceAsStream(root + name);
            if (content != null) {
                return content;
            }
        }
        return null;
    }
}
