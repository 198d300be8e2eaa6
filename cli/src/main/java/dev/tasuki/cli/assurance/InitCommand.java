package dev.tasuki.cli.assurance;

import dev.tasuki.cli.terminal.Arguments;
import dev.tasuki.cli.terminal.Console;
import dev.tasuki.cli.terminal.ExitCode;
import dev.tasuki.cli.terminal.OutputFormat;
import dev.tasuki.cli.terminal.OutputFormats;
import dev.tasuki.cli.terminal.Refusal;
import dev.tasuki.cli.terminal.UsageFault;
import dev.tasuki.domain.assessment.AssuranceFile;
import dev.tasuki.domain.assessment.AssuranceFileReader;
import dev.tasuki.domain.assessment.AssuranceFileReading;
import dev.tasuki.domain.assessment.AssuranceFileSchema;
import dev.tasuki.domain.catalogue.Catalogue;
import dev.tasuki.domain.catalogue.Choice;
import dev.tasuki.domain.catalogue.RequirementPackage;
import dev.tasuki.domain.catalogue.Role;
import dev.tasuki.domain.supplychain.RoleAssignment;
import dev.tasuki.domain.supplychain.SoftwareClass;
import dev.tasuki.domain.supplychain.Stance;
import dev.tasuki.formats.bytes.Bytes;
import dev.tasuki.formats.file.AtomicFile;
import dev.tasuki.formats.file.FileWriting;
import dev.tasuki.formats.file.NewFile;
import dev.tasuki.formats.json.JsonValue;
import dev.tasuki.formats.json.PrettyJson;
import dev.tasuki.formats.text.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Makes a `tasuki.yaml`: asks for what it is not told.
@Command(name = "init", mixinStandardHelpOptions = true)
public final class InitCommand implements Callable<Integer> {
    private static final Text WRITTEN = new Text(
            "{0} を作りました。次は tasuki assess で求められる要求を確認し、tasuki answer で回答してください。",
            "Wrote {0}. Next: tasuki assess shows what is asked, tasuki answer records an answer.");
    private static final Text SCHEMA_WRITTEN =
            new Text("{0} はエディタの入力補完用です（消しても構いません）。", "{0} lets your editor complete the file (safe to delete).");
    private static final Text NAME = new Text("ソフトウェアの名前", "Name of the software");
    private static final Text VERSION = new Text("版", "Version");
    private static final Text CLASS =
            new Text("分類（product, service, embedded, system）", "Class (product, service, embedded, system)");
    private static final Text ORGANISATION = new Text("組織の名前", "Name of your organisation");
    private static final Text ROLES = new Text(
            "役割（developer, supplier, operator, customer をコンマ区切り）",
            "Roles (developer, supplier, operator, customer; separate with commas)");
    private static final Text PACKAGE = new Text("要求パッケージ（minimum, standard）", "Package (minimum, standard)");

    private final Console console;

    @Parameters(paramLabel = "DIR", arity = "0..1", defaultValue = ".", descriptionKey = "dir")
    Path directory = Path.of(".");

    @Option(names = "--name", paramLabel = "NAME", descriptionKey = "software-name")
    @Nullable
    String name;

    @Option(names = "--software-version", paramLabel = "VERSION", descriptionKey = "software-version")
    @Nullable
    String version;

    @Option(names = "--class", paramLabel = "CLASS", descriptionKey = "software-class")
    @Nullable
    String softwareClass;

    @Option(names = "--organisation", paramLabel = "NAME", descriptionKey = "organisation")
    @Nullable
    String organisation;

    @Option(names = "--contact", paramLabel = "ADDRESS", descriptionKey = "contact")
    @Nullable
    String contact;

    @Option(names = "--role", paramLabel = "ROLE[:STANCE]", descriptionKey = "role-stance")
    List<String> roles = List.of();

    @Option(names = "--package", paramLabel = "minimum|standard", descriptionKey = "package")
    @Nullable
    String requirementPackage;

    @Option(names = "--framework", paramLabel = "meti|uk", descriptionKey = "frameworks")
    List<String> frameworks = List.of();

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text", descriptionKey = "format")
    OutputFormat format = OutputFormat.TEXT;

    private final List<String> unanswered = new ArrayList<>();

    InitCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Path file = directory.resolve(AssuranceFile.NAME);
        if (Files.exists(file)) {
            throw new Refusal(UsageFault.ALREADY_THERE, file.normalize().toString());
        }
        if (!Files.isDirectory(directory)) {
            throw new Refusal(UsageFault.NO_SUCH_DIRECTORY, directory.toString());
        }
        var arguments = new Arguments();
        OutputFormats.requireOneOf(arguments, format, OutputFormat.TEXT, OutputFormat.JSON);
        Optional<SoftwareClass> knownClass =
                arguments.choice("--class", Optional.ofNullable(softwareClass), SoftwareClass.byId());
        Set<RoleAssignment> knownRoles = roleAssignments(arguments, roles);
        Optional<RequirementPackage> knownPackage =
                arguments.choice("--package", Optional.ofNullable(requirementPackage), RequirementPackage.byId());
        List<String> chosenFrameworks = frameworks(arguments);
        arguments.requireSound();

