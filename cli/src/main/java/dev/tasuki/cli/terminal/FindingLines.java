package dev.tasuki.cli.terminal;

import dev.tasuki.formats.finding.Finding;
import dev.tasuki.formats.finding.Location;
import dev.tasuki.formats.finding.Severity;
import dev.tasuki.formats.json.JsonValue;
import dev.tasuki.formats.json.JsonValue.JsonArray;
import dev.tasuki.formats.json.JsonValue.JsonObject;
import dev.tasuki.formats.json.PrettyJson;
import dev.tasuki.formats.text.Language;
import dev.tasuki.formats.text.Printable;
import dev.tasuki.formats.text.Text;
import java.util.List;

/// Findings for a person and for a machine: where, what is wrong, what to do.
public final class FindingLines {
    private static final Text WARNING = new Text("注意", "warning");
    private static final Text ERROR = new Text("誤り", "error");

    private FindingLines() {}

    /// Prints each finding on two lines, as compilers do: place and message, then the remedy.
    public static void print(Console console, List<Finding> findings) {
        for (Finding finding : findings) {
            boolean error = finding.severity() == Severity.ERROR;
            String severity =
                    console.styled(error ? Style.VERMILION : Style.STRONG, console.tell(error ? ERROR : WARNING));
            console.err()
                    .println(Printable.line(finding.location().toString()) + ": " + severity + ": "
                            + finding.message(console.language()));
            console.err().println("    → " + finding.remedy(console.language()));
        }
        console.err().flush();
    }

    /// Says why nothing was done, in words, and as JSON too where that was asked for.
    public static void refuse(Console console, List<Finding> findings, Text nothingDone, OutputFormat format) {
        print(console, findings);
        console.note(nothingDone);
        if (format == OutputFormat.JSON) {
            printJson(console, findings);
        }
    }

    /// Prints the findings to standard output as JSON, for callers that asked for it.
    public static void printJson(Console console, List<Finding> findings) {
        console.out()
                .println(PrettyJson.text(
                        JsonValue.object().put("findings", json(findings)).build()));
    }

    /// The findings as JSON, with both languages.
    public static JsonArray json(List<Finding> findings) {
        return JsonValue.array(findings, FindingLines::json);
    }

    private static JsonObject json(Finding finding) {
        Location location = finding.location();
        return JsonValue.object()
                .put("code", finding.code().id())
                .put("severity", finding.severity() == Severity.ERROR ? "error" : "warning")
                .put("source", Printable.line(location.source()))
                .put("line", location.line())
                .put("column", location.column())
                .put("path", Printable.excerpt(location.path()))
                .put("message", both(finding.message(Language.JA), finding.message(Language.EN)))
                .put("remedy", both(finding.remedy(Language.JA), finding.remedy(Language.EN)))
                .build();
    }

    /// A text in both languages as JSON.
    public static JsonObject json(Text text) {
        return both(text.ja(), text.en());
    }

    private static JsonObject both(String ja, String en) {
        return JsonValue.object().put("ja", ja).put("en", en).build();
    }
}
