package dev.tasuki.formats.file;

import dev.tasuki.formats.finding.Argument;
import dev.tasuki.formats.finding.Finding;
import dev.tasuki.formats.finding.FindingCode;
import dev.tasuki.formats.finding.Location;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

/// Findings about files.
final class Complaint {
    private Complaint() {}

    /// A finding whose first argument is the file's name as the user gave it.
    static Finding about(Path file, FindingCode code, String... more) {
        var arguments = Stream.concat(Stream.of(file.toString()), Arrays.stream(more));
        return new Finding(
                code,
                Location.of(file.toString()),
                arguments.map(Argument::quoted).toList());
    }

    /// Why the system refused, in its own words; for some faults the exception's message is only the file's name.
    static String reason(IOException e) {
        return switch (e) {
            case AccessDeniedException _ -> "permission denied";
            case NoSuchFileException _ -> "no such folder";
            case FileSystemException refused when refused.getReason() != null -> refused.getReason();
            default -> String.valueOf(e.getMessage());
        };
    }
}
