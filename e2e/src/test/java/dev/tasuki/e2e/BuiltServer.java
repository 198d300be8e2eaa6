package dev.tasuki.e2e;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The program as a user starts it: the launcher, in a process of its own.
final class BuiltServer implements AutoCloseable {
    private static final long STOP_SECONDS = 60;

    private final Process process;
    private final Path errors;
    private final String said;

    private BuiltServer(Process process, Path errors, String said) {
        this.process = process;
        this.errors = errors;
        this.said = said;
    }

    /// Starts `serve` or `demo` on a data directory and returns when it says that it is ready.
    static BuiltServer start(String command, Path data, String... more) throws IOException {
        var words = new ArrayList<>(List.of(
                Program.LAUNCHER.toString(), command, "--port", "0", "--format", "json", "--data", data.toString()));
        words.addAll(List.of(more));
        Path errors = Files.createTempFile("tasuki-e2e", ".err");
        Process process = Program.quiet(words).redirectError(errors.toFile()).start();
        process.getOutputStream().close();
        var server = new BuiltServer(process, errors, untilReady(process.inputReader(StandardCharsets.UTF_8)));
        if (server.told("address").isEmpty()) {
            process.destroyForcibly();
            throw new IllegalStateException("the server did not start:\n" + Files.readString(errors));
        }
        return server;
    }

    private static String untilReady(BufferedReader output) throws IOException {
        var said = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            said.append(line).append('\n');
            if (line.equals("}")) {
                break;
            }
        }
        return said.toString();
    }

    /// The address without a path.
    String address() {
        return told("address").orElseThrow();
    }

    /// Something else it said when it was ready: `setUp`, `signIn`, `log`.
    Optional<String> told(String name) {
        Matcher found = Pattern.compile("\"" + name + "\": \"([^\"]*)\"").matcher(said);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    /// Stops it as an operator does.
    ///
    /// @return the exit code
    int stop() throws IOException, InterruptedException {
        process.destroy();
        if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("the server did not stop:\n" + Files.readString(errors));
        }
        return process.exitValue();
    }

    /// `kill -9`.
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws IOException {
        try {
            if (process.isAlive()) {
                stop();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        } finally {
            Files.deleteIfExists(errors);
        }
    }
}
