package dev.tasuki.formats.finding;

/// Where in a document a finding is.
///
/// @param source the document as the user knows it, usually the file's name
/// @param line   the line, counted from 1; 0 when the finding is about the document as a whole
/// @param column the column in characters, counted from 1; 0 when unknown
/// @param path   the way to the value, for example `answers.S(1)-1.1.status`; empty for the whole document
public record Location(String source, int line, int column, String path) {

    /// The document as a whole.
    public static Location of(String source) {
        return new Location(source, 0, 0, "");
    }

    /// `source:line:column`, as compilers print it, or the bare source where there is no line.
    @Override
    public String toString() {
        return line == 0 ? source : source + ":" + line + ":" + column;
    }
}
