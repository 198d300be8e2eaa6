package dev.tasuki.cli.terminal;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// A command that does nothing by itself: it shows which commands there are below it.
public abstract class CommandGroup implements Callable<Integer> {
    private final Console console;

    @Spec
    @Nullable
    CommandSpec spec;

    protected CommandGroup(Console console) {
        this.console = console;
    }

    @Override
    public final Integer call() {
        if (spec != null) {
            spec.commandLine().usage(console.err());
        }
        return ExitCode.INVALID;
    }
}
