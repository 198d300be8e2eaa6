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
import dev.tasuki.domain.catalogue.Requirement;
import dev.tasuki.formats.json.JsonValue;
import dev.tasuki.formats.json.JsonValue.JsonObject;
import dev.tasuki.formats.json.PrettyJson;
import dev.tasuki.formats.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Lists the frameworks with all their requirements.
@Command(name = "list", mixinStandardHelpOptions = true)
final class CatalogueListCommand implements Callable<Integer> {
    private static final Text EDITION = new Text("{0}（{1} 版、{2}）", "{0} (edition {1}, {2})");

    private final Console console;

    @Option(names = "--framework", paramLabel = "meti|uk", descriptionKey = "framework")
    @Nullable
    String frameworkId;

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text", descriptionKey = "format")
    OutputFormat format = OutputFormat.TEXT;

    CatalogueListCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var arguments = new Arguments();
        Catalogue catalogue = Catalogue.bundled();
        List<Framework> frameworks = catalogue.frameworks();
        if (frameworkId != null) {
            Optional<Framework> asked = catalogue.framework(frameworkId);
            if (asked.isEmpty()) {
                arguments.report(
                        UsageFault.NOT_ONE_OF, "--framework", frameworkId, String.join(", ", catalogue.frameworkIds()));
            }
            frameworks = asked.stream().toList();
        }
        OutputFormats.requireOneOf(arguments, format, OutputFormat.TEXT, OutputFormat.JSON);
        arguments.requireSound();
        if (format == OutputFormat.JSON) {
            console.out()
                    .println(PrettyJson.text(JsonValue.object()
                            .put("frameworks", JsonValue.array(frameworks, CatalogueListCommand::json))
                            .build()));
        } else {
            frameworks.forEach(this::print);
        }
        return ExitCode.GOOD;
    }

    private void print(Framework framework) {
        String heading = console.tell(
                EDITION,
                console.tell(framework.title()),
                framework.version(),
                console.tell(framework.edition().issuer()));
        console.out().println(console.styled(Style.STRONG, heading));
        var columns = new Columns();
        for (Requirement requirement : framework.requirements()) {
            var cells = new ArrayList<String>();
            String indent = "  ".repeat(requirement.level().depth());
            cells.add(console.styled(Style.INDIGO, indent + requirement.id().value()));
            if (framework.isAssessable(requirement)) {
                cells.add(console.tell(requirement.title()));
                cells.add(framework.rolesOf(requirement, Interpretation.DEFAULT).stream()
                                .map(FrameworkRole::title)
                                .map(console::tell)
                                .collect(Collectors.joining(console.tell(new Text("・", ", "))))
                        + DisputeNotes.mark(framework, requirement));
                requirement.requirementPackage().ifPresent(p -> cells.add(console.tell(p.title())));
            } else {
                cells.add(console.styled(Style.STRONG, console.tell(requirement.title())));
            }
            columns.row(cells);
        }
        columns.lines(console).forEach(console.out()::println);
        for (Requirement requirement : framework.assessable()) {
            DisputeNotes.of(framework, requirement)
                    .forEach(note -> console.out().println("※ " + requirement.id() + " " + console.tell(note)));
        }
        console.out().println();
    }

    private static JsonObject json(Framework framework) {
        return JsonValue.object()
                .put("id", framework.id())
                .put("version", framework.version())
                .put("title", FindingLines.json(framework.title()))
                .put("issuer", FindingLines.json(framework.edition().issuer()))
                .put("published", framework.edition().published().toString())
                .put(
                        "requirements",
                        JsonValue.array(
                                framework.requirements(), requirement -> RequirementJson.of(framework, requirement)))
                .build();
    }
}
