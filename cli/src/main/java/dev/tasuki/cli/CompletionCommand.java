package dev.tasuki.cli;

import dev.tasuki.cli.terminal.Console;
import dev.tasuki.cli.terminal.ExitCode;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// Prints a script that makes bash or zsh complete commands and options.
@Command(name = "completion", mixinStandardHelpOptions = true)
final class CompletionCommand implements Callable<Integer> {
    private final Console console;

    @Spec
    @Nullable
    CommandSpec spec;

    CompletionCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (spec != null) {
            console.out().print(AutoComplete.bash("tasuki", spec.root().commandLine()));
            console.out().print('\n');
        }
        return ExitCode.GOOD;
    }
}
