package dev.tasuki.cli.audit;

import dev.tasuki.cli.terminal.CommandGroup;
import dev.tasuki.cli.terminal.Console;
import picocli.CommandLine.Command;

/// The audit record: verify an export of it.
@Command(name = "audit", mixinStandardHelpOptions = true, subcommands = AuditVerifyCommand.class)
public final class AuditCommand extends CommandGroup {
    AuditCommand(Console console) {
        super(console);
    }
}
