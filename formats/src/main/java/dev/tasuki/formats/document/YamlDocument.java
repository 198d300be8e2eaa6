package dev.tasuki.formats.document;

import dev.tasuki.formats.document.Parsing.Parsed;
import dev.tasuki.formats.document.Parsing.Refused;
import dev.tasuki.formats.document.SourceText.Decoding;
import dev.tasuki.formats.finding.Finding;
import dev.tasuki.formats.finding.Findings;
import dev.tasuki.formats.finding.Location;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/// Reads YAML 1.2 (core schema) as a tree. Anchors, aliases, tags and further documents are refused.
public final class YamlDocument {
    private static final Pattern INTEGER = Pattern.compile("[-+]?[0-9]{1,40}");
    private static final Pattern DECIMAL =
            Pattern.compile("[-+]?(?:\\.[0-9]{1,40}|[0-9]{1,40}(?:\\.[0-9]{0,40})?)(?:[eE][-+]?[0-9]{1,5})?");
    private static final Position BEGINNING = new Position(1, 1, 0);

    private YamlDocument() {}

    /// Reads a YAML document.
    ///
    /// @param bytes  the file's content, in UTF-8; a byte order mark is passed over
    /// @param source what findings call the file
    public static Parsing parse(byte[] bytes, String source, Limits limits) {
        return switch (SourceText.decode(bytes, source, limits)) {
            case Decoding.Undecodable(var findings) -> new Refused(findings);
            case Decoding.Decoded(var text) -> new Run(text, source, limits).parse();
        };
    }

    private static final class Run {
        private final String source;
        private final Limits limits;
        private final Offsets offsets;
        private final Findings findings = new Findings();
        private final TreeBuilder builder;
        private final String text;

        Run(String text, String source, Limits limits) {
            this.text = text;
            this.source = source;
            this.limits = limits;
            this.offsets = new Offsets(text);
            this.builder = new TreeBuilder(text, source, limits, findings);
        }

        Parsing parse() {
            LoadSettings settings = LoadSettings.builder()
                    .setLabel(source)
                    .setCodePointLimit(limits.bytes())
                    .setUseMarks(true)
                    .build();
            String body = text.startsWith("\uFEFF") ? text.substring(1) : text;
            try {
                for (Event event : new Parse(settings).parseReader(new UnsplitReader(body))) {
                    if (!accept(event)) {
                        break;
                    }
                }
            } catch (MarkedYamlEngineException e) {
                Location at = e.getProblemMark()
                        .or(e::getContextMark)
                        .map(mark -> new Location(source, mark.getLine() + 1, mark.getColumn() + 1, ""))
                        .orElseGet(() -> Location.of(source));
                findings.add(new Finding(DocumentFault.SYNTAX, at, "YAML", String.valueOf(e.getProblem())));
            } catch (ReaderException e) {
                findings.add(new Finding(
                        DocumentFault.SYNTAX,
                        SourceText.location(source, text, indexOfUnprintable()),
                        "YAML",
                        "U+%04X".formatted(e.getCodePoint())));
            } catch (YamlEngineException e) {
                findings.add(
                        new Finding(DocumentFault.SYNTAX, Location.of(source), "YAML", String.valueOf(e.getMessage())));
            }
            Node root = builder.root();
            if (findings.hasErrors()) {
                return new Refused(findings.list());
            }
            if (root == null) {
                findings.add(new Finding(DocumentFault.EMPTY_DOCUMENT, Location.of(source)));
                return new Refused(findings.list());
            }
            return new Parsed(root);
        }

        /// Where the first character stands that YAML does not allow.
        private int indexOfUnprintable() {
            int index = 0;
            while (index < text.length() && StreamReader.isPrintable(text.codePointAt(index))) {
                index += Character.charCount(text.codePointAt(index));
            }
            return index;
        }

        /// Takes one event; false when reading must stop.
        private boolean accept(Event event) {
            Position start = position(event.getStartMark());
            switch (event.getEventId()) {
                case DocumentStart -> {
                    if (builder.root() != null) {
                        builder.report(DocumentFault.SEVERAL_DOCUMENTS, start);
                        return false;
                    }
                }
                case Alias -> {
                    refuseAlias((AliasEvent) event, start);
                    return false;
                }
                case MappingStart -> {
                    if (!acceptNode((NodeEvent) event, start)) {
                        return false;
                    }
                    builder.openMapping(start);
                }
                case SequenceStart -> {
                    if (!acceptNode((NodeEvent) event, start)) {
                        return false;
                    }
                    builder.openSequence(start);
                }
                case MappingEnd, SequenceEnd -> builder.close(position(event.getEndMark()));
                case Scalar -> {
                    return acceptScalar((ScalarEvent) event, start) && !builder.exhausted();
                }
                case StreamStart, StreamEnd, DocumentEnd, Comment -> {
                    return true;
                }
            }
            return !builder.exhausted();
        }

        private void refuseAlias(AliasEvent event, Position start) {
            builder.report(DocumentFault.YAML_ANCHOR, start, event.getAlias().getValue());
        }

        /// Whether a mapping or sequence is plain and stands where a value may stand.
        private boolean acceptNode(NodeEvent event, Position start) {
            if (!plain(event, tagOf(event), start)) {
                return false;
            }
            if (builder.expectsName()) {
                builder.report(DocumentFault.KEY_NOT_TEXT, start);
                return false;
            }
            return true;
        }

        private boolean acceptScalar(ScalarEvent event, Position start) {
            if (!plain(event, event.getTag(), start)) {
                return false;
            }
            if (builder.expectsName()) {
                builder.name(start, event.getValue());
            } else {
                Node.Kind kind = event.isPlain() ? resolve(event.getValue()) : Node.Kind.STRING;
                builder.scalar(new Node.Scalar(start, position(event.getEndMark()), kind, event.getValue()));
            }
            return true;
        }

        private boolean plain(NodeEvent event, Optional<String> tag, Position start) {
            if (event.getAnchor().isPresent()) {
                builder.report(DocumentFault.YAML_ANCHOR, start);
                return false;
            }
            if (tag.isPresent()) {
                builder.report(DocumentFault.YAML_TAG, start);
                return false;
            }
            return true;
        }

        private static Optional<String> tagOf(NodeEvent event) {
            return switch (event) {
                case org.snakeyaml.engine.v2.events.CollectionStartEvent collection -> collection.getTag();
                default -> Optional.empty();
            };
        }

        private Position position(Optional<Mark> mark) {
            return mark.map(m -> offsets.position(m.getLine(), m.getColumn())).orElse(BEGINNING);
        }
    }

    /// Whether a scalar written without quotes is read as text rather than as a number, a truth value or nothing.
    static boolean isText(String plain) {
        return resolve(plain) == Node.Kind.STRING;
    }

    /// What a plain scalar is under YAML 1.2's core schema; hexadecimal, octal and infinities are left as text.
    private static Node.Kind resolve(String value) {
        return switch (value) {
            case "", "~", "null", "Null", "NULL" -> Node.Kind.NULL;
            case "true", "True", "TRUE", "false", "False", "FALSE" -> Node.Kind.BOOLEAN;
            default -> {
                if (INTEGER.matcher(value).matches()) {
                    yield Node.Kind.INTEGER;
                }
                yield DECIMAL.matcher(value).matches() ? Node.Kind.DECIMAL : Node.Kind.STRING;
            }
        };
    }
}
