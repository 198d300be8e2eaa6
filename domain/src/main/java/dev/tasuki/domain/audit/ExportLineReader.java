package dev.tasuki.domain.audit;

import dev.tasuki.formats.digest.Sha256;
import dev.tasuki.formats.document.DocumentFault;
import dev.tasuki.formats.document.JsonDocument;
import dev.tasuki.formats.document.MappingReader;
import dev.tasuki.formats.document.Node;
import dev.tasuki.formats.document.Parsing;
import dev.tasuki.formats.finding.Finding;
import dev.tasuki.formats.finding.Findings;
import dev.tasuki.formats.finding.Location;
import dev.tasuki.formats.json.JsonValue;
import dev.tasuki.formats.json.JsonValue.JsonObject;
import dev.tasuki.formats.json.JsonValues;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads one line of an export. A line must be byte for byte what would be written for the content it has.
final class ExportLineReader {
    private static final int HASH_LENGTH = 64;

    private final String source;
    private final int line;
    private final Findings findings = new Findings();

    /// @param source what findings call the export
    /// @param line   the number of the line, counted from 1
    ExportLineReader(String source, int line) {
        this.source = source;
        this.line = line;
    }

    /// Why the line cannot be used; empty if it can.
    List<Finding> findings() {
        return findings.list().stream().map(this::inExport).toList();
    }

    /// The header, or null with findings.
    @Nullable
    AuditExportHeader header(byte[] bytes) {
        MappingReader reader = root(bytes);
        if (reader == null) {
            return null;
        }
        if (!reader.has("format")) {
            reader.report("format", AuditFault.NO_HEADER, AuditExportHeader.FORMAT);
            return null;
        }
        String format = reader.requiredText("format");
        if (format != null && !format.equals(AuditExportHeader.FORMAT)) {
            reader.report("format", AuditFault.UNKNOWN_EXPORT_FORMAT, format, AuditExportHeader.FORMAT);
            return null;
        }
        AuditOrganisation organisation = organisation(reader);
        Instant exportedAt = time(reader, "exported_at");
        Long first = sequence(reader, "first_sequence");
        Sha256 previous = hash(reader, "previous");
        Sha256 head = hash(reader, "head");
        reader.finish();
        if (findings.hasErrors()
                || organisation == null
                || exportedAt == null
                || first == null
                || previous == null
                || head == null) {
            return null;
        }
        var header = new AuditExportHeader(organisation, exportedAt, first, previous, head);
        requireCanonical(bytes, header.line());
        if (!header.isPartial() && !previous.equals(AuditChain.genesis(organisation))) {
            reader.report("previous", AuditFault.GENESIS_DIFFERS, organisation.id());
        }
        return findings.hasErrors() ? null : header;
    }

    /// The entry, or null with findings.
    @Nullable
    AuditEntry entry(byte[] bytes) {
        MappingReader reader = root(bytes);
        if (reader == null) {
            return null;
        }
        Long sequence = sequence(reader, "sequence");
        AuditOrganisation organisation = organisation(reader);
        AuditFact fact = fact(reader);
        Sha256 previous = hash(reader, "previous");
        Sha256 hash = hash(reader, "hash");
        reader.finish();
        if (findings.hasErrors()
                || sequence == null
                || organisation == null
                || fact == null
                || previous == null
                || hash == null) {
            return null;
        }
        var entry = new AuditEntry(organisation, sequence, fact, previous, hash);
        requireCanonical(bytes, entry.line());
        return findings.hasErrors() ? null : entry;
    }

    private @Nullable MappingReader root(byte[] bytes) {
        return switch (JsonDocument.parse(bytes, source, Bounds.LINE)) {
            case Parsing.Refused(var refused) -> {
                findings.addAll(refused);
                yield null;
            }
            case Parsing.Parsed(var root) -> MappingReader.ofRoot(root, source, findings);
        };
    }

    private @Nullable AuditFact fact(MappingReader reader) {
        Instant time = time(reader, "time");
        AuditActor actor = actor(reader.requiredMapping("actor"));
        String type = word(reader, "fact");
        AuditSubject subject = subject(reader.requiredMapping("subject"));
        JsonObject details = details(reader);
        if (time == null || actor == null || type == null || subject == null || details == null) {
            return null;
        }
        return new AuditFact(time, actor, type, subject, details);
    }

