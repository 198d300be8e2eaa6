package dev.tasuki.cli.catalogue;

import dev.tasuki.cli.terminal.Arguments;
import dev.tasuki.cli.terminal.Columns;
import dev.tasuki.cli.terminal.Console;
import dev.tasuki.cli.terminal.ExitCode;
import dev.tasuki.cli.terminal.FindingLines;
import dev.tasuki.cli.terminal.OutputFormat;
import dev.tasuki.cli.terminal.OutputFormats;
import dev.tasuki.cli.terminal.Style;
import dev.tasuki.cli.terminal.UsageFault;
import dev.tasuki.domain.catalogue.Catalogue;
import dev.tasuki.domain.catalogue.Framework;
import dev.tasuki.domain.catalogue.FrameworkRole;
import dev.tasuki.domain.catalogue.Interpretation;
import dev.tasuki.domain.catalogue.RequirementPackage;
import dev.tasuki.domain.catalogue.Role;
import dev.tasuki.domain.responsibility.Obligation;
import dev.tasuki.domain.responsibility.Obligations;
import dev.tasuki.domain.responsibility.Reason;
import dev.tasuki.domain.supplychain.RoleAssignment;
import dev.tasuki.domain.supplychain.Stance;
import dev.tasuki.formats.json.JsonValue;
import dev.tasuki.formats.json.JsonValue.JsonObject;
import dev.tasuki.formats.json.PrettyJson;
import dev.tasuki.formats.text.Text;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Prints what a party owes under its roles and package, each line with its reason.
@Command(name = "requirements", mixinStandardHelpOptions = true)
public final class RequirementsCommand implements Callable<Integer> {
    private static final Text HEADING = new Text("{0}: {1} 件（{2}{3}）", "{0}: {1} requirements ({2}{3})");
    private static final Text DISPUTED = new Text("※ {0} {1}", "※ {0} {1}");

    private final Console console;

    @Option(names = "--role", required = true, paramLabel = "ROLE", descriptionKey = "role")
    List<String> roles = List.of();

    @Option(names = "--package", paramLabel = "minimum|standard", descriptionKey = "package")
    @Nullable
    String requirementPackage;

    @Option(names = "--framework", paramLabel = "meti|uk", defaultValue = Catalogue.METI, descriptionKey = "framework")
    String frameworkId = Catalogue.METI;

    @Option(names = "--interpretation", paramLabel = "table5|checklist", descriptionKey = "interpretation")
    @Nullable
    String interpretation;

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text", descriptionKey = "format")
    OutputFormat format = OutputFormat.TEXT;

    RequirementsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var arguments = new Arguments();
        Catalogue catalogue = Catalogue.bundled();
        Optional<Framework> framework = catalogue.framework(frameworkId);
        if (framework.isEmpty()) {
            arguments.report(
                    UsageFault.NOT_ONE_OF, "--framework", frameworkId, String.join(", ", catalogue.frameworkIds()));
        }
        boolean packaged = framework.map(f -> !f.packages().isEmpty()).orElse(false);
        if (packaged && requirementPackage == null) {
            arguments.report(UsageFault.MISSING_ARGUMENT, "--package");
        }
        Optional<RequirementPackage> asked =
                arguments.choice("--package", Optional.ofNullable(requirementPackage), RequirementPackage.byId());
        Interpretation reading = arguments
                .choice("--interpretation", Optional.ofNullable(interpretation), Interpretation.byId())
                .orElse(Interpretation.DEFAULT);
        Set<RoleAssignment> assignments =
                framework.map(f -> assignments(arguments, f)).orElse(Set.of());
        if (roles.stream().allMatch(list -> Arguments.split(list).isEmpty())) {
            arguments.report(UsageFault.MISSING_ARGUMENT, "--role");
        }
        OutputFormats.requireOneOf(arguments, format, OutputFormat.TEXT, OutputFormat.JSON);
        arguments.requireSound();

