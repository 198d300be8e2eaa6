package dev.tasuki.cli.assurance.report;

import dev.tasuki.formats.text.Language;
import java.util.List;
import java.util.Optional;

/// What a report says, in one language. Every text is safe to show, though not escaped for any format.
///
/// @param software the name and version
record Report(
        Language language,
        String software,
        String organisation,
        String asOf,
        List<Fact> facts,
        List<HeldRole> roles,
        List<String> editions,
        List<FrameworkPart> frameworks,
        List<GapGroup> gaps,
        Optional<DerivedPart> derived) {

    Report {
        facts = List.copyOf(facts);
        roles = List.copyOf(roles);
        editions = List.copyOf(editions);
        frameworks = List.copyOf(frameworks);
        gaps = List.copyOf(gaps);
    }

    /// The groups of gaps that need somebody now.
    List<GapGroup> urgent() {
        return gaps.stream().filter(GapGroup::urgent).toList();
    }

    /// One line of the report's head.
    record Fact(String label, String value) {}

    /// A role of the organisation.
    ///
    /// @param line the id of the stance, which decides how its line is drawn
    record HeldRole(String label, String line) {}

    /// How many requirements have a standing.
    record Tally(Standing standing, String word, int count) {}

    /// One framework.
    ///
    /// @param all how many requirements it has on the level that is answered
    record FrameworkPart(
            String id,
            String title,
            String shortTitle,
            int owed,
            int all,
            List<Tally> tallies,
            CoverageStrip strip,
            List<HeadingRow> headings,
            List<StandingRow> standings,
            List<DisputeNote> disputes,
            List<Section> sections,
            List<String> notes) {}

    /// The counts of one heading, in the order of [FrameworkPart#tallies].
    ///
    /// @param owed  how many are owed
    /// @param all   how many there are
    /// @param signs the heading's part of the strip, in characters
    record HeadingRow(
            String id, String title, Optional<String> anchor, List<Tally> counts, int owed, int all, String signs) {
        int count(Standing standing) {
            return counts.stream()
                    .filter(tally -> tally.standing() == standing)
                    .mapToInt(Tally::count)
                    .sum();
        }
    }

    /// All requirements of one standing.
    record StandingRow(Tally tally, List<Reference> requirements) {}

    /// A requirement that is named in passing.
    ///
    /// @param anchor  where its answer stands in this report, if it is owed
    /// @param dispute where the note stands that the framework contradicts itself about it
    record Reference(String id, String title, Optional<String> anchor, Optional<String> dispute) {
        boolean disputed() {
            return dispute.isPresent();
        }
    }

    /// That the framework contradicts itself about a requirement.
    record DisputeNote(String anchor, Reference requirement, String explanation, String reading) {}

    /// What is owed under one heading.
    record Section(String anchor, String id, String title, List<ObligationPart> obligations) {}

    /// One requirement with its answer.
    record ObligationPart(
            Reference requirement,
            Optional<String> summary,
            Standing standing,
            String word,
            Optional<String> because,
            List<EvidencePart> evidence,
            Optional<String> owner,
            Optional<String> due,
            boolean overdue,
            boolean lacksReason,
            boolean lacksEvidence,
            boolean expectsOwner,
            List<String> reasons,
            List<String> disputes) {}

    /// One piece of evidence.
    ///
    /// @param link    an address that may be followed
    /// @param remarks when it was seen, how long it is valid
    record EvidencePart(
            String reference,
            Optional<String> link,
            Optional<String> description,
            String state,
            boolean broken,
            Optional<String> digest,
            List<String> remarks) {}

    /// Gaps of a kind.
    record GapGroup(String anchor, String title, String help, boolean urgent, List<GapRow> rows) {
        /// Whether a row says more than which requirement it is about.
        boolean detailed() {
            return rows.stream().anyMatch(GapRow::detailed);
        }
    }

    /// One gap.
    ///
    /// @param detail which evidence does not hold, or the state of the answer
    record GapRow(
            Reference requirement,
            Standing standing,
            String word,
            Optional<String> detail,
            Optional<String> owner,
            Optional<String> due,
            boolean overdue) {
        /// Whether somebody should be named who closes the gap, and a day.
        boolean awaited() {
            return standing != Standing.MET && standing != Standing.NOT_APPLICABLE;
        }

        boolean detailed() {
            return detail.isPresent() || owner.isPresent() || due.isPresent();
        }
    }

    /// What the answers say about another framework.
    ///
    /// @param status    the standing of the crosswalk
    /// @param uncovered what the crosswalk cannot speak for
    record DerivedPart(
            String title,
            String proposal,
            String status,
            List<DerivedTally> tallies,
            List<Principle> principles,
            List<String> uncovered) {}

    /// How many principles have a derived result.
    record DerivedTally(String word, int count) {}

    /// A principle and the way its result was reached.
    record Principle(String anchor, String id, String title, String word, String reach, List<Step> steps) {}

    /// One relation and the answer at its other end.
    record Step(Reference requirement, String strength, Standing standing, String word, String reason) {}
}
