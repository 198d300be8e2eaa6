package dev.tasuki.domain.assessment;

import dev.tasuki.domain.catalogue.Crosswalk;
import dev.tasuki.domain.catalogue.CrosswalkRelation;
import dev.tasuki.domain.catalogue.CrosswalkSubject;
import dev.tasuki.domain.catalogue.Framework;
import dev.tasuki.domain.catalogue.Requirement;
import dev.tasuki.domain.catalogue.RequirementId;
import dev.tasuki.domain.catalogue.Strength;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What the answers in one framework say about another through a crosswalk, with the way each result was reached.
///
/// The weakest link decides: a requirement is supported only if the crosswalk calls the coverage full and every full
/// relation is answered `met` (every relation, where none is full).
public record DerivedCoverage(Framework framework, Crosswalk crosswalk, List<Derived> derived) {

    /// The result for one requirement.
    ///
    /// @param steps the relations it rests on, with the answer to each; absent where that requirement has no
    ///              answer
    public record Derived(Requirement requirement, DerivedStatus status, CrosswalkSubject subject, List<Step> steps) {
        public Derived {
            steps = List.copyOf(steps);
        }
    }

    /// One relation and the answer at its other end.
    public record Step(CrosswalkRelation relation, Optional<AnswerStatus> answered) {}

    public DerivedCoverage {
        derived = List.copyOf(derived);
    }

    /// Derives coverage.
    ///
    /// @param framework the framework that is spoken about, the crosswalk's `from`
    /// @param asked     the requirements of it that are asked of the party, at the lowest level
    /// @param answers   the answers in the crosswalk's `to`
    static DerivedCoverage of(
            Framework framework, Crosswalk crosswalk, Set<RequirementId> asked, Map<RequirementId, Answer> answers) {
        var derived = new ArrayList<Derived>();
        for (CrosswalkSubject subject : crosswalk.subjects()) {
            Requirement requirement = framework.find(subject.requirement()).orElseThrow();
            boolean isAsked =
                    framework.children(requirement.id()).stream().anyMatch(child -> asked.contains(child.id()));
            if (isAsked) {
                derived.add(derive(requirement, subject, answers));
            }
        }
        return new DerivedCoverage(framework, crosswalk, derived);
    }

    private static Derived derive(
            Requirement requirement, CrosswalkSubject subject, Map<RequirementId, Answer> answers) {
        var steps = new ArrayList<Step>();
        boolean everyStrongOneMet = true;
        // Where no relation is full, only all the partial ones together can make the coverage full.
        boolean onlyPartial = subject.relations().stream().noneMatch(relation -> relation.strength() == Strength.FULL);
        boolean something = false;
        for (CrosswalkRelation relation : subject.relations()) {
            Optional<AnswerStatus> answered =
                    Optional.ofNullable(answers.get(relation.requirement())).map(Answer::status);
            steps.add(new Step(relation, answered));
            boolean met = answered.filter(status -> status == AnswerStatus.MET).isPresent();
            something |= met
                    || answered.filter(status -> status == AnswerStatus.PARTLY_MET)
                            .isPresent();
            everyStrongOneMet &= met || (relation.strength() != Strength.FULL && !onlyPartial);
        }
        boolean supported = something && everyStrongOneMet && subject.coverage() == Strength.FULL;
        DerivedStatus status = supported
                ? DerivedStatus.SUPPORTED
                : something ? DerivedStatus.PARTLY_SUPPORTED : DerivedStatus.NOT_SUPPORTED;
        return new Derived(requirement, status, subject, steps);
    }
}
