package dev.tasuki.cli.serve;

import dev.tasuki.cli.terminal.Arguments;
import dev.tasuki.cli.terminal.Console;
import dev.tasuki.cli.terminal.OutputFormat;
import dev.tasuki.cli.terminal.OutputFormats;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Starts the shared record and serves it until it is stopped.
@Command(name = "serve", mixinStandardHelpOptions = true)
public final class ServeCommand implements Callable<Integer> {
    private final Console console;

    @Option(names = "--port", paramLabel = "PORT", defaultValue = "8080", descriptionKey = "port")
    String port = "8080";

    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "data")
    @Nullable
    Path data;

    @Option(names = "--db", paramLabel = "URL", descriptionKey = "db")
    @Nullable
    String database;

    @Option(names = "--address", paramLabel = "URL", descriptionKey = "address")
    @Nullable
    String address;

    @Option(names = "--master-key", paramLabel = "FILE", descriptionKey = "master-key")
    @Nullable
    Path masterKey;

    @Option(names = "--sign-in-for", paramLabel = "ADDRESS", descriptionKey = "sign-in-for")
    @Nullable
    String signInFor;

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text", descriptionKey = "format")
    OutputFormat format = OutputFormat.TEXT;

    ServeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var arguments = new Arguments();
        int listening = ServeArguments.port(port, arguments);
        Optional<DatabaseLogin> login =
                Optional.ofNullable(database).flatMap(url -> DatabaseLogin.read(url, console.environment(), arguments));
        Optional<URI> origin = ServeArguments.address(Optional.ofNullable(address), arguments);
        OutputFormats.requireOneOf(arguments, format, OutputFormat.TEXT, OutputFormat.JSON);
        if (!ServeArguments.serverIsHere()) {
            arguments.report(ServeFault.NO_SERVER_HERE);
        }
        arguments.requireSound();
        return RunningServer.run(
                console,
                new StartRequest(
                        listening,
                        data == null ? DataDirectory.ownOf("serve", console.environment()) : data,
                        login,
                        origin,
                        Optional.ofNullable(masterKey),
                        false,
                        Optional.ofNullable(signInFor),
                        format));
    }
}