        List<Obligation> obligations = Obligations.derive(
                framework.orElseThrow(), assignments, asked.orElse(RequirementPackage.STANDARD), reading);
        if (format == OutputFormat.JSON) {
            console.out().println(PrettyJson.text(json(framework.get(), assignments, asked, reading, obligations)));
        } else {
            print(framework.get(), assignments, asked, obligations);
        }
        return ExitCode.GOOD;
    }

    /// The roles that were named: Tasuki's own, or one that the framework defines by them.
    private Set<RoleAssignment> assignments(Arguments arguments, Framework framework) {
        var assignments = new LinkedHashSet<RoleAssignment>();
        for (String list : roles) {
            for (String word : Arguments.split(list)) {
                Optional<FrameworkRole> own =
                        framework.role(word).filter(_ -> !Role.byId().containsKey(word));
                if (own.isPresent()) {
                    own.get()
                            .heldBy()
                            .allOf()
                            .forEach(role -> assignments.add(new RoleAssignment(role, Stance.PRIMARY)));
                } else {
                    arguments
                            .choice("--role", Optional.of(word), Role.byId())
                            .ifPresent(role -> assignments.add(new RoleAssignment(role, Stance.PRIMARY)));
                }
            }
        }
        return assignments;
    }

    private void print(
            Framework framework,
            Set<RoleAssignment> assignments,
            Optional<RequirementPackage> asked,
            List<Obligation> obligations) {
        String roleTitles = assignments.stream()
                .map(assignment -> console.tell(assignment.role().title()))
                .collect(Collectors.joining(console.tell(new Text("・", ", "))));
        String packageTitle = asked.filter(_ -> !framework.packages().isEmpty())
                .map(p -> console.tell(new Text("、", ", ")) + console.tell(p.title()))
                .orElse("");
        String heading = console.tell(
                HEADING,
                console.tell(framework.edition().shortTitle()),
                Integer.toString(obligations.size()),
                roleTitles,
                packageTitle);
        console.out().println(console.styled(Style.STRONG, heading));
        console.out().println();
        var columns = new Columns();
        for (Obligation obligation : obligations) {
            columns.row(
                    console.styled(Style.INDIGO, obligation.requirement().id().value())
                            + DisputeNotes.mark(framework, obligation.requirement()),
                    console.tell(obligation.requirement().title()),
                    obligation.reasons().stream()
                            .map(Reason::text)
                            .map(console::tell)
                            .collect(Collectors.joining(" ")));
        }
        columns.lines(console).forEach(console.out()::println);
        for (Obligation obligation : obligations) {
            DisputeNotes.of(framework, obligation.requirement())
                    .forEach(note ->
                            console.say(DISPUTED, obligation.requirement().id().value(), console.tell(note)));
        }
    }

    private static JsonObject json(
            Framework framework,
            Set<RoleAssignment> assignments,
            Optional<RequirementPackage> asked,
            Interpretation reading,
            List<Obligation> obligations) {
        return JsonValue.object()
                .put("framework", framework.id())
                .put("version", framework.version())
                .put(
                        "package",
                        packageOf(framework, asked)
                                .<JsonValue>map(p -> JsonValue.text(p.id()))
                                .orElse(JsonValue.none()))
                .put("interpretation", reading.id())
                .put(
                        "roles",
                        JsonValue.texts(assignments.stream()
                                .map(assignment -> assignment.role().id())
                                .distinct()
                                .toList()))
                .put("requirements", JsonValue.array(obligations, obligation -> json(framework, obligation)))
                .build();
    }

    private static Optional<RequirementPackage> packageOf(Framework framework, Optional<RequirementPackage> asked) {
        return framework.packages().isEmpty() ? Optional.empty() : asked;
    }

    private static JsonObject json(Framework framework, Obligation obligation) {
        return JsonValue.object()
                .put("id", obligation.requirement().id().value())
                .put("title", FindingLines.json(obligation.requirement().title()))
                .put("roles", JsonValue.texts(obligation.roles()))
                .put(
                        "package",
                        obligation
                                .requirement()
                                .requirementPackage()
                                .<JsonValue>map(p -> JsonValue.text(p.id()))
                                .orElse(JsonValue.none()))
                .put(
                        "reasons",
                        JsonValue.array(
                                obligation.reasons(),
                                reason -> JsonValue.object()
                                        .put("role", reason.role().id())
                                        .putIfPresent("stance", reason.stance(), stance -> JsonValue.text(stance.id()))
                                        .put("text", FindingLines.json(reason.text()))
                                        .build()))
                .putUnlessEmpty(
                        "disputes",
                        JsonValue.array(DisputeNotes.of(framework, obligation.requirement()), FindingLines::json))
                .build();
    }
}
