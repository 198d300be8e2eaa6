package dev.tasuki.domain.catalogue;

import dev.tasuki.formats.text.Text;
import java.util.List;

/// A requirement of one framework, with all that relates to it in another.
///
/// @param coverage how far the related requirements together answer it
/// @param reason   why that far
public record CrosswalkSubject(
        RequirementId requirement, Strength coverage, Text reason, List<CrosswalkRelation> relations) {

    public CrosswalkSubject {
        relations = List.copyOf(relations);
    }
}
