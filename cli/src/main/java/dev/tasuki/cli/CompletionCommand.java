package dev.tasuki.cli;

import dev.tasuki.cli.terminal.Console;
import dev.tasuki.cli.terminal.ExitCode;
import dev.tasuki.domain.assessment.AnswerStatus;
import dev.tasuki.domain.catalogue.Role;
import dev.tasuki.domain.supplychain.SoftwareClass;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Spec;

/// Prints a script that makes bash or zsh complete commands and options.
@Command(name = "completion", mixinStandardHelpOptions = true)
final class CompletionCommand implements Callable<Integer> {
    /// The words of options whose label does not list them itself.
    private static final Map<String, Collection<String>> WORDS = Map.of(
            "--role", Role.byId().keySet(),
            "--status", AnswerStatus.byId().keySet(),
            "--class", SoftwareClass.byId().keySet());

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
            offerWords(spec.root());
            console.out().print(AutoComplete.bash("tasuki", spec.root().commandLine()));
            console.out().print('\n');
        }
        return ExitCode.GOOD;
    }

    /// Lets the shell offer the words that an option takes, as they are explained in its help.
    private static void offerWords(CommandSpec command) {
        for (OptionSpec option : List.copyOf(command.options())) {
            List<String> words = List.copyOf(WORDS.getOrDefault(
                    option.longestName(),
                    option.paramLabel().contains("|")
                                    && option.paramLabel()
                                            .equals(option.paramLabel().toLowerCase(Locale.ROOT))
                            ? List.of(option.paramLabel().split("\\|", -1))
                            : List.of()));
            if (!words.isEmpty() && !option.inherited()) {
                command.remove(option);
                command.addOption(
                        OptionSpec.builder(option).completionCandidates(words).build());
            }
        }
        command.subcommands().values().forEach(below -> offerWords(below.getCommandSpec()));
    }
}
