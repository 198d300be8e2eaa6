package dev.tasuki.cli.assurance.report;

import dev.tasuki.formats.text.Language;

/// What the page's template needs.
///
/// @param styleHash the page's style as its content security policy names it
record ReportPage(Report report, String styleHash) {

    /// The label in the report's language.
    String say(Label label) {
        return label.in(report.language());
    }

    /// The label with its placeholders filled.
    String say(Label label, Object... arguments) {
        return label.in(report.language(), arguments);
    }

    /// The page's BCP 47 language tag.
    String lang() {
        return switch (report.language()) {
            case JA -> "ja";
            case EN -> "en-GB";
        };
    }

    boolean japanese() {
        return report.language() == Language.JA;
    }

    /// The line of a role within the sash, whose edges run from (150, 0) to (0, 150) and from (240, 0) to (90,
    /// 150).
    String sashLine(int role) {
        int sum = 150 + 90 * (role + 1) / (report.roles().size() + 1);
        return "M" + sum + " 0L" + (sum - 150) + " 150";
    }
}
