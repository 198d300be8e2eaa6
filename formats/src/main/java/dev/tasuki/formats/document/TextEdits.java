package dev.tasuki.formats.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Changes to a text by offsets of the original, applied together: everything that is not named stays as it is.
public final class TextEdits {
    private record Edit(int start, int end, String replacement) {}

    private final String text;
    private final List<Edit> edits = new ArrayList<>();

    public TextEdits(String text) {
        this.text = text;
    }

    /// Replaces what lies from the start (inclusive) to the end (exclusive).
    public TextEdits replace(int start, int end, String replacement) {
        edits.add(new Edit(start, end, replacement));
        return this;
    }

    /// Inserts whole lines after the line that holds the offset. The lines end as the text's own lines do; a text
    /// whose last line has no end keeps that habit.
    public TextEdits insertLinesAfter(int offset, List<String> lines) {
        int lineEnd = text.indexOf('\n', offset);
        String separator = text.contains("\r\n") ? "\r\n" : "\n";
        if (lineEnd < 0) {
            return replace(text.length(), text.length(), separator + String.join(separator, lines));
        }
        return replace(lineEnd + 1, lineEnd + 1, String.join(separator, lines) + separator);
    }

    /// Inserts whole lines before the line that holds the offset.
    public TextEdits insertLinesBefore(int offset, List<String> lines) {
        int lineStart = text.lastIndexOf('\n', Math.max(0, offset - 1)) + 1;
        String separator = text.contains("\r\n") ? "\r\n" : "\n";
        return replace(lineStart, lineStart, String.join(separator, lines) + separator);
    }

    /// The changed text.
    ///
    /// @throws IllegalArgumentException if two changes overlap
    public String apply() {
        var ordered = new ArrayList<>(edits);
        // Stable: insertions at one place keep the order in which they were asked for.
        ordered.sort(Comparator.comparingInt(Edit::start));
        var changed = new StringBuilder(text.length() + 256);
        int at = 0;
        for (Edit edit : ordered) {
            if (edit.start() < at) {
                throw new IllegalArgumentException("two changes overlap at offset " + edit.start());
            }
            changed.append(text, at, edit.start()).append(edit.replacement());
            at = edit.end();
        }
        return changed.append(text, at, text.length()).toString();
    }

    /// Where the content of a value really ends: for a block, the end of its last value, before trailing blank
    /// lines and comments.
    public int contentEnd(Node node) {
        boolean flow = node.end().offset() > node.start().offset()
                && (text.charAt(node.start().offset()) == '{'
                        || text.charAt(node.start().offset()) == '[');
        return switch (node) {
            case Node.Mapping mapping
            when !flow && !mapping.entries().isEmpty() -> {
                Node.Entry last = mapping.entries().getLast();
                yield Math.max(last.at().offset() + last.name().length(), contentEnd(last.value()));
            }
            case Node.Sequence sequence
            when !flow && !sequence.items().isEmpty() ->
                contentEnd(sequence.items().getLast());
            default -> {
                int end = node.end().offset();
                while (end > node.start().offset() && Character.isWhitespace(text.charAt(end - 1))) {
                    end--;
                }
                yield end;
            }
        };
    }
}
