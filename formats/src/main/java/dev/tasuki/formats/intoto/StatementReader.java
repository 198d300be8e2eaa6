package dev.tasuki.formats.intoto;

import dev.tasuki.formats.bytes.Bytes;
import dev.tasuki.formats.document.DocumentFault;
import dev.tasuki.formats.document.JsonDocument;
import dev.tasuki.formats.document.Limits;
import dev.tasuki.formats.document.MappingReader;
import dev.tasuki.formats.document.Node;
import dev.tasuki.formats.document.Parsing;
import dev.tasuki.formats.finding.Findings;
import dev.tasuki.formats.intoto.StatementReading.Read;
import dev.tasuki.formats.intoto.StatementReading.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Reads in-toto statements from JSON, strictly: a field that is not known is refused.
public final class StatementReader {
    private StatementReader() {}

    /// Reads a statement, usually the payload of an envelope.
    ///
    /// @param source what findings call the document
    public static StatementReading read(Bytes json, String source) {
        return switch (JsonDocument.parse(json.toArray(), source, Limits.EXCHANGED)) {
            case Parsing.Refused(var findings) -> new Refused(findings);
            case Parsing.Parsed(var root) -> {
                var findings = new Findings();
                Statement statement = statement(MappingReader.ofRoot(root, source, findings), findings);
                yield statement == null ? new Refused(findings.list()) : new Read(statement);
            }
        };
    }

    private static @Nullable Statement statement(MappingReader reader, Findings findings) {
        String type = reader.requiredText("_type");
        if (type != null && !type.equals(Statement.TYPE)) {
            reader.report("_type", StatementFault.NOT_A_STATEMENT, type, Statement.TYPE);
        }
        List<Subject> subjects = subjects(reader);
        String predicateType = reader.requiredText("predicateType");
        if (predicateType != null && !Statement.isUri(predicateType)) {
            reader.report("predicateType", StatementFault.NOT_A_PREDICATE_TYPE, predicateType);
        }
        Node.Mapping predicate = predicate(reader);
        reader.finish();
        return findings.hasErrors() || predicateType == null || predicate == null
                ? null
                : new Statement(subjects, predicateType, predicate);
    }

    private static Node.@Nullable Mapping predicate(MappingReader reader) {
        Node predicate = reader.node("predicate");
        if (predicate instanceof Node.Mapping mapping) {
            return mapping;
        }
        DocumentFault fault = predicate == null ? DocumentFault.MISSING_KEY : DocumentFault.EXPECTED_MAPPING;
        reader.report("predicate", fault, "predicate");
        return null;
    }

    private static List<Subject> subjects(MappingReader reader) {
        List<MappingReader> written = reader.mappings("subject", Statement.MOST_SUBJECTS);
        if (written.isEmpty()) {
            reader.report("subject", StatementFault.NO_SUBJECT);
        }
        var subjects = new ArrayList<Subject>();
        for (MappingReader subject : written) {
            String name = subject.requiredText("name");
            Digests digests = digests(subject.requiredMapping("digest"));
            subject.finish();
            if (name != null && digests != null) {
                subjects.add(new Subject(name, digests));
            }
        }
        return subjects;
    }

    private static @Nullable Digests digests(MappingReader reader) {
        List<Node.Entry> entries = reader.entries();
        if (entries.isEmpty()) {
            reader.report(reader.at(), StatementFault.NO_DIGEST, reader.path());
            return null;
        }
        if (entries.size() > Digests.MOST) {
            reader.report(reader.at(), StatementFault.TOO_MANY_DIGESTS, reader.path(), Integer.toString(Digests.MOST));
            return null;
        }
        Map<String, String> digests = new TreeMap<>();
        for (Node.Entry entry : entries) {
            String hex = reader.string(entry.name());
            if (!Digests.isAlgorithm(entry.name())) {
                reader.report(entry.at(), StatementFault.NOT_AN_ALGORITHM, entry.name());
            } else if (hex != null && !Digests.isDigest(entry.name(), hex)) {
                reader.report(entry.name(), StatementFault.NOT_A_DIGEST, hex, entry.name());
            } else if (hex != null) {
                digests.put(entry.name(), hex);
            }
        }
        return digests.isEmpty() ? null : new Digests(digests);
    }
}
