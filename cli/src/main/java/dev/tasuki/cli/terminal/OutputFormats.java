package dev.tasuki.cli.terminal;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Which formats a command can write.
public final class OutputFormats {
    private OutputFormats() {}

    /// Reports a format that this command does not write.
    public static void requireOneOf(Arguments arguments, OutputFormat asked, OutputFormat... possible) {
        List<OutputFormat> formats = List.of(possible);
        if (!formats.contains(asked)) {
            arguments.report(
                    UsageFault.NOT_ONE_OF,
                    "--format",
                    asked.name().toLowerCase(Locale.ROOT),
                    Arrays.stream(possible)
                            .map(format -> format.name().toLowerCase(Locale.ROOT))
                            .toList()
                            .toString()
                            .replaceAll("[\\[\\]]", ""));
        }
    }
}
