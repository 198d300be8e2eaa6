package dev.tasuki.cli.record;

import dev.tasuki.cli.terminal.Console;
import dev.tasuki.cli.terminal.Refusal;
import dev.tasuki.formats.file.BoundedFile;
import dev.tasuki.formats.file.FileReading;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The token that opens a record: from a file or the environment, never from the command line, which others
/// see.
record AccessToken(String value) {
    private static final String VARIABLE = "TASUKI_TOKEN";
    private static final Pattern PRINTABLE = Pattern.compile("[\\x21-\\x7e]{8,400}");
    private static final int LONGEST_FILE = 4096;

    /// @throws Refusal when there is none
    static AccessToken of(Console console, @Nullable Path file) {
        String written = file == null ? console.environment().getOrDefault(VARIABLE, "") : firstLine(file);
        String token = written.strip();
        if (!PRINTABLE.matcher(token).matches()) {
            throw new Refusal(RecordFault.NO_TOKEN);
        }
        return new AccessToken(token);
    }

    private static String firstLine(Path file) {
        return switch (BoundedFile.read(file, LONGEST_FILE)) {
            case FileReading.Refused(var findings) -> throw new Refusal(findings);
            case FileReading.Read(var content) ->
                new String(content.toArray(), StandardCharsets.US_ASCII)
                        .lines()
                        .findFirst()
                        .orElse("");
        };
    }

    /// Never the token: records print themselves in places where it must not stand.
    @Override
    public String toString() {
        return "AccessToken[…]";
    }
}
