package dev.tasuki.cli.serve;

import dev.tasuki.cli.terminal.Arguments;
import dev.tasuki.cli.terminal.Console;
import dev.tasuki.cli.terminal.OutputFormat;
import dev.tasuki.cli.terminal.OutputFormats;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Starts a record that holds the worked example, to look around in.
@Command(name = "demo", mixinStandardHelpOptions = true)
public final class DemoCommand implements Callable<Integer> {
    private final Console console;

    @Option(names = "--port", paramLabel = "PORT", defaultValue = "8080", descriptionKey = "port")
    String port = "8080";

    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "demo-data")
    @Nullable
    Path data;

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text", descriptionKey = "format")
    OutputFormat format = OutputFormat.TEXT;

    DemoCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var arguments = new Arguments();
        int listening = ServeArguments.port(port, arguments);
        OutputFormats.requireOneOf(arguments, format, OutputFormat.TEXT, OutputFormat.JSON);
        if (!ServeArguments.serverIsHere()) {
            arguments.report(ServeFault.NO_SERVER_HERE);
        }
        arguments.requireSound();
        return RunningServer.run(
                console,
                new StartRequest(
                        listening,
                        data == null ? DataDirectory.ownOf("demo", console.environment()) : data,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        true,
                        Optional.empty(),
                        format));
    }
}
