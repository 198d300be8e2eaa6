package dev.tasuki.domain.assessment;

import dev.tasuki.domain.catalogue.Catalogue;
import dev.tasuki.domain.supplychain.Organisation;
import dev.tasuki.domain.supplychain.ReleaseArtefact;
import dev.tasuki.domain.supplychain.RoleAssignment;
import dev.tasuki.domain.supplychain.SoftwareTarget;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Writes a whole `tasuki.yaml`, for whoever has the answers but no file yet. A file that a person has written is
/// changed by [AssuranceFileEditor] instead, which keeps its comments.
///
/// What is written is read again and must say the same; otherwise nothing is handed out.
public final class AssuranceFileWriter {
    private final AssuranceFileReader reader;

    public AssuranceFileWriter(Catalogue catalogue) {
        this.reader = new AssuranceFileReader(catalogue);
    }

    /// The file's text, in the order of its schema; the answers in the order of the record.
    public AssuranceFileWriting write(AssuranceFile file) {
        String text = String.join("\n", lines(file)) + "\n";
        return switch (reader.read(text.getBytes(StandardCharsets.UTF_8), AssuranceFile.NAME)) {
            case AssuranceFileReading.Refused(var findings) -> new AssuranceFileWriting.Refused(findings);
            case AssuranceFileReading.Read read when read.file().equals(file) -> new AssuranceFileWriting.Written(text);
            // Frameworks out of the catalogue's order, or a name that ends in a line break: no file says that.
            case AssuranceFileReading.Read read ->
                throw new IllegalArgumentException("reads back as " + read.file() + " instead of " + file);
        };
    }

    private static List<String> lines(AssuranceFile file) {
        var lines = new ArrayList<String>();
        lines.add("tasuki: 1");
        lines.add("");
        lines.addAll(software(file.software()));
        lines.add("");
        lines.addAll(organisation(file.organisation()));
        lines.add("");
        lines.add("roles:");
        for (RoleAssignment assignment : file.roles()) {
            lines.add(AnswerLines.ofField(
                    assignment.role().id(), assignment.stance().id(), 2));
        }
        lines.add("");
        lines.add(AnswerLines.ofField("package", file.requirementPackage().id(), 0));
        lines.add(AnswerLines.ofField("interpretation", file.interpretation().id(), 0));
        lines.add("frameworks: [" + String.join(", ", file.frameworks()) + "]");
        lines.add("");
        lines.add("answers:");
        file.answers().values().forEach(answer -> lines.addAll(AnswerLines.ofAnswer(answer, 2)));
        return lines;
    }

    private static List<String> software(SoftwareTarget software) {
        var lines = new ArrayList<String>();
        lines.add("software:");
        lines.add(AnswerLines.ofField("name", software.name(), 2));
        lines.add(AnswerLines.ofField("version", software.version(), 2));
        lines.add(AnswerLines.ofField("class", software.softwareClass().id(), 2));
        software.packageUrl().ifPresent(packageUrl -> lines.add(AnswerLines.ofField("purl", packageUrl, 2)));
        if (!software.artefacts().isEmpty()) {
            lines.add("  artefacts:");
        }
        for (ReleaseArtefact artefact : software.artefacts()) {
            lines.add("    - " + AnswerLines.ofField("file", artefact.path(), 0));
            artefact.digest().ifPresent(digest -> lines.add(AnswerLines.ofField("sha256", digest.hex(), 6)));
        }
        return lines;
    }

    private static List<String> organisation(Organisation organisation) {
        var lines = new ArrayList<String>();
        lines.add("organisation:");
        lines.add(AnswerLines.ofField("name", organisation.name(), 2));
        organisation.contact().ifPresent(contact -> lines.add(AnswerLines.ofField("contact", contact, 2)));
        return lines;
    }
}
