package dev.tasuki.server.shared;

import dev.tasuki.formats.finding.Finding;
import dev.tasuki.formats.text.Language;
import dev.tasuki.formats.text.Text;
import java.util.List;

/// Findings as a form tells them beside a field.
public final class FindingWords {
    private static final Text BOTH = new Text("{0}{1}", "{0} {1}");

    private FindingWords() {}

    /// A finding as one text: what is wrong, then what to do.
    public static Text of(Finding finding) {
        return BOTH.filled(
                new Text(finding.message(Language.JA), finding.message(Language.EN)),
                new Text(finding.remedy(Language.JA), finding.remedy(Language.EN)));
    }

    /// Each of several.
    public static List<Text> of(List<Finding> findings) {
        return findings.stream().map(FindingWords::of).toList();
    }
}
