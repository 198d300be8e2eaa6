package dev.tasuki.cli.catalogue;

import dev.tasuki.cli.terminal.Arguments;
import dev.tasuki.cli.terminal.Console;
import dev.tasuki.cli.terminal.ExitCode;
import dev.tasuki.cli.terminal.FindingLines;
import dev.tasuki.cli.terminal.OutputFormat;
import dev.tasuki.cli.terminal.OutputFormats;
import dev.tasuki.cli.terminal.Style;
import dev.tasuki.cli.terminal.UsageFault;
import dev.tasuki.domain.catalogue.Catalogue;
import dev.tasuki.domain.catalogue.Crosswalk;
import dev.tasuki.domain.catalogue.CrosswalkRelation;
import dev.tasuki.domain.catalogue.Framework;
import dev.tasuki.domain.catalogue.FrameworkRole;
import dev.tasuki.domain.catalogue.Interpretation;
import dev.tasuki.domain.catalogue.PracticeExample;
import dev.tasuki.domain.catalogue.Requirement;
import dev.tasuki.domain.catalogue.RequirementId;
import dev.tasuki.domain.catalogue.Responsibility;
import dev.tasuki.formats.json.JsonValue;
import dev.tasuki.formats.json.JsonValue.JsonObject;
import dev.tasuki.formats.json.PrettyJson;
import dev.tasuki.formats.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Shows everything the catalogue knows about one requirement.
@Command(name = "show", mixinStandardHelpOptions = true)
final class CatalogueShowCommand implements Callable<Integer> {
    private static final Text ROLES = new Text("役割", "roles");
    private static final Text PACKAGE = new Text("要求パッケージ", "package");
    private static final Text PRACTICES =
            new Text("取組例（参考であり、義務ではありません）", "Practice examples (references, not duties)");
    private static final Text SYSTEMS_ONLY = new Text("［システム・サービスのみ］", "[systems and services only]");
    private static final Text BELOW = new Text("下位の要求", "Below it");
    private static final Text REMARKS = new Text("注記", "Remarks");
    private static final Text RESPONSIBILITY = new Text("責務", "Responsibility");

    private final Console console;

    @Parameters(paramLabel = "ID", arity = "1..*", descriptionKey = "requirement-id")
    List<String> ids = List.of();

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text", descriptionKey = "format")
    OutputFormat format = OutputFormat.TEXT;

    CatalogueShowCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var arguments = new Arguments();
        Catalogue catalogue = Catalogue.bundled();
        var found = new ArrayList<Requirement>();
        for (String written : ids) {
            Optional<Requirement> requirement = RequirementId.parse(written).flatMap(catalogue::find);
            requirement.ifPresentOrElse(found::add, () -> arguments.report(UsageFault.NO_SUCH_REQUIREMENT, written));
        }
        OutputFormats.requireOneOf(arguments, format, OutputFormat.TEXT, OutputFormat.JSON);
        arguments.requireSound();
        if (format == OutputFormat.JSON) {
            List<JsonObject> shown = found.stream()
                    .map(requirement -> json(catalogue, requirement))
                    .toList();
            console.out()
                    .println(PrettyJson.text(
                            shown.size() == 1
                                    ? shown.getFirst()
                                    : JsonValue.object()
                                            .put("requirements", JsonValue.array(shown))
                                            .build()));
        } else {
            found.forEach(requirement -> print(catalogue, requirement));
        }
        return ExitCode.GOOD;
    }

    private void print(Catalogue catalogue, Requirement requirement) {
        Framework framework = catalogue.frameworkOf(requirement.id()).orElseThrow();
        String above = framework.lineage(requirement).stream()
                .limit(requirement.level().depth())
                .map(heading -> heading.id() + " " + console.tell(heading.title()))
                .collect(Collectors.joining(" › "));
        console.out()
                .println(console.styled(
                        Style.QUIET,
                        console.tell(framework.edition().shortTitle()) + (above.isEmpty() ? "" : " › " + above)));
        console.out()
                .println(console.styled(Style.STRONG, requirement.id() + "  " + console.tell(requirement.title())));
        requirement.summary().ifPresent(summary -> console.out().println(console.tell(summary)));
        printApplicability(framework, requirement);
        DisputeNotes.print(console, framework, requirement, "");
        printBelow(framework, requirement);
        printResponsibilities(framework, requirement);
        printPractices(requirement);
        if (!requirement.remarks().isEmpty()) {
            heading(REMARKS);
            requirement.remarks().forEach(remark -> console.out().println("  - " + console.tell(remark.text())));
        }
        CrosswalkLines.print(console, catalogue, requirement);
        console.out().println();
    }

    private void printApplicability(Framework framework, Requirement requirement) {
        List<FrameworkRole> roles = framework.rolesOf(requirement, Interpretation.DEFAULT);
        if (roles.isEmpty()) {
            return;
        }
        var line = new StringBuilder(console.tell(ROLES) + ": "
                + roles.stream()
                        .map(FrameworkRole::title)
                        .map(console::tell)
                        .collect(Collectors.joining(console.tell(new Text("・", ", ")))));
        requirement
                .requirementPackage()
                .ifPresent(p -> line.append("   ")
                        .append(console.tell(PACKAGE))
                        .append(": ")
                        .append(console.tell(p.title())));
        console.out().println(line);
    }

    private void printBelow(Framework framework, Requirement requirement) {
        List<Requirement> below = framework.children(requirement.id());
        if (!below.isEmpty()) {
            heading(BELOW);
            below.forEach(child -> {
                String mark = DisputeNotes.mark(framework, child);
                console.out().println("  " + child.id() + "  " + console.tell(child.title()) + mark);
                DisputeNotes.print(console, framework, child, "      ");
            });
        }
    }

    private void printResponsibilities(Framework framework, Requirement requirement) {
        for (Responsibility responsibility : framework.responsibilities()) {
            if (responsibility.categories().contains(requirement.id())) {
                heading(RESPONSIBILITY);
                console.out().println("  " + responsibility.id() + "  " + console.tell(responsibility.title()));
                responsibility
                        .items()
                        .forEach(item -> console.out()
                                .println("    - " + console.tell(item.title()) + ": " + console.tell(item.summary())));
            }
        }
    }

    private void printPractices(Requirement requirement) {
        if (requirement.examples().isEmpty()) {
            return;
        }
        heading(PRACTICES);
        for (PracticeExample example : requirement.examples()) {
            String mark = example.systemsOnly() ? " " + console.tell(SYSTEMS_ONLY) : "";
            String sources = example.sources().isEmpty() ? "" : " (" + String.join("; ", example.sources()) + ")";
            console.out().println("  - " + console.tell(example.summary()) + mark + sources);
            example.details().forEach(detail -> console.out().println("      · " + console.tell(detail)));
        }
    }

    private void heading(Text text) {
        console.out().println();
        console.out().println(console.styled(Style.STRONG, console.tell(text)));
    }

    private static JsonObject json(Catalogue catalogue, Requirement requirement) {
        Framework framework = catalogue.frameworkOf(requirement.id()).orElseThrow();
        return RequirementJson.builder(framework, requirement)
                .putUnlessEmpty(
                        "children",
                        JsonValue.texts(framework.children(requirement.id()).stream()
                                .map(child -> child.id().value())
                                .toList()))
                .putUnlessEmpty(
                        "examples",
                        JsonValue.array(
                                requirement.examples(),
                                example -> JsonValue.object()
                                        .put("summary", FindingLines.json(example.summary()))
                                        .put("systemsOnly", example.systemsOnly())
                                        .put("sources", JsonValue.texts(example.sources()))
                                        .putUnlessEmpty(
                                                "details", JsonValue.array(example.details(), FindingLines::json))
                                        .build()))
                .putUnlessEmpty(
                        "remarks", JsonValue.array(requirement.remarks(), remark -> FindingLines.json(remark.text())))
                .putUnlessEmpty("crosswalk", crosswalkJson(catalogue, requirement))
                .build();
    }

    private static JsonValue.JsonArray crosswalkJson(Catalogue catalogue, Requirement requirement) {
        Crosswalk crosswalk = catalogue.crosswalk();
        var relations = new ArrayList<JsonObject>();
        crosswalk
                .subject(requirement.id())
                .ifPresent(subject -> subject.relations()
                        .forEach(relation -> relations.add(relationJson(catalogue, relation.requirement(), relation))));
        crosswalk
                .counterparts(requirement.id())
                .forEach(counterpart -> relations.add(
                        relationJson(catalogue, counterpart.subject().requirement(), counterpart.relation())));
        return JsonValue.array(relations);
    }

    private static JsonObject relationJson(Catalogue catalogue, RequirementId other, CrosswalkRelation relation) {
        Framework framework = catalogue.frameworkOf(other).orElseThrow();
        return JsonValue.object()
                .put("requirement", other.value())
                .put("strength", relation.strength().id())
                .put("reason", FindingLines.json(relation.reason()))
                .put("source", "tasuki")
                .putUnlessEmpty(
                        "disputes",
                        JsonValue.array(DisputeNotes.of(framework, catalogue.require(other)), FindingLines::json))
                .build();
    }
}
