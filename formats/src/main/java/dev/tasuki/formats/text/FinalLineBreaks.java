package dev.tasuki.formats.text;

/// The rule for texts that people write: line breaks at the very end are an accident of the notation, not content.
///
/// YAML gives a block of lines a final break or not depending on its indicator and on whether the file itself ends with
/// one, so two spellings of one sentence would otherwise be two texts.
public final class FinalLineBreaks {
    private FinalLineBreaks() {}

    /// The text up to its last character that is not a line break.
    public static String dropped(String text) {
        int end = text.length();
        while (end > 0 && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
            end--;
        }
        return text.substring(0, end);
    }
}
