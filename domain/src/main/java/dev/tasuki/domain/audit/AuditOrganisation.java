package dev.tasuki.domain.audit;

/// Whose record it is.
///
/// @param id what the instance knows the organisation by
public record AuditOrganisation(String id) {

    public AuditOrganisation {
        Bounds.requireText("the identifier of an organisation", id, Bounds.LONGEST_ID);
    }

    @Override
    public String toString() {
        return id;
    }
}
