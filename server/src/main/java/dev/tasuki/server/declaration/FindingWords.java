package dev.tasuki.server.declaration;

import dev.tasuki.formats.finding.Finding;
import dev.tasuki.formats.text.Language;
import dev.tasuki.formats.text.Text;
import java.util.List;

/// Findings as a form tells them beside a field.
final class FindingWords {
    private FindingWords() {}

    /// Each finding as one text: what is wrong, then what to do.
    static List<Text> of(List<Finding> findings) {
        return findings.stream()
                .map(finding -> new Text(
                        finding.message(Language.JA) + finding.remedy(Language.JA),
                        finding.message(Language.EN) + " " + finding.remedy(Language.EN)))
                .toList();
    }
}
