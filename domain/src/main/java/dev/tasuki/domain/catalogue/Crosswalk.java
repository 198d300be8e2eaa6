package dev.tasuki.domain.catalogue;

import dev.tasuki.formats.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How the requirements of one framework relate to those of another: a hint for reusing evidence, never an answer.
///
/// @param from        the id of the framework that the subjects belong to
/// @param to          the id of the framework that the related requirements belong to
/// @param ownAnalysis whether neither framework's issuer published the mapping
/// @param status      the mapping's standing, for display wherever it is used
/// @param meanings    what each strength means here
/// @param unrelated   assessable requirements of the second framework that nothing relates to, and why
/// @param uncovered   points of the first framework that nothing in the second answers
/// @param file        the file it was read from
public record Crosswalk(
        String id,
        String version,
        String from,
        String to,
        boolean ownAnalysis,
        Text status,
        Map<Strength, Text> meanings,
        List<CrosswalkSubject> subjects,
        List<Unrelated> unrelated,
        List<Text> uncovered,
        CatalogueFile file) {

    public Crosswalk {
        meanings = Map.copyOf(meanings);
        subjects = List.copyOf(subjects);
        unrelated = List.copyOf(unrelated);
        uncovered = List.copyOf(uncovered);
    }

    /// SHA-256 of the file's bytes in lower-case hexadecimal.
    public String digest() {
        return file.digest();
    }

    /// What relates to this requirement of the first framework.
    public Optional<CrosswalkSubject> subject(RequirementId requirement) {
        return subjects.stream()
                .filter(subject -> subject.requirement().equals(requirement))
                .findFirst();
    }

    /// Where this requirement of the second framework helps.
    public List<Counterpart> counterparts(RequirementId requirement) {
        var counterparts = new ArrayList<Counterpart>();
        for (CrosswalkSubject subject : subjects) {
            for (CrosswalkRelation relation : subject.relations()) {
                if (relation.requirement().equals(requirement)) {
                    counterparts.add(new Counterpart(subject, relation));
                }
            }
        }
        return List.copyOf(counterparts);
    }

    /// A requirement of the second framework that relates to nothing in the first.
    public record Unrelated(RequirementId requirement, Text reason) {}

    /// A relation seen from the second framework.
    public record Counterpart(CrosswalkSubject subject, CrosswalkRelation relation) {}
}