        String chosenName = askFor("--name", NAME, name, defaultName());
        String chosenVersion = askFor("--software-version", VERSION, version, "0.1.0");
        SoftwareClass chosenClass =
                knownClass.orElseGet(() -> askFor("--class", CLASS, SoftwareClass.byId(), SoftwareClass.PRODUCT));
        String chosenOrganisation = askFor("--organisation", ORGANISATION, organisation, "");
        Set<RoleAssignment> chosenRoles = knownRoles.isEmpty() ? askForRoles() : knownRoles;
        RequirementPackage chosenPackage = knownPackage.orElseGet(
                () -> askFor("--package", PACKAGE, RequirementPackage.byId(), RequirementPackage.MINIMUM));
        if (!unanswered.isEmpty()) {
            throw new Refusal(UsageFault.NO_ONE_TO_ASK, String.join(", ", unanswered));
        }
        var template = new AssuranceFileTemplate(
                chosenName,
                chosenVersion,
                chosenClass,
                chosenOrganisation,
                Optional.ofNullable(contact),
                chosenRoles,
                chosenPackage,
                chosenFrameworks);
        write(file, template.text(console.language()));
        return ExitCode.GOOD;
    }

    private void write(Path file, String text) {
        String source = file.normalize().toString();
        Bytes content = Bytes.ofUtf8(text);
        // What was typed may hold what no assurance file can; better to say so than to write a file nobody can
        // read.
        if (new AssuranceFileReader(Catalogue.bundled()).read(content.toArray(), source)
                instanceof AssuranceFileReading.Refused(var findings)) {
            throw new Refusal(findings);
        }
        if (NewFile.write(file, content, NewFile.Access.DEFAULT) instanceof FileWriting.Refused(var findings)) {
            throw new Refusal(findings);
        }
        Path schema = directory.resolve(AssuranceFileTemplate.SCHEMA);
        try {
            Files.createDirectories(directory.resolve(".tasuki"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (AtomicFile.write(schema, Bytes.ofUtf8(AssuranceFileSchema.text()))
                instanceof FileWriting.Refused(var findings)) {
            throw new Refusal(findings);
        }
        if (format == OutputFormat.JSON) {
            console.out()
                    .println(PrettyJson.text(JsonValue.object()
                            .put("file", source)
                            .put("schema", schema.normalize().toString())
                            .build()));
        } else {
            console.say(WRITTEN, source);
            console.say(SCHEMA_WRITTEN, schema.normalize().toString());
        }
    }

    private List<String> frameworks(Arguments arguments) {
        var chosen = new LinkedHashSet<String>(List.of(Catalogue.METI));
        List<String> known = Catalogue.bundled().frameworkIds();
        for (String list : frameworks) {
            for (String id : Arguments.split(list)) {
                if (known.contains(id)) {
                    chosen.add(id);
                } else {
                    arguments.report(UsageFault.NOT_ONE_OF, "--framework", id, String.join(", ", known));
                }
            }
        }
        return known.stream().filter(chosen::contains).toList();
    }

    private static Set<RoleAssignment> roleAssignments(Arguments arguments, List<String> written) {
        var assignments = new LinkedHashSet<RoleAssignment>();
        for (String list : written) {
            for (String word : Arguments.split(list)) {
                int colon = word.indexOf(':');
                Optional<Role> role = arguments.choice(
                        "--role", Optional.of(colon < 0 ? word : word.substring(0, colon)), Role.byId());
                Optional<Stance> stance = colon < 0
                        ? Optional.of(Stance.PRIMARY)
                        : arguments.choice("--role", Optional.of(word.substring(colon + 1)), Stance.byId());
                role.ifPresent(r -> stance.ifPresent(s -> assignments.add(new RoleAssignment(r, s))));
            }
        }
        return assignments;
    }

    private String defaultName() {
        Path last = directory.toAbsolutePath().normalize().getFileName();
        return last == null ? "" : last.toString();
    }

    private String askFor(String option, Text question, @Nullable String known, String usual) {
        if (known != null && !known.isBlank()) {
            return known;
        }
        if (!console.interactive()) {
            if (usual.isBlank()) {
                unanswered.add(option);
            }
            return usual.isBlank() ? "?" : usual;
        }
        String prompt = console.tell(question) + (usual.isBlank() ? "" : " [" + usual + "]") + ": ";
        String answer = console.ask(prompt);
        while (answer != null && answer.isBlank() && usual.isBlank()) {
            answer = console.ask(prompt);
        }
        if (answer == null) {
            throw new Refusal(UsageFault.NO_ONE_TO_ASK, option);
        }
        return answer.isBlank() ? usual : answer.strip();
    }

    private <C extends Choice> C askFor(String option, Text question, Map<String, C> choices, C usual) {
        while (true) {
            String answer = askFor(option, question, null, usual.id());
            var arguments = new Arguments();
            Optional<C> chosen = arguments.choice(option, Optional.of(answer), choices);
            if (chosen.isPresent() || !console.interactive()) {
                return chosen.orElse(usual);
            }
        }
    }

    private Set<RoleAssignment> askForRoles() {
        while (true) {
            String answer = askFor("--role", ROLES, null, console.interactive() ? Role.DEVELOPER.id() : "");
            Set<RoleAssignment> chosen = roleAssignments(new Arguments(), List.of(answer));
            if (!chosen.isEmpty() || !console.interactive()) {
                return chosen;
            }
        }
    }
}
