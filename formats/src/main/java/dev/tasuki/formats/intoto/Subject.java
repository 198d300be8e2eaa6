package dev.tasuki.formats.intoto;

/// One artefact that a statement is about.
///
/// @param name    what the statement calls it; of no meaning to others
/// @param digests what identifies it
public record Subject(String name, Digests digests) {
    public Subject {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a subject has a name");
        }
    }
}
