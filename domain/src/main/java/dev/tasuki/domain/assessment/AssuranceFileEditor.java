package dev.tasuki.domain.assessment;

import dev.tasuki.domain.catalogue.Catalogue;
import dev.tasuki.domain.catalogue.RequirementId;
import dev.tasuki.domain.evidence.Evidence;
import dev.tasuki.formats.document.DocumentFault;
import dev.tasuki.formats.document.Limits;
import dev.tasuki.formats.document.Node;
import dev.tasuki.formats.document.Node.Entry;
import dev.tasuki.formats.document.Node.Mapping;
import dev.tasuki.formats.document.Node.Scalar;
import dev.tasuki.formats.document.Node.Sequence;
import dev.tasuki.formats.document.Parsing;
import dev.tasuki.formats.document.TextEdits;
import dev.tasuki.formats.document.YamlDocument;
import dev.tasuki.formats.document.YamlScalar;
import dev.tasuki.formats.finding.Finding;
import dev.tasuki.formats.finding.FindingCode;
import dev.tasuki.formats.finding.Location;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// Changes one answer in the text of an assurance file and leaves every other character as it is: comments, order,
/// quotes and line ends are the author's.
///
/// The change is spliced in by source offsets. The result is read again and must differ from the old file in that
/// answer and nothing else; otherwise the edit is refused and nothing is written (docs/adr/0018).
public final class AssuranceFileEditor {
    private final Catalogue catalogue;
    private final AssuranceFileReader reader;

    public AssuranceFileEditor(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.reader = new AssuranceFileReader(catalogue);
    }

