package dev.tasuki.domain.declaration;

import java.util.List;

/// The answers to one framework.
///
/// @param version the edition of the catalogue that was answered
public record DeclaredFramework(String id, String version, List<DeclaredAnswer> answers) {

    public DeclaredFramework {
        answers = List.copyOf(answers);
    }
}
