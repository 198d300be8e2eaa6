package dev.tasuki.domain.assessment;

import dev.tasuki.domain.evidence.Evidence;
import dev.tasuki.formats.document.YamlScalar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// Writes answers as lines of YAML, at an indent.
final class AnswerLines {
    private AnswerLines() {}

    static List<String> ofAnswer(Answer answer, int indent) {
        var lines = new ArrayList<String>();
        lines.add(line(indent, answer.requirement().value() + ":"));
        lines.addAll(ofFields(answer, indent + 2));
        return lines;
    }

    static List<String> ofFields(Answer answer, int indent) {
        var lines = new ArrayList<String>();
        lines.add(ofField("status", answer.status().id(), indent));
        answer.because().ifPresent(because -> lines.add(ofField("because", because, indent)));
        if (!answer.evidence().isEmpty()) {
            lines.addAll(ofEvidenceList(answer.evidence(), indent));
        }
        answer.owner().ifPresent(owner -> lines.add(ofField("owner", owner, indent)));
        answer.due().ifPresent(due -> lines.add(ofField("due", due.toString(), indent)));
        return lines;
    }

    static String ofField(String name, String value, int indent) {
        return line(indent, name + ": " + YamlScalar.write(value));
    }

    static List<String> ofEvidenceList(List<Evidence> evidence, int indent) {
        var lines = new ArrayList<String>();
        lines.add(line(indent, "evidence:"));
        evidence.forEach(item -> lines.addAll(ofEvidence(item, indent + 2)));
        return lines;
    }

    static List<String> ofEvidence(Evidence evidence, int indent) {
        var lines = new ArrayList<String>();
        evidenceFields(evidence)
                .forEach((name, value) ->
                        lines.add(line(indent, (lines.isEmpty() ? "- " : "  ") + ofEvidenceField(name, value))));
        return lines;
    }

    /// The fields of a piece of evidence with their values as plain text, in the order they are written.
    static SequencedMap<String, String> evidenceFields(Evidence evidence) {
        var fields = new LinkedHashMap<String, String>();
        switch (evidence) {
            case Evidence.FileEvidence file -> {
                fields.put("file", file.path());
                file.digest()
                        .ifPresentOrElse(
                                digest -> fields.put("sha256", digest.hex()), () -> fields.put("generated", "true"));
            }
            case Evidence.WebEvidence page -> {
                fields.put("url", page.url());
                fields.put("sha256", page.digest().hex());
                fields.put("seen", page.seen().toString());
            }
        }
        evidence.description().ifPresent(words -> fields.put("description", words));
        evidence.validUntil().ifPresent(day -> fields.put("valid_until", day.toString()));
        return fields;
    }

    /// One field of a piece of evidence; `true` is the truth value there, not a text.
    static String ofEvidenceField(String name, String value) {
        return name + ": " + (name.equals("generated") ? value : YamlScalar.write(value));
    }

    private static String line(int indent, String content) {
        return " ".repeat(indent) + content;
    }
}
