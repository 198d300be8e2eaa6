package dev.tasuki.cli.record;

import dev.tasuki.cli.terminal.Arguments;
import dev.tasuki.cli.terminal.Console;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options that name a target in a record, and what opens it.
final class RecordOptions {
    @Option(names = "--server", required = true, paramLabel = "URL", descriptionKey = "server")
    String server = "";

    @Option(names = "--organisation", required = true, paramLabel = "HANDLE", descriptionKey = "organisation-handle")
    String organisation = "";

    @Option(names = "--target", required = true, paramLabel = "ID", descriptionKey = "target")
    String target = "";

    @Option(names = "--token-file", paramLabel = "FILE", descriptionKey = "token-file")
    @Nullable
    Path tokenFile;

    /// The target that they name.
    ///
    /// @throws dev.tasuki.cli.terminal.Refusal with every fault, also those reported before
    RecordAddress address(Arguments arguments) {
        var address = RecordAddress.read(arguments, server, organisation, target);
        arguments.requireSound();
        return address.orElseThrow();
    }

    RecordConnection open(RecordAddress address, Console console) {
        return new RecordConnection(address, AccessToken.of(console, tokenFile), console.language());
    }
}
