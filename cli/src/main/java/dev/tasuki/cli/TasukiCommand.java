package dev.tasuki.cli;

import dev.tasuki.cli.terminal.CommandGroup;
import dev.tasuki.cli.terminal.Console;
import dev.tasuki.formats.text.Language;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/// The command itself: prints its help. Its subcommands are added by [Commands].
@Command(name = "tasuki", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class TasukiCommand extends CommandGroup {
    /// Read before parsing, since the help is in that language too; declared here so that it is accepted and
    /// documented.
    @Option(names = "--lang", paramLabel = "ja|en", scope = ScopeType.INHERIT, descriptionKey = "lang")
    @Nullable
    Language language;

    TasukiCommand(Console console) {
        super(console);
    }
}
