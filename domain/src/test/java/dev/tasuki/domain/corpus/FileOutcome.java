package dev.tasuki.domain.corpus;

import dev.tasuki.domain.assessment.AssuranceFileReading;
import dev.tasuki.formats.document.JsonDocument;
import dev.tasuki.formats.document.Limits;
import dev.tasuki.formats.document.MappingReader;
import dev.tasuki.formats.document.Parsing;
import dev.tasuki.formats.finding.Finding;
import dev.tasuki.formats.finding.Findings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What is to come of an assurance file: the `expected.json` of `assurance-files/`.
///
/// @param findings each as `line:column code`
record FileOutcome(String verdict, List<String> findings) {
    static final String ACCEPTED = "accepted";
    static final String REFUSED = "refused";

    static FileOutcome of(AssuranceFileReading reading) {
        return switch (reading) {
            case AssuranceFileReading.Read read -> new FileOutcome(ACCEPTED, told(read.warnings()));
            case AssuranceFileReading.Refused(var findings) -> new FileOutcome(REFUSED, told(findings));
        };
    }

    static FileOutcome read(Path file) {
        var faults = new Findings();
        if (!(JsonDocument.parse(CorpusFiles.read(file), file.toString(), Limits.EXCHANGED)
                instanceof Parsing.Parsed(var root))) {
            throw new AssertionError("not JSON: " + file);
        }
        MappingReader reader = MappingReader.ofRoot(root, file.toString(), faults);
        String verdict = String.valueOf(reader.requiredText("verdict"));
        var findings = new ArrayList<String>();
        for (MappingReader finding : reader.mappings("findings", 20)) {
            findings.add(finding.integer("line", 0, 100_000) + ":" + finding.integer("column", 0, 100_000) + " "
                    + finding.requiredText("code"));
            finding.finish();
        }
        reader.finish();
        if (!faults.isEmpty()) {
            throw new AssertionError(faults.list());
        }
        return new FileOutcome(verdict, findings);
    }

    private static List<String> told(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.location().line() + ":"
                        + finding.location().column() + " " + finding.code().id())
                .toList();
    }
}