    /// Changes an answer, or adds it in the catalogue's order.
    ///
    /// @param text        the file as it is; must be readable by [AssuranceFileReader]
    /// @param source      what findings call the file
    /// @param requirement which requirement is answered
    public AssuranceFileEditing edit(String text, String source, RequirementId requirement, AnswerChange change) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return switch (reader.read(bytes, source)) {
            case AssuranceFileReading.Refused(var findings) -> new AssuranceFileEditing.Refused(findings);
            case AssuranceFileReading.Read read -> edit(text, bytes, source, read.file(), requirement, change);
        };
    }

    private AssuranceFileEditing edit(
            String text,
            byte[] bytes,
            String source,
            AssuranceFile before,
            RequirementId requirement,
            AnswerChange change) {
        Optional<Answer> answer = changed(before.answerTo(requirement), requirement, change);
        if (answer.isEmpty()) {
            return refused(AnswerFault.STATUS_REQUIRED, source, requirement.value());
        }
        Answer wanted = answer.get();
        if (!(YamlDocument.parse(bytes, source, Limits.WRITTEN_BY_HAND) instanceof Parsing.Parsed(Mapping root))) {
            throw new IllegalStateException("a readable assurance file is a mapping");
        }
        var edits = new TextEdits(text);
        splice(text, root, wanted, change, edits);
        String after = edits.apply();
        return check(before, wanted, after, source);
    }

    private static Optional<Answer> changed(Optional<Answer> present, RequirementId requirement, AnswerChange change) {
        Optional<AnswerStatus> status = change.status().or(() -> present.map(Answer::status));
        Optional<String> because = change.because().or(() -> present.flatMap(Answer::because));
        Optional<String> owner = change.owner().or(() -> present.flatMap(Answer::owner));
        var due = change.due().or(() -> present.flatMap(Answer::due));
        List<Evidence> evidence =
                change.mergedInto(present.map(Answer::evidence).orElse(List.of()));
        // Why something was done is no reason why it does not apply.
        boolean reasoned = change.because().isPresent()
                || present.filter(answer -> answer.status() == AnswerStatus.NOT_APPLICABLE)
                        .isPresent();
        boolean incomplete = status.isEmpty()
                || (status.get() == AnswerStatus.NOT_APPLICABLE && !reasoned)
                || (status.get() == AnswerStatus.PLANNED && due.isEmpty());
        return incomplete
                ? Optional.empty()
                : Optional.of(new Answer(requirement, status.get(), because, evidence, owner, due));
    }

    private void splice(String text, Mapping root, Answer wanted, AnswerChange change, TextEdits edits) {
        Optional<Entry> answers = root.entries().stream()
                .filter(entry -> entry.name().equals("answers"))
                .findFirst();
        if (answers.isEmpty()) {
            int indent = root.entries().getFirst().at().column() - 1;
            var lines = new ArrayList<String>();
            lines.add(" ".repeat(indent) + "answers:");
            lines.addAll(AnswerLines.ofAnswer(wanted, indent + 2));
            edits.insertLinesAfter(Math.max(0, text.stripTrailing().length() - 1), lines);
            return;
        }
        Entry entry = answers.get();
        boolean hasBlock = entry.value() instanceof Mapping mapping
                && !mapping.entries().isEmpty()
                && text.charAt(mapping.start().offset()) != '{';
        if (!hasBlock) {
            int indent = entry.at().column() - 1 + 2;
            replaceWithBlock(text, entry, AnswerLines.ofAnswer(wanted, indent), edits);
            return;
        }
        Mapping block = (Mapping) entry.value();
        int indent = block.entries().getFirst().at().column() - 1;
        Optional<Entry> present = block.entries().stream()
                .filter(answer -> RequirementId.parse(answer.name()).equals(Optional.of(wanted.requirement())))
                .findFirst();
        if (present.isPresent()) {
            changeAnswer(text, present.get(), wanted, change, edits);
        } else {
            insertAnswer(text, block, AnswerLines.ofAnswer(wanted, indent), wanted.requirement(), edits);
        }
    }

    /// Puts lines in the place of a value that is empty or in flow style; a comment after it stays beside the
    /// name.
    private static void replaceWithBlock(String text, Entry entry, List<String> lines, TextEdits edits) {
        int start = entry.value().start().offset();
        int end = edits.contentEnd(entry.value());
        if (end > start) {
            while (text.charAt(start - 1) == ' ' || text.charAt(start - 1) == '\t') {
                start--;
            }
            edits.replace(start, end, "");
        }
        edits.insertLinesAfter(end, lines);
    }

    private void insertAnswer(
            String text, Mapping block, List<String> lines, RequirementId requirement, TextEdits edits) {
        Map<RequirementId, Integer> order = order();
        int position = order.getOrDefault(requirement, Integer.MAX_VALUE);
        Entry predecessor = null;
        for (Entry entry : block.entries()) {
            int other = RequirementId.parse(entry.name())
                    .map(id -> order.getOrDefault(id, Integer.MAX_VALUE))
                    .orElse(Integer.MAX_VALUE);
            if (other < position) {
                predecessor = entry;
            }
        }
        if (predecessor == null) {
            edits.insertLinesBefore(
                    commentsAbove(text, block.entries().getFirst().at().offset()), lines);
        } else {
            int end = Math.max(predecessor.at().offset(), edits.contentEnd(predecessor.value()));
            edits.insertLinesAfter(commentsWithin(text, end, predecessor.at().column() - 1), lines);
        }
    }

    /// Where the comment lines begin that stand right above a line: they speak of what follows them.
    private static int commentsAbove(String text, int offset) {
        int start = text.lastIndexOf('\n', offset - 1) + 1;
        while (start > 0) {
            int above = text.lastIndexOf('\n', start - 2) + 1;
            if (!text.substring(above, start).stripLeading().startsWith("#")) {
                break;
            }
            start = above;
        }
        return start;
    }

    /// Where the comment lines end that stand right below a line and further in than an answer's name: they
    /// belong to the answer above them.
    private static int commentsWithin(String text, int offset, int indent) {
        int end = offset;
        for (int next = text.indexOf('\n', end); next >= 0; next = text.indexOf('\n', end)) {
            int lineEnd = text.indexOf('\n', next + 1);
            String line = text.substring(next + 1, lineEnd < 0 ? text.length() : lineEnd);
            if (!line.stripLeading().startsWith("#") || line.indexOf('#') <= indent) {
                break;
            }
            end = next + 1;
        }
        return end;
    }

    private Map<RequirementId, Integer> order() {
        var order = new LinkedHashMap<RequirementId, Integer>();
        for (String framework : catalogue.frameworkIds()) {
            catalogue
                    .framework(framework)
                    .orElseThrow()
                    .assessable()
                    .forEach(requirement -> order.put(requirement.id(), order.size()));
        }
        return order;
    }

    private static void changeAnswer(String text, Entry entry, Answer wanted, AnswerChange change, TextEdits edits) {
        boolean block = entry.value() instanceof Mapping mapping
                && text.charAt(mapping.start().offset()) != '{';
        if (!block) {
            int indent = entry.at().column() - 1 + 2;
            replaceWithBlock(text, entry, AnswerLines.ofFields(wanted, indent), edits);
            return;
        }
        Mapping fields = (Mapping) entry.value();
        int indent = fields.entries().getFirst().at().column() - 1;
        boolean hasList = fields.get("evidence").isPresent();
        // What is added at one place stands in the order of these calls, and a list that goes on must go on
        // first.
        if (!change.evidence().isEmpty() && hasList) {
            setEvidence(text, fields, wanted, change, indent, edits);
        }
        change.status().ifPresent(status -> setField(fields, "status", status.id(), indent, edits));
        change.because().ifPresent(because -> setField(fields, "because", because, indent, edits));
        if (!change.evidence().isEmpty() && !hasList) {
            setEvidence(text, fields, wanted, change, indent, edits);
        }
        change.owner().ifPresent(owner -> setField(fields, "owner", owner, indent, edits));
        change.due().ifPresent(due -> setField(fields, "due", due.toString(), indent, edits));
    }

    private static void setField(Mapping fields, String name, String value, int indent, TextEdits edits) {
        Optional<Node> present = fields.get(name);
        if (present.isPresent()) {
            setValue(present.get(), value, YamlScalar.write(value), edits);
        } else {
            edits.insertLinesAfter(edits.contentEnd(fields), List.of(AnswerLines.ofField(name, value, indent)));
        }
    }

    /// A value that says the same already keeps its author's spelling.
    private static void setValue(Node present, String value, String written, TextEdits edits) {
        if (!(present instanceof Scalar scalar && scalar.text().equals(value))) {
            edits.replace(present.start().offset(), edits.contentEnd(present), written);
        }
    }

    private static void setEvidence(
            String text, Mapping fields, Answer wanted, AnswerChange change, int indent, TextEdits edits) {
        Optional<Entry> present = fields.entries().stream()
                .filter(entry -> entry.name().equals("evidence"))
                .findFirst();
        if (present.isEmpty()) {
            edits.insertLinesAfter(edits.contentEnd(fields), AnswerLines.ofEvidenceList(wanted.evidence(), indent));
            return;
        }
        boolean block = present.get().value() instanceof Sequence sequence
                && !sequence.items().isEmpty()
                && text.charAt(sequence.start().offset()) == '-';
        if (!block) {
            List<String> lines = AnswerLines.ofEvidenceList(wanted.evidence(), indent);
            replaceWithBlock(text, present.get(), lines.subList(1, lines.size()), edits);
            return;
        }
        Sequence items = (Sequence) present.get().value();
        int dash = items.start().column() - 1;
        var references = new LinkedHashSet<String>();
        change.evidence().forEach(added -> references.add(added.reference()));
        var added = new ArrayList<String>();
        for (Evidence evidence : wanted.evidence()) {
            // The first of several with one reference is the one that changes; see AnswerChange.
            if (!references.remove(evidence.reference())) {
                continue;
            }
            items.items().stream()
                    .filter(item -> refersTo(item, evidence.reference()))
                    .findFirst()
                    .ifPresentOrElse(
                            item -> changeEvidence(text, (Mapping) item, AnswerLines.evidenceFields(evidence), edits),
                            () -> added.addAll(AnswerLines.ofEvidence(evidence, dash)));
        }
        if (!added.isEmpty()) {
            edits.insertLinesAfter(edits.contentEnd(items), added);
        }
    }

    /// Changes those fields of a piece of evidence that are to say something else.
    private static void changeEvidence(
            String text, Mapping item, SequencedMap<String, String> wanted, TextEdits edits) {
        int indent = item.start().column() - 1;
        // Only a digest and the word that stands in its place ever go.
        Optional<Entry> gone = item.entries().stream()
                .filter(entry -> !wanted.containsKey(entry.name()) && !saysFalse(entry.value()))
                .findFirst();
        String instead = gone.isPresent() && gone.get().name().equals("sha256") ? "generated" : "sha256";
        boolean block = text.charAt(item.start().offset()) != '{';
        if (!block || (gone.isPresent() && item.get(instead).isPresent())) {
            var fields = new ArrayList<String>();
            wanted.forEach((name, value) -> fields.add(AnswerLines.ofEvidenceField(name, value)));
            String separator = (text.contains("\r\n") ? "\r\n" : "\n") + " ".repeat(indent);
            edits.replace(item.start().offset(), edits.contentEnd(item), String.join(separator, fields));
            return;
        }
        gone.ifPresent(entry -> edits.replace(
                entry.at().offset(),
                edits.contentEnd(entry.value()),
                AnswerLines.ofEvidenceField(instead, wanted.getOrDefault(instead, ""))));
        wanted.forEach((name, value) -> {
            Optional<Node> present = item.get(name);
            if (present.isPresent()) {
                setValue(present.get(), value, YamlScalar.write(value), edits);
            } else if (gone.isEmpty() || !name.equals(instead)) {
                String field = " ".repeat(indent) + AnswerLines.ofEvidenceField(name, value);
                edits.insertLinesAfter(edits.contentEnd(item), List.of(field));
            }
        });
    }

    private static boolean saysFalse(Node value) {
        return value instanceof Scalar scalar && scalar.text().equalsIgnoreCase("false");
    }

    private static boolean refersTo(Node item, String reference) {
        return item instanceof Mapping mapping
                && mapping.get("file").or(() -> mapping.get("url")).orElse(item) instanceof Scalar scalar
                && scalar.text().equals(reference);
    }

    private AssuranceFileEditing check(AssuranceFile before, Answer wanted, String after, String source) {
        var expected = new LinkedHashMap<>(before.answers());
        expected.put(wanted.requirement(), wanted);
        AssuranceFile wantedFile = before.withAnswers(expected);
        return switch (reader.read(after.getBytes(StandardCharsets.UTF_8), source)) {
            case AssuranceFileReading.Read read
            when read.file().equals(wantedFile) -> new AssuranceFileEditing.Edited(after, read.file(), read.warnings());
            // What was asked for cannot stand in this file wherever it is put.
            case AssuranceFileReading.Refused(var findings)
            when findings.stream().allMatch(finding -> speaksOfTheAnswer(finding.code())) ->
                new AssuranceFileEditing.Refused(findings);
            case AssuranceFileReading.Read _, AssuranceFileReading.Refused _ ->
                refused(AnswerFault.NO_SAFE_PLACE, source, wanted.requirement().value());
        };
    }

    private static boolean speaksOfTheAnswer(FindingCode code) {
        return code instanceof AssuranceFileFault
                || code == DocumentFault.TEXT_TOO_LONG
                || code == DocumentFault.BLANK_TEXT
                || code == DocumentFault.TOO_MANY_ITEMS
                || code == DocumentFault.TOO_LARGE;
    }

    private static AssuranceFileEditing refused(AnswerFault fault, String source, String... arguments) {
        return new AssuranceFileEditing.Refused(List.of(new Finding(fault, Location.of(source), arguments)));
    }
}