    private static @Nullable AuditActor actor(MappingReader reader) {
        ActorKind kind = reader.requiredChoice("kind", ActorKind.byId());
        String id = text(reader, "id", Bounds.LONGEST_ID);
        String name = text(reader, "name", Bounds.LONGEST_NAME);
        reader.finish();
        return kind == null || id == null || name == null ? null : new AuditActor(kind, id, name);
    }

    private static @Nullable AuditSubject subject(MappingReader reader) {
        String kind = word(reader, "kind");
        String id = text(reader, "id", Bounds.LONGEST_ID);
        reader.finish();
        return kind == null || id == null ? null : new AuditSubject(kind, id);
    }

    private static @Nullable JsonObject details(MappingReader reader) {
        MappingReader mapping = reader.requiredMapping("details");
        Node node = reader.node("details");
        if (!(node instanceof Node.Mapping)) {
            return null;
        }
        // The names are data; nothing in there is unknown.
        mapping.entries();
        Optional<JsonValue> value = JsonValues.of(node);
        if (value.isPresent() && value.get() instanceof JsonObject details && Bounds.areDetails(details)) {
            return details;
        }
        reader.report("details", AuditFault.NOT_DETAILS);
        return null;
    }

    private static @Nullable AuditOrganisation organisation(MappingReader reader) {
        String id = text(reader, "organisation", Bounds.LONGEST_ID);
        return id == null ? null : new AuditOrganisation(id);
    }

    /// An offset can carry a time that looks right out of the years that are accepted.
    private static @Nullable Instant time(MappingReader reader, String name) {
        Instant time = reader.requiredTimestamp(name);
        if (time != null && !AuditFact.isTime(time)) {
            reader.report(name, DocumentFault.NOT_A_TIMESTAMP, name, time.toString());
            return null;
        }
        return time;
    }

    private static @Nullable String text(MappingReader reader, String name, int longest) {
        String text = reader.requiredText(name);
        if (text != null && !Bounds.isText(text, longest)) {
            reader.report(name, DocumentFault.TEXT_TOO_LONG, Integer.toString(longest));
            return null;
        }
        return text;
    }

    private static @Nullable String word(MappingReader reader, String name) {
        String word = reader.requiredText(name);
        if (word != null && !Bounds.isWord(word)) {
            reader.report(name, AuditFault.NOT_A_WORD, name, word);
            return null;
        }
        return word;
    }

    private static @Nullable Sha256 hash(MappingReader reader, String name) {
        String written = reader.requiredText(name);
        if (written == null) {
            return null;
        }
        Optional<Sha256> hash = written.length() == HASH_LENGTH ? Sha256.parse(written) : Optional.empty();
        if (hash.isEmpty()) {
            reader.report(name, AuditFault.NOT_A_HASH, name, written);
        }
        return hash.orElse(null);
    }

    private static @Nullable Long sequence(MappingReader reader, String name) {
        Node node = reader.node(name);
        if (node == null) {
            reader.report(name, DocumentFault.MISSING_KEY, name);
            return null;
        }
        if (node instanceof Node.Scalar scalar
                && scalar.kind() == Node.Kind.INTEGER
                && scalar.text().length() <= 16) {
            long sequence = Long.parseLong(scalar.text());
            if (sequence >= 1 && sequence <= AuditEntry.LAST_SEQUENCE) {
                return sequence;
            }
        }
        reader.report(name, DocumentFault.EXPECTED_INTEGER, name, "1", Long.toString(AuditEntry.LAST_SEQUENCE));
        return null;
    }

    private void requireCanonical(byte[] written, byte[] canonical) {
        int difference = Arrays.mismatch(written, canonical);
        if (difference >= 0) {
            findings.add(new Finding(AuditFault.NOT_CANONICAL, Location.of(source), Integer.toString(difference + 1)));
        }
    }

    /// Each line is a document of its own to its reader; people count the lines of the file.
    private Finding inExport(Finding finding) {
        Location location = finding.location();
        int column = location.line() > 1 ? 0 : location.column();
        return new Finding(finding.code(), new Location(source, line, column, location.path()), finding.arguments());
    }
}
