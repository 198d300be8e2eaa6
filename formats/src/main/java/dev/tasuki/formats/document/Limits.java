package dev.tasuki.formats.document;

/// How much of a hostile document is read before it is refused.
///
/// @param bytes  the size of the file
/// @param depth  how deep mappings and sequences may nest
/// @param values how many values, names included, the document may hold
/// @param text   how many UTF-16 units one name or value may have
public record Limits(int bytes, int depth, int values, int text) {

    /// For files that people write: an assurance file of a large product stays below a tenth of this.
    public static final Limits WRITTEN_BY_HAND = new Limits(1 << 20, 32, 50_000, 20_000);

    /// For files that programs exchange: declarations, framework files.
    public static final Limits EXCHANGED = new Limits(8 << 20, 48, 400_000, 1 << 20);

    public Limits {
        if (bytes <= 0 || depth <= 0 || values <= 0 || text <= 0) {
            throw new IllegalArgumentException("limits are positive");
        }
    }

    /// The same limits with room for a single long text, such as a payload in base64.
    public Limits withText(int longest) {
        return new Limits(bytes, depth, values, longest);
    }
}
