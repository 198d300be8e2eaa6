package dev.tasuki.domain.assessment;

import dev.tasuki.domain.catalogue.Catalogue;
import dev.tasuki.formats.finding.Finding;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Assurance files for the tests of this package.
final class AssuranceFiles {
    static final String DIGEST = "0123456789abcdef".repeat(4);
    static final String OTHER_DIGEST = "fedcba9876543210".repeat(4);

    /// A head without answers, seven lines long.
    static final String HEAD = """
            tasuki: 1
            software: {name: 襷, version: 1.0, class: product}
            organisation: {name: 株式会社例}
            roles:
              developer: primary
            package: minimum
            frameworks: [meti, uk]
            """;

    private AssuranceFiles() {}

    static AssuranceFileReading reading(String text) {
        return new AssuranceFileReader(Catalogue.bundled())
                .read(text.getBytes(StandardCharsets.UTF_8), AssuranceFile.NAME);
    }

    static AssuranceFile file(String text) {
        return switch (reading(text)) {
            case AssuranceFileReading.Read read -> read.file();
            case AssuranceFileReading.Refused(var findings) -> throw new AssertionError(told(findings));
        };
    }

    /// The head with these lines under `answers:`, indented by two.
    static String withAnswers(String answers) {
        return HEAD + "answers:\n" + answers.indent(2);
    }

    /// Each finding as `line:column code`.
    static List<String> faults(String text) {
        return switch (reading(text)) {
            case AssuranceFileReading.Read read -> told(read.warnings());
            case AssuranceFileReading.Refused(var findings) -> told(findings);
        };
    }

    static List<String> told(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.location().line() + ":"
                        + finding.location().column() + " " + finding.code().id())
                .toList();
    }
}
