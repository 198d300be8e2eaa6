package dev.tasuki.domain.assessment;

import dev.tasuki.domain.catalogue.Catalogue;
import dev.tasuki.domain.catalogue.Interpretation;
import dev.tasuki.domain.catalogue.RequirementId;
import dev.tasuki.domain.catalogue.RequirementPackage;
import dev.tasuki.domain.catalogue.Role;
import dev.tasuki.domain.supplychain.Organisation;
import dev.tasuki.domain.supplychain.ReleaseArtefact;
import dev.tasuki.domain.supplychain.RoleAssignment;
import dev.tasuki.domain.supplychain.SoftwareClass;
import dev.tasuki.domain.supplychain.SoftwareTarget;
import dev.tasuki.domain.supplychain.Stance;
import dev.tasuki.formats.digest.Sha256;
import dev.tasuki.formats.document.DocumentFault;
import dev.tasuki.formats.document.Limits;
import dev.tasuki.formats.document.MappingReader;
import dev.tasuki.formats.document.Node;
import dev.tasuki.formats.document.Parsing;
import dev.tasuki.formats.document.YamlDocument;
import dev.tasuki.formats.file.ContainedPath;
import dev.tasuki.formats.finding.Finding;
import dev.tasuki.formats.finding.Findings;
import dev.tasuki.formats.finding.Severity;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads `tasuki.yaml` and reports every mistake in it at once. The format is published as
/// `assurance-file.schema.json` beside this class; a test holds the two against each other.
public final class AssuranceFileReader {
    private static final int MAXIMUM_ARTEFACTS = 200;

    private final Catalogue catalogue;

