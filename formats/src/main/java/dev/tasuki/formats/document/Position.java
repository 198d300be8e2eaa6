package dev.tasuki.formats.document;

/// A place in a text.
///
/// @param line   counted from 1
/// @param column counted from 1, in characters as an editor counts them
/// @param offset counted from 0, in UTF-16 units of the decoded text
public record Position(int line, int column, int offset) {
    /// Where every text begins.
    public static final Position START = new Position(1, 1, 0);
}
