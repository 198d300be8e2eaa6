package dev.tasuki.formats.document;

import dev.tasuki.formats.document.Parsing.Parsed;
import dev.tasuki.formats.document.Parsing.Refused;
import dev.tasuki.formats.document.SourceText.Decoding;
import dev.tasuki.formats.finding.Finding;
import dev.tasuki.formats.finding.Findings;
import dev.tasuki.formats.finding.Location;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/// Reads JSON (RFC 8259, nothing laxer) as a tree.
public final class JsonDocument {
    // The tree builder holds the caller's limits; these only keep the parser itself from doing too much for one
    // token.
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(100)
                    .maxNumberLength(100)
                    .maxNameLength(20_000)
                    .maxStringLength(16 << 20)
                    .build())
            .build();

    private JsonDocument() {}

    /// Reads a JSON document.
    ///
    /// @param bytes  the file's content, in UTF-8 without a byte order mark
    /// @param source what findings call the file
    public static Parsing parse(byte[] bytes, String source, Limits limits) {
        // Not a switch over the outcomes: linking one takes longer than reading the catalogue, and every command
        // waits.
        Decoding decoding = SourceText.decode(bytes, source, limits);
        if (decoding instanceof Decoding.Undecodable(var findings)) {
            return new Refused(findings);
        }
        return parse(((Decoding.Decoded) decoding).text(), source, limits);
    }

    private static Parsing parse(String text, String source, Limits limits) {
        var findings = new Findings();
        var builder = new TreeBuilder(text, source, limits, findings);
        // As one array: from a longer text the parser would read pieces, and join the values that lie across
        // them.
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text.toCharArray())) {
            feed(parser, builder);
        } catch (JacksonException e) {
            // Besides malformed JSON: a number or name beyond the parser's own constraints.
            TokenStreamLocation at = e.getLocation();
            var location =
                    at == null ? Location.of(source) : new Location(source, at.getLineNr(), at.getColumnNr(), "");
            findings.add(new Finding(DocumentFault.SYNTAX, location, "JSON", e.getOriginalMessage()));
        }
        Node root = builder.root();
        if (findings.hasErrors() || root == null) {
            return new Refused(findings.list());
        }
        return new Parsed(root);
    }

    private static void feed(JsonParser parser, TreeBuilder builder) {
        boolean complete = false;
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            Position start = position(parser.currentTokenLocation());
            if (complete) {
                builder.report(DocumentFault.SEVERAL_DOCUMENTS, start);
                return;
            }
            switch (token) {
                case START_OBJECT -> builder.openMapping(start);
                case START_ARRAY -> builder.openSequence(start);
                case END_OBJECT, END_ARRAY -> builder.close(position(parser.currentLocation()));
                case PROPERTY_NAME -> builder.name(start, parser.currentName());
                default -> builder.scalar(scalar(parser, token, start));
            }
            if (builder.exhausted()) {
                return;
            }
            complete = builder.root() != null;
        }
    }

    private static Node.Scalar scalar(JsonParser parser, JsonToken token, Position start) {
        Node.Kind kind = switch (token) {
            case VALUE_STRING -> Node.Kind.STRING;
            case VALUE_NUMBER_INT -> Node.Kind.INTEGER;
            case VALUE_NUMBER_FLOAT -> Node.Kind.DECIMAL;
            case VALUE_TRUE, VALUE_FALSE -> Node.Kind.BOOLEAN;
            case VALUE_NULL -> Node.Kind.NULL;
            default -> throw new IllegalStateException("not a scalar: " + token);
        };
        String text = parser.getString();
        return new Node.Scalar(start, position(parser.currentLocation()), kind, text);
    }

    private static Position position(TokenStreamLocation location) {
        return new Position(location.getLineNr(), location.getColumnNr(), (int) location.getCharOffset());
    }
}
