package dev.tasuki.e2e;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// The commands of the program, as somebody runs them in a directory.
///
/// @param environment what is set besides the language
record Program(Path directory, Locale language, Map<String, String> environment) {
    static final Path LAUNCHER = Path.of("..", "tasuki").toAbsolutePath().normalize();
    private static final long LONGEST_SECONDS = 120;

    Program {
        environment = Map.copyOf(environment);
    }

    /// What a command said and how it ended.
    record Ran(int exit, String output, String errors) {}

    Ran run(String... words) throws IOException, InterruptedException {
        Path output = Files.createTempFile("tasuki-e2e", ".out");
        Path errors = Files.createTempFile("tasuki-e2e", ".err");
        try {
            var all = new ArrayList<>(List.of(LAUNCHER.toString()));
            all.addAll(List.of(words));
            ProcessBuilder builder = quiet(all)
                    .directory(directory.toFile())
                    .redirectOutput(output.toFile())
                    .redirectError(errors.toFile());
            builder.environment().put("LANG", language.getLanguage().equals("ja") ? "ja_JP.UTF-8" : "en_GB.UTF-8");
            builder.environment().putAll(environment);
            Process process = builder.start();
            process.getOutputStream().close();
            if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
            return new Ran(process.exitValue(), read(output), read(errors));
        } finally {
            Files.deleteIfExists(output);
            Files.deleteIfExists(errors);
        }
    }

    /// A process that sees nothing of whoever runs the tests that would change what the program does.
    static ProcessBuilder quiet(List<String> words) {
        var builder = new ProcessBuilder(words);
        builder.environment().keySet().removeIf(name -> name.startsWith("LC_") || name.startsWith("TASUKI_"));
        builder.environment().put("LANG", "en_GB.UTF-8");
        return builder;
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }
}
