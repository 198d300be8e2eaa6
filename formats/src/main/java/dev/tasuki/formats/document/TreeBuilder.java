package dev.tasuki.formats.document;

import dev.tasuki.formats.document.Node.Entry;
import dev.tasuki.formats.finding.Finding;
import dev.tasuki.formats.finding.FindingCode;
import dev.tasuki.formats.finding.Findings;
import dev.tasuki.formats.finding.Location;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Builds the tree from a parser's events, whatever the syntax: bounds it, finds duplicate names, keeps positions.
///
/// It never recurses, so depth costs no stack.
final class TreeBuilder {
    private static final int FEW_NAMES = 8;

    /// No name that means anything is as long; longer ones would make the way to a value cost more than the value.
    private static final int LONGEST_NAME = 256;

    private final boolean mayNameSurrogates;
    private final String source;
    private final Limits limits;
    private final Findings findings;
    private final Deque<Container> open = new ArrayDeque<>();
    private int values;
    private boolean nameTooLong;
    private @Nullable Node root;

    /// @param text the whole document; decoded strictly, it can name half a character by an escape only
    TreeBuilder(String text, String source, Limits limits, Findings findings) {
        this.mayNameSurrogates = text.contains("\\u") || text.contains("\\U");
        this.source = source;
        this.limits = limits;
        this.findings = findings;
    }

    /// Whether reading must stop: a limit is exceeded, so going on would only cost time.
    boolean exhausted() {
        return values > limits.values() || open.size() > limits.depth() || nameTooLong;
    }

    void openMapping(Position start) {
        open(start, true);
    }

    void openSequence(Position start) {
        open(start, false);
    }

    private void open(Position start, boolean mapping) {
        count(start);
        open.push(new Container(start, mapping));
        if (open.size() > limits.depth()) {
            report(DocumentFault.TOO_DEEP, start, Integer.toString(limits.depth()));
        }
    }

    void close(Position end) {
        Container container = open.pop();
        place(
                container.mapping
                        ? new Node.Mapping(container.start, end, container.entries)
                        : new Node.Sequence(container.start, end, container.items));
    }

    void name(Position at, String name) {
        count(at);
        checkText(at, name);
        if (name.length() > LONGEST_NAME) {
            report(DocumentFault.NAME_TOO_LONG, at, name, Integer.toString(LONGEST_NAME));
            nameTooLong = true;
        }
        Container container = open.element();
        Position first = container.placeOf(name, at);
        container.name = name;
        container.nameAt = at;
        container.repeated = first != null;
        if (first != null) {
            report(DocumentFault.DUPLICATE_KEY, at, name, Integer.toString(first.line()));
        }
    }

    void scalar(Node.Scalar scalar) {
        count(scalar.start());
        checkText(scalar.start(), scalar.text());
        place(scalar);
    }

    /// Whether the next scalar of the open mapping is a name (YAML does not tell names from values itself).
    boolean expectsName() {
        Container container = open.peek();
        return container != null && container.mapping && container.name == null;
    }

    @Nullable
    Node root() {
        return root;
    }

    void report(FindingCode code, Position at, String... arguments) {
        if (findings.isFull()) {
            findings.addUntold(code.severity());
            return;
        }
        findings.add(new Finding(code, new Location(source, at.line(), at.column(), path()), arguments));
    }

    private void place(Node node) {
        Container container = open.peek();
        if (container == null) {
            root = node;
        } else if (!container.mapping) {
            container.items.add(node);
        } else if (container.name != null && container.nameAt != null) {
            if (!container.repeated) {
                container.entries.add(new Entry(container.nameAt, container.name, node));
            }
            container.name = null;
        }
    }

    private void count(Position at) {
        if (++values == limits.values() + 1) {
            report(DocumentFault.TOO_MANY_VALUES, at, Integer.toString(limits.values()));
        }
    }

    private void checkText(Position at, String text) {
        if (text.length() > limits.text()) {
            report(DocumentFault.TEXT_TOO_LONG, at, Integer.toString(limits.text()));
        } else if (mayNameSurrogates && SourceText.hasUnpairedSurrogate(text)) {
            report(DocumentFault.UNPAIRED_SURROGATE, at);
        }
    }

    private String path() {
        var names = new ArrayList<String>();
        open.descendingIterator().forEachRemaining(container -> {
            if (container.name != null) {
                names.add(container.name);
            }
        });
        return String.join(".", names);
    }

    private static final class Container {
        final Position start;
        final boolean mapping;
        final List<Entry> entries = new ArrayList<>();
        final List<Node> items = new ArrayList<>();

        @Nullable
        String name;

        @Nullable
        Position nameAt;

        boolean repeated;

        private @Nullable Map<String, Position> places;

        Container(Position start, boolean mapping) {
            this.start = start;
            this.mapping = mapping;
        }

        /// Where this name stood before, or null if it is new. Few names are looked through; many are hashed, so
        /// that a hostile mapping costs no more than its size.
        @Nullable
        Position placeOf(String name, Position at) {
            if (places == null && entries.size() < FEW_NAMES) {
                for (Entry entry : entries) {
                    if (entry.name().equals(name)) {
                        return entry.at();
                    }
                }
                return null;
            }
            if (places == null) {
                places = new HashMap<>();
                for (Entry entry : entries) {
                    places.put(entry.name(), entry.at());
                }
            }
            return places.putIfAbsent(name, at);
        }
    }
}