    public AssuranceFileReader(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /// Reads an assurance file.
    ///
    /// @param bytes  the file's content
    /// @param source what findings call the file
    public AssuranceFileReading read(byte[] bytes, String source) {
        return switch (YamlDocument.parse(bytes, source, Limits.WRITTEN_BY_HAND)) {
            case Parsing.Refused(var findings) -> new AssuranceFileReading.Refused(findings);
            case Parsing.Parsed(var root) -> read(root, source);
        };
    }

    private AssuranceFileReading read(Node root, String source) {
        var findings = new Findings();
        MappingReader reader = MappingReader.ofHandwrittenRoot(root, source, findings);
        readFormatVersion(reader);
        SoftwareTarget software = readSoftware(reader.requiredMapping("software"));
        Organisation organisation = readOrganisation(reader.requiredMapping("organisation"));
        Set<RoleAssignment> roles = readRoles(reader);
        RequirementPackage requirementPackage = reader.requiredChoice("package", RequirementPackage.byId());
        Interpretation interpretation = reader.choice("interpretation", Interpretation.byId());
        List<String> frameworks = readFrameworks(reader);
        // A file that has just been made says “answers:” and nothing more.
        boolean none = reader.node("answers") instanceof Node.Scalar answers && answers.kind() == Node.Kind.NULL;
        MappingReader given = none ? null : reader.mapping("answers");
        var scope = new AnswersReader.Scope(
                roles,
                requirementPackage,
                interpretation == null ? Interpretation.FOLLOW_TABLE_5 : interpretation,
                frameworks);
        Map<RequirementId, Answer> read = given == null ? Map.of() : new AnswersReader(catalogue, scope).read(given);
        reader.finish();

        if (findings.hasErrors() || software == null || organisation == null || requirementPackage == null) {
            return new AssuranceFileReading.Refused(findings.list());
        }
        var file = new AssuranceFile(
                software, organisation, roles, requirementPackage, scope.interpretation(), frameworks, read);
        List<Finding> warnings = findings.list().stream()
                .filter(finding -> finding.severity() == Severity.WARNING)
                .toList();
        return new AssuranceFileReading.Read(file, warnings);
    }

    private static void readFormatVersion(MappingReader reader) {
        String version = reader.requiredText("tasuki");
        if (version != null && !version.equals("1")) {
            reader.report("tasuki", AssuranceFileFault.UNKNOWN_FORMAT_VERSION);
        }
    }

    private static @Nullable SoftwareTarget readSoftware(MappingReader reader) {
        String name = reader.requiredText("name");
        String version = reader.requiredText("version");
        if (version != null && version.length() > SoftwareTarget.LONGEST_VERSION) {
            reader.report("version", DocumentFault.TEXT_TOO_LONG, Integer.toString(SoftwareTarget.LONGEST_VERSION));
        }
        SoftwareClass softwareClass = reader.requiredChoice("class", SoftwareClass.byId());
        String packageUrl = reader.text("purl");
        if (packageUrl != null && !SoftwareTarget.isPackageUrl(packageUrl)) {
            reader.report("purl", AssuranceFileFault.NOT_A_PACKAGE_URL, packageUrl);
        }
        var artefacts = new ArrayList<ReleaseArtefact>();
        for (MappingReader item : reader.mappings("artefacts", MAXIMUM_ARTEFACTS)) {
            String path = containedPath(item, "file");
            Optional<Sha256> digest = digest(item, "sha256");
            item.finish();
            if (path != null) {
                artefacts.add(new ReleaseArtefact(path, digest));
            }
        }
        reader.finish();
        if (name == null || version == null || softwareClass == null) {
            return null;
        }
        return new SoftwareTarget(name, version, softwareClass, Optional.ofNullable(packageUrl), artefacts);
    }

    private static @Nullable Organisation readOrganisation(MappingReader reader) {
        String name = reader.requiredText("name");
        String contact = reader.text("contact");
        reader.finish();
        return name == null ? null : new Organisation(name, Optional.ofNullable(contact));
    }

    private static Set<RoleAssignment> readRoles(MappingReader reader) {
        var roles = new LinkedHashSet<RoleAssignment>();
        MappingReader mapping = reader.requiredMapping("roles");
        for (Role role : Role.values()) {
            Stance stance = mapping.choice(role.id(), Stance.byId());
            if (stance != null) {
                roles.add(new RoleAssignment(role, stance));
            }
        }
        mapping.finish();
        // A misspelt role has been reported as such; this is for a file that says nothing at all.
        if (reader.node("roles") instanceof Node.Mapping written
                && written.entries().isEmpty()) {
            reader.report("roles", AssuranceFileFault.NO_ROLES);
        }
        return roles;
    }

    private List<String> readFrameworks(MappingReader reader) {
        if (!reader.has("frameworks")) {
            return List.of(Catalogue.METI);
        }
        List<String> known = catalogue.frameworkIds();
        List<String> chosen = reader.choices("frameworks", 20, id -> known.contains(id) ? id : null, known);
        if (!(reader.node("frameworks") instanceof Node.Sequence)) {
            // One mistake, reported already; the answers must not all be faulted for it.
            return known;
        }
        if (!chosen.contains(Catalogue.METI)) {
            reader.report("frameworks", AssuranceFileFault.METI_REQUIRED);
        }
        return known.stream()
                .filter(id -> id.equals(Catalogue.METI) || chosen.contains(id))
                .toList();
    }

    /// A path that stays below the file's directory, or null with a finding.
    static @Nullable String containedPath(MappingReader reader, String name) {
        String path = reader.requiredText(name);
        if (path != null && !ContainedPath.isWellFormed(path)) {
            reader.report(name, AssuranceFileFault.PATH_LEAVES_DIRECTORY, path);
            return null;
        }
        return path;
    }

    static Optional<Sha256> digest(MappingReader reader, String name) {
        String written = reader.text(name);
        if (written == null) {
            return Optional.empty();
        }
        Optional<Sha256> digest = Sha256.parse(written);
        if (digest.isEmpty()) {
            reader.report(name, AssuranceFileFault.NOT_A_DIGEST, written);
        }
        return digest;
    }
}
