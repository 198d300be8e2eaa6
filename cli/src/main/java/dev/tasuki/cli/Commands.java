package dev.tasuki.cli;

import dev.tasuki.cli.assurance.AnswerCommand;
import dev.tasuki.cli.assurance.AssessCommand;
import dev.tasuki.cli.assurance.InitCommand;
import dev.tasuki.cli.assurance.SchemaCommand;
import dev.tasuki.cli.audit.AuditCommand;
import dev.tasuki.cli.catalogue.CatalogueCommand;
import dev.tasuki.cli.catalogue.RequirementsCommand;
import dev.tasuki.cli.declaration.DeclareCommand;
import dev.tasuki.cli.declaration.KeygenCommand;
import dev.tasuki.cli.declaration.ProveCommand;
import dev.tasuki.cli.declaration.VerifyCommand;
import dev.tasuki.cli.engagement.EngagementCommand;
import dev.tasuki.cli.record.PullCommand;
import dev.tasuki.cli.record.PushCommand;
import dev.tasuki.cli.serve.DemoCommand;
import dev.tasuki.cli.serve.ServeCommand;
import dev.tasuki.cli.supplychain.SupplyChainCommand;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;

/// The subcommands, in the order of the main job.
///
/// Only the command that is called is added where that can be told from the arguments: reading the annotations of all
/// of them takes longer than most commands run.
final class Commands {
    private static final Map<String, Class<?>> BY_NAME = new LinkedHashMap<>();

    static {
        BY_NAME.put("catalogue", CatalogueCommand.class);
        BY_NAME.put("requirements", RequirementsCommand.class);
        BY_NAME.put("supplychain", SupplyChainCommand.class);
        BY_NAME.put("engagement", EngagementCommand.class);
        BY_NAME.put("init", InitCommand.class);
        BY_NAME.put("answer", AnswerCommand.class);
        BY_NAME.put("assess", AssessCommand.class);
        BY_NAME.put("keygen", KeygenCommand.class);
        BY_NAME.put("declare", DeclareCommand.class);
        BY_NAME.put("verify", VerifyCommand.class);
        BY_NAME.put("prove", ProveCommand.class);
        BY_NAME.put("push", PushCommand.class);
        BY_NAME.put("pull", PullCommand.class);
        BY_NAME.put("audit", AuditCommand.class);
        BY_NAME.put("serve", ServeCommand.class);
        BY_NAME.put("demo", DemoCommand.class);
        BY_NAME.put("schema", SchemaCommand.class);
        BY_NAME.put("completion", CompletionCommand.class);
    }

    private Commands() {}

    /// Adds the command that the arguments begin with, or all of them.
    static void addTo(CommandLine commandLine, List<String> arguments) {
        String first = arguments.isEmpty() ? "" : arguments.getFirst();
        Class<?> called = first.equals("completion") ? null : BY_NAME.get(first);
        if (called != null) {
            commandLine.addSubcommand(first, called);
        } else {
            BY_NAME.forEach(commandLine::addSubcommand);
        }
    }
}
