package dev.tasuki.formats.document;

import dev.tasuki.formats.document.Node.Entry;
import dev.tasuki.formats.document.Node.Kind;
import dev.tasuki.formats.document.Node.Mapping;
import dev.tasuki.formats.document.Node.Scalar;
import dev.tasuki.formats.document.Node.Sequence;
import dev.tasuki.formats.finding.Finding;
import dev.tasuki.formats.finding.FindingCode;
import dev.tasuki.formats.finding.Findings;
import dev.tasuki.formats.finding.Location;
import dev.tasuki.formats.text.FinalLineBreaks;
import dev.tasuki.formats.text.Printable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Reads one mapping of a tree into typed values and reports every fault it meets.
///
/// A value that is missing or wrong comes back as null (or is left out of a list) with a finding recorded; the caller
/// goes on reading, so that one run finds everything, and refuses the document if [Findings#hasErrors()] in the end.
/// After the last value, [#finish()] reports the names nobody asked for: an unknown name is an error, since what a
/// reader passes over could change the meaning.
public final class MappingReader {
    private static final int NOT_AN_ITEM = -1;

    private final String source;
    private final @Nullable MappingReader parent;
    private final String name;
    private final int index;
    private final Position at;
    private final List<Entry> entries;
    private final Findings findings;
    private final boolean handwritten;
    private final List<String> asked = new ArrayList<>();
    private boolean namesAreData;

    private MappingReader(
            String source,
            @Nullable MappingReader parent,
            String name,
            int index,
            Position at,
            List<Entry> entries,
            Findings findings,
            boolean handwritten) {
        this.source = source;
        this.parent = parent;
        this.name = name;
        this.index = index;
        this.at = at;
        this.entries = entries;
        this.findings = findings;
        this.handwritten = handwritten;
    }

    /// A reader of the root of a document that machines write: the number 5 is not the text "5". The root must
    /// be a mapping; the reader is of an empty one, with a finding, if it is not.
    public static MappingReader ofRoot(Node root, String source, Findings findings) {
        return ofRoot(root, source, findings, false);
    }

    /// A reader of the root of a document that people write: where a text is asked for, `1.0` without quotes is
    /// one, and line breaks at its end are no part of it.
    public static MappingReader ofHandwrittenRoot(Node root, String source, Findings findings) {
        return ofRoot(root, source, findings, true);
    }

    private static MappingReader ofRoot(Node root, String source, Findings findings, boolean handwritten) {
        if (root instanceof Mapping mapping) {
            return new MappingReader(
                    source, null, "", NOT_AN_ITEM, root.start(), mapping.entries(), findings, handwritten);
        }
        var location = new Location(source, root.start().line(), root.start().column(), "");
        findings.add(new Finding(DocumentFault.EXPECTED_MAPPING, location, source));
        // What an empty mapping lacks is not worth telling.
        return new MappingReader(source, null, "", NOT_AN_ITEM, root.start(), List.of(), new Findings(), handwritten);
    }

    /// Where this mapping begins.
    public Position at() {
        return at;
    }

    /// The way to this mapping from the root. Put together only when a finding needs it: a sound document has
    /// thousands of mappings and not one finding.
    public String path() {
        return parent == null ? "" : parent.qualified(item(name, index));
    }

    public boolean has(String name) {
        asked.add(name);
        return find(name) != null;
    }

    /// The node under this name, whatever it is; for values that this reader has no method for.
    public @Nullable Node node(String name) {
        Entry entry = entry(name);
        return entry == null ? null : entry.value();
    }

    /// A text, or null with no finding if the name is absent.
    public @Nullable String text(String name) {
        Entry entry = entry(name);
        return entry == null ? null : textOf(entry.value(), name);
    }

    /// A text that must be there.
    public @Nullable String requiredText(String name) {
        return require(name) ? text(name) : null;
    }

