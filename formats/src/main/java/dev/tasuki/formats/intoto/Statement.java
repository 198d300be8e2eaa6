package dev.tasuki.formats.intoto;

import dev.tasuki.formats.document.Node;
import java.util.List;
import java.util.regex.Pattern;

/// An in-toto statement (<https://in-toto.io/Statement/v1>) as it was read.
///
/// @param subjects      what the statement is about
/// @param predicateType what kind of statement it is, a URI
/// @param predicate     what is said, for a reader of its kind
public record Statement(List<Subject> subjects, String predicateType, Node.Mapping predicate) {
    /// The value of `_type`.
    public static final String TYPE = "https://in-toto.io/Statement/v1";

    /// The DSSE payload type of statements in JSON.
    public static final String PAYLOAD_TYPE = "application/vnd.in-toto+json";

    static final int MOST_SUBJECTS = 1024;
    private static final Pattern URI = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]{0,31}:[\\x21-\\x7E]{1,1000}");

    public Statement {
        subjects = List.copyOf(subjects);
        requireSound(subjects, predicateType);
    }

    static void requireSound(List<Subject> subjects, String predicateType) {
        if (subjects.isEmpty() || subjects.size() > MOST_SUBJECTS) {
            throw new IllegalArgumentException("a statement has 1 to 1024 subjects, not " + subjects.size());
        }
        if (!isUri(predicateType)) {
            throw new IllegalArgumentException("not a predicate type: " + predicateType);
        }
    }

    static boolean isUri(String text) {
        return URI.matcher(text).matches();
    }
}
