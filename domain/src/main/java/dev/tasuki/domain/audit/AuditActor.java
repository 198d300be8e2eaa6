package dev.tasuki.domain.audit;

/// Who did it.
///
/// @param id   what the instance knows the actor by
/// @param name what people called the actor then; it stays as it was when the actor is renamed or gone
public record AuditActor(ActorKind kind, String id, String name) {

    public AuditActor {
        Bounds.requireText("the identifier of an actor", id, Bounds.LONGEST_ID);
        Bounds.requireText("the name of an actor", name, Bounds.LONGEST_NAME);
    }
}