    /// A string, blank or not; null with no finding if the name is absent.
    public @Nullable String string(String name) {
        Entry entry = entry(name);
        if (entry == null) {
            return null;
        }
        if (entry.value() instanceof Scalar scalar && scalar.kind() == Kind.STRING) {
            return scalar.text();
        }
        report(name, DocumentFault.EXPECTED_TEXT, qualified(name));
        return null;
    }

    /// A value that a function makes of a text. The function returns null for a text that stands for no value;
    /// the finding then lists the choices.
    public <T> @Nullable T choice(String name, Function<String, @Nullable T> values, List<String> choices) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        T value = values.apply(text);
        if (value == null) {
            report(name, DocumentFault.NOT_ONE_OF, qualified(name), text, String.join(", ", choices));
        }
        return value;
    }

    /// A choice that must be made.
    public <T> @Nullable T requiredChoice(String name, Function<String, @Nullable T> values, List<String> choices) {
        return require(name) ? choice(name, values, choices) : null;
    }

    /// A choice among the keys of a map.
    public <T> @Nullable T choice(String name, Map<String, T> values) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        T value = values.get(text);
        if (value == null) {
            report(name, DocumentFault.NOT_ONE_OF, qualified(name), text, String.join(", ", values.keySet()));
        }
        return value;
    }

    /// A choice among the keys of a map, that must be made.
    public <T> @Nullable T requiredChoice(String name, Map<String, T> values) {
        return require(name) ? choice(name, values) : null;
    }

    /// A calendar date, ISO 8601 `2026-03-31`.
    public @Nullable LocalDate date(String name) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(text);
            if (hasFourDigitYear(day.getYear())) {
                return day;
            }
        } catch (DateTimeParseException e) {
            // Reported below, like a year that no calendar on a wall shows.
        }
        report(name, DocumentFault.NOT_A_DATE, qualified(name), text);
        return null;
    }

    /// A point in time, RFC 3339 `2026-03-31T09:00:00Z`.
    public @Nullable Instant timestamp(String name) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        try {
            OffsetDateTime time = OffsetDateTime.parse(text);
            // Java also understands times without seconds and offsets without minutes; RFC 3339 does not.
            if (hasFourDigitYear(time.getYear()) && isComplete(text)) {
                return time.toInstant();
            }
        } catch (DateTimeParseException e) {
            // Reported below.
        }
        report(name, DocumentFault.NOT_A_TIMESTAMP, qualified(name), text);
        return null;
    }

    /// A point in time that must be there.
    public @Nullable Instant requiredTimestamp(String name) {
        return require(name) ? timestamp(name) : null;
    }

    /// A truth value that must be there.
    public @Nullable Boolean requiredBool(String name) {
        return require(name) ? bool(name) : null;
    }

    /// A truth value.
    public @Nullable Boolean bool(String name) {
        Entry entry = entry(name);
        if (entry == null) {
            return null;
        }
        if (entry.value() instanceof Scalar scalar && scalar.kind() == Kind.BOOLEAN) {
            return scalar.text().equalsIgnoreCase("true");
        }
        report(name, DocumentFault.EXPECTED_BOOLEAN, qualified(name));
        return null;
    }

    /// A whole number that must be there.
    public @Nullable Integer requiredInteger(String name, int minimum, int maximum) {
        return require(name) ? integer(name, minimum, maximum) : null;
    }

    /// A whole number within bounds, both included.
    public @Nullable Integer integer(String name, int minimum, int maximum) {
        Entry entry = entry(name);
        if (entry == null) {
            return null;
        }
        if (entry.value() instanceof Scalar scalar
                && scalar.kind() == Kind.INTEGER
                && scalar.text().length() <= 11) {
            long value = Long.parseLong(scalar.text());
            if (value >= minimum && value <= maximum) {
                return (int) value;
            }
        }
        report(name, DocumentFault.EXPECTED_INTEGER, qualified(name), "" + minimum, "" + maximum);
        return null;
    }

    /// A decimal number within bounds, both included.
    public @Nullable BigDecimal number(String name, int minimum, int maximum) {
        Entry entry = entry(name);
        if (entry == null) {
            return null;
        }
        if (entry.value() instanceof Scalar scalar
                && (scalar.kind() == Kind.INTEGER || scalar.kind() == Kind.DECIMAL)
                && scalar.text().length() <= 20
                && !scalar.text().contains("e")
                && !scalar.text().contains("E")) {
            var value = new BigDecimal(scalar.text());
            if (value.compareTo(BigDecimal.valueOf(minimum)) >= 0
                    && value.compareTo(BigDecimal.valueOf(maximum)) <= 0) {
                return value;
            }
        }
        report(name, DocumentFault.EXPECTED_NUMBER, qualified(name), "" + minimum, "" + maximum);
        return null;
    }

    /// A mapping, or null if the name is absent.
    public @Nullable MappingReader mapping(String name) {
        Entry entry = entry(name);
        return entry == null ? null : mappingOf(entry.value(), name, NOT_AN_ITEM, entry.at());
    }

    /// A mapping that must be there; an empty one, with a finding, if it is not, so that reading goes on.
    public MappingReader requiredMapping(String name) {
        MappingReader reader = require(name) ? mapping(name) : null;
        return reader != null
                ? reader
                : new MappingReader(source, this, name, NOT_AN_ITEM, at, List.of(), new Findings(), handwritten);
    }

    /// The mappings of a list; none if the name is absent.
    public List<MappingReader> mappings(String name, int maximum) {
        var readers = new ArrayList<MappingReader>();
        List<Node> items = items(name, maximum);
        for (int i = 0; i < items.size(); i++) {
            MappingReader reader = mappingOf(items.get(i), name, i, items.get(i).start());
            if (reader != null) {
                readers.add(reader);
            }
        }
        return readers;
    }

    /// The texts of a list; none if the name is absent.
    public List<String> texts(String name, int maximum) {
        var texts = new ArrayList<String>();
        for (Node item : items(name, maximum)) {
            String text = textOf(item, name);
            if (text != null) {
                texts.add(text);
            }
        }
        return texts;
    }

    /// The values that a function makes of the texts of a list; a text that stands for no value is reported.
    public <T> List<T> choices(String name, int maximum, Function<String, @Nullable T> values, List<String> choices) {
        var chosen = new ArrayList<T>();
        for (Node item : items(name, maximum)) {
            String text = textOf(item, name);
            if (text == null) {
                continue;
            }
            T value = values.apply(text);
            if (value == null) {
                report(item.start(), DocumentFault.NOT_ONE_OF, qualified(name), text, String.join(", ", choices));
            } else if (chosen.contains(value)) {
                report(item.start(), DocumentFault.REPEATED_ITEM, qualified(name), text);
            } else {
                chosen.add(value);
            }
        }
        return chosen;
    }

    /// The items of a list as nodes; none if the name is absent.
    public List<Node> items(String name, int maximum) {
        Entry entry = entry(name);
        if (entry == null) {
            return List.of();
        }
        if (!(entry.value() instanceof Sequence sequence)) {
            report(name, DocumentFault.EXPECTED_SEQUENCE, qualified(name));
            return List.of();
        }
        if (sequence.items().size() > maximum) {
            report(name, DocumentFault.TOO_MANY_ITEMS, qualified(name), Integer.toString(maximum));
            return sequence.items().subList(0, maximum);
        }
        return sequence.items();
    }

    /// Every name with its value, for a mapping whose names are data; all names count as known.
    public List<Entry> entries() {
        namesAreData = true;
        return entries;
    }

    /// A reader of one of this mapping's values, which must be a mapping itself.
    public @Nullable MappingReader mappingOf(Entry entry) {
        return mappingOf(entry.value(), entry.name(), NOT_AN_ITEM, entry.at());
    }

    /// Reports a fault at a name's value, or at this mapping if the name is absent.
    public void report(String name, FindingCode code, String... arguments) {
        if (findings.isFull()) {
            findings.addUntold(code.severity());
            return;
        }
        Entry entry = find(name);
        Position position = entry == null ? at : entry.value().start();
        findings.add(new Finding(code, location(position, qualified(name)), arguments));
    }

    /// Reports a fault at a place in the same document.
    public void report(Position position, FindingCode code, String... arguments) {
        if (findings.isFull()) {
            findings.addUntold(code.severity());
            return;
        }
        findings.add(new Finding(code, location(position, path()), arguments));
    }

    /// Reports every name that was not asked for.
    public void finish() {
        for (Entry entry : entries) {
            if (namesAreData || asked.contains(entry.name())) {
                continue;
            }
            if (findings.isFull()) {
                findings.addUntold(DocumentFault.UNKNOWN_KEY.severity());
                return;
            }
            Set<String> known = new LinkedHashSet<>(asked);
            String nearest = Spelling.nearest(entry.name(), known);
            Location location = location(entry.at(), qualified(entry.name()));
            findings.add(
                    nearest == null
                            ? new Finding(DocumentFault.UNKNOWN_KEY, location, entry.name(), String.join(", ", known))
                            : new Finding(DocumentFault.MISSPELT_KEY, location, entry.name(), nearest));
        }
    }

    /// Whether a time that Java understood has seconds, and an offset of `Z` or hours and minutes.
    private static boolean isComplete(String time) {
        if (time.charAt(10) != 'T' || time.charAt(16) != ':') {
            return false;
        }
        int offset = 19;
        while (time.charAt(offset) == '.' || Character.isDigit(time.charAt(offset))) {
            offset++;
        }
        if (time.charAt(offset - 1) == '.') {
            return false;
        }
        return time.startsWith("Z", offset) || time.length() - offset == 6;
    }

    /// Years outside this range make arithmetic on dates overflow; no document means them.
    private static boolean hasFourDigitYear(int year) {
        return year >= 1900 && year <= 9999;
    }

    private boolean require(String name) {
        asked.add(name);
        if (find(name) != null) {
            return true;
        }
        findings.add(new Finding(DocumentFault.MISSING_KEY, location(at, path()), qualified(name)));
        return false;
    }

    private @Nullable Entry entry(String name) {
        asked.add(name);
        return find(name);
    }

    private @Nullable Entry find(String name) {
        for (Entry entry : entries) {
            if (entry.name().equals(name)) {
                return entry;
            }
        }
        return null;
    }

    private @Nullable String textOf(Node node, String name) {
        if (!(node instanceof Scalar scalar) || !isText(scalar.kind())) {
            boolean blank = node instanceof Scalar scalar && scalar.kind() == Kind.NULL;
            report(node.start(), blank ? DocumentFault.BLANK_TEXT : DocumentFault.EXPECTED_TEXT, qualified(name));
            return null;
        }
        if (Printable.isBlank(scalar.text())) {
            report(node.start(), DocumentFault.BLANK_TEXT, qualified(name));
            return null;
        }
        return handwritten ? FinalLineBreaks.dropped(scalar.text()) : scalar.text();
    }

    private boolean isText(Kind kind) {
        return switch (kind) {
            case STRING -> true;
            // An unquoted version such as 1.0 is a number to YAML; its author meant the text.
            case INTEGER, DECIMAL -> handwritten;
            case BOOLEAN, NULL -> false;
        };
    }

    private @Nullable MappingReader mappingOf(Node node, String name, int item, Position nameAt) {
        if (node instanceof Mapping mapping) {
            return new MappingReader(source, this, name, item, nameAt, mapping.entries(), findings, handwritten);
        }
        report(node.start(), DocumentFault.EXPECTED_MAPPING, qualified(item(name, item)));
        return null;
    }

    private String qualified(String name) {
        String path = path();
        return path.isEmpty() ? name : path + "." + name;
    }

    private static String item(String name, int index) {
        return index == NOT_AN_ITEM ? name : name + "[" + index + "]";
    }

    private Location location(Position position, String where) {
        return new Location(source, position.line(), position.column(), where);
    }
}
