package dev.tasuki.domain.audit;

/// What it was done to.
///
/// @param kind a word such as `engagement`: lower-case letters, digits and `_.-`
/// @param id   what the instance knows the subject by
public record AuditSubject(String kind, String id) {

    public AuditSubject {
        Bounds.requireWord("the kind of a subject", kind);
        Bounds.requireText("the identifier of a subject", id, Bounds.LONGEST_ID);
    }
}
