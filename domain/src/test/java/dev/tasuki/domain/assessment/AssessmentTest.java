package dev.tasuki.domain.assessment;

import static dev.tasuki.domain.assessment.AssuranceFiles.DIGEST;
import static dev.tasuki.domain.assessment.AssuranceFiles.file;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tasuki.domain.catalogue.Catalogue;
import dev.tasuki.domain.catalogue.Crosswalk;
import dev.tasuki.domain.catalogue.CrosswalkRelation;
import dev.tasuki.domain.catalogue.CrosswalkSubject;
import dev.tasuki.domain.catalogue.Framework;
import dev.tasuki.domain.catalogue.Interpretation;
import dev.tasuki.domain.catalogue.RequirementId;
import dev.tasuki.domain.catalogue.Strength;
import dev.tasuki.domain.evidence.DirectoryEvidenceInspector;
import dev.tasuki.formats.text.Text;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssessmentTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    @Test
    void countsEveryObligationOfEveryFrameworkByItsAnswer(@TempDir Path directory) {
        Assessment assessment = assess(directory, """
                S(1)-1.1: {status: met, because: x}
                S(1)-1.2: {status: not_applicable, because: x}
                S(6)-1.1: {status: met, because: nobody asked}
                UK-1.1.1: {status: partly_met, because: x}
                """);

        FrameworkAssessment meti = assessment.frameworks().getFirst();
        assertThat(meti.coverage().total()).isEqualTo(41);
        assertThat(meti.coverage().count(AnswerStatus.MET)).isEqualTo(1);
        assertThat(meti.coverage().count(AnswerStatus.NOT_APPLICABLE)).isEqualTo(1);
        assertThat(meti.coverage().count(AnswerStatus.PLANNED)).isZero();
        assertThat(meti.coverage().unanswered()).isEqualTo(39);
        assertThat(assessment.frameworks().getLast().coverage().count(AnswerStatus.PARTLY_MET))
                .isEqualTo(1);
        assertThat(meti.sections().stream()
                        .map(section -> section.heading().id().value()))
                .containsExactly("S(1)", "S(2)", "S(3)", "S(4)", "S(5)");
        assertThat(meti.sections().stream()
                        .mapToInt(section -> section.coverage().total())
                        .sum())
                .isEqualTo(41);
    }

    @Test
    void namesEverythingThatIsMissing(@TempDir Path directory) {
        Assessment assessment = assess(directory, """
                S(1)-1.1: {status: met}
                S(1)-1.2: {status: planned, because: x, due: 2026-05-31}
                S(1)-2.1: {status: planned, because: x, due: 2026-06-01}
                S(1)-2.2: {status: partly_met, because: x, due: 2027-01-01}
                S(1)-2.3: {status: not_met}
                S(1)-2.4: {status: not_applicable, because: x}
                S(1)-3.1: {status: met, because: x, evidence: [{file: gone.md, sha256: %s}]}
                S(1)-3.2: {status: met, because: x, evidence: [{url: 'https://a', sha256: %s, seen: 2026-01-01}]}
                """.formatted(DIGEST, DIGEST));

        Map<String, List<String>> gaps = assessment.gaps().stream()
                .collect(Collectors.groupingBy(
                        gap -> gap.requirement().id().value(),
                        Collectors.mapping(gap -> gap.kind().id(), Collectors.toList())));
        assertThat(gaps)
                .containsEntry("S(1)-1.1", List.of("without_reason", "without_evidence"))
                .containsEntry("S(1)-1.2", List.of("planned", "overdue"))
                .containsEntry("S(1)-2.1", List.of("planned"))
                .containsEntry("S(1)-2.2", List.of("partly_met", "without_evidence"))
                .containsEntry("S(1)-2.3", List.of("not_met", "without_reason"))
                .doesNotContainKey("S(1)-2.4")
                .containsEntry("S(1)-3.1", List.of("broken_evidence"))
                .doesNotContainKey("S(1)-3.2")
                .containsEntry("S(1)-3.3", List.of("unanswered"));
        assertThat(assessment.hasBrokenEvidence()).isTrue();
    }

    @Test
    void followsTheReadingThatTheReaderAsksForWhateverTheFileFollows(@TempDir Path directory) {
        AssuranceFile operator = file(AssuranceFiles.HEAD
                .replace("developer", "operator")
                .replace("package", "interpretation: checklist\npackage"));

        Function<Interpretation, Integer> owed = interpretation -> Assessment.of(
                        operator,
                        Catalogue.bundled(),
                        interpretation,
                        new DirectoryEvidenceInspector(directory, TODAY),
                        TODAY)
                .frameworks()
                .getFirst()
                .coverage()
                .total();
        assertThat(owed.apply(Interpretation.FOLLOW_TABLE_5)).isEqualTo(14);
        assertThat(owed.apply(Interpretation.FOLLOW_CHECKLIST)).isEqualTo(13);
    }

    @Test
    void derivesNothingForRolesThatTheUkCodeDoesNotAddress(@TempDir Path directory) {
        AssuranceFile customer = file(AssuranceFiles.HEAD.replace("developer", "customer"));

        assertThat(Assessment.of(
                                customer,
                                Catalogue.bundled(),
                                Interpretation.DEFAULT,
                                new DirectoryEvidenceInspector(directory, TODAY),
                                TODAY)
                        .derived())
                .isEmpty();
    }

    @Test
    void derivesCoverageThatIsAsStrongAsItsWeakestLink() {
        CrosswalkSubject subject = subject(Strength.FULL, Strength.FULL, Strength.FULL, Strength.PARTIAL);

        assertThat(derived(subject, AnswerStatus.MET, AnswerStatus.MET, null)).isEqualTo(DerivedStatus.SUPPORTED);
        assertThat(derived(subject, AnswerStatus.MET, AnswerStatus.PARTLY_MET, AnswerStatus.MET))
                .isEqualTo(DerivedStatus.PARTLY_SUPPORTED);
        assertThat(derived(subject, AnswerStatus.MET, null, AnswerStatus.MET))
                .isEqualTo(DerivedStatus.PARTLY_SUPPORTED);
        assertThat(derived(subject, AnswerStatus.MET, AnswerStatus.NOT_APPLICABLE, AnswerStatus.MET))
                .isEqualTo(DerivedStatus.PARTLY_SUPPORTED);
        assertThat(derived(subject, null, null, AnswerStatus.PARTLY_MET)).isEqualTo(DerivedStatus.PARTLY_SUPPORTED);
        assertThat(derived(subject, AnswerStatus.PLANNED, AnswerStatus.NOT_MET, null))
                .isEqualTo(DerivedStatus.NOT_SUPPORTED);
        assertThat(derived(subject, null, null, null)).isEqualTo(DerivedStatus.NOT_SUPPORTED);
    }

    @Test
    void neverDerivesMoreThanTheCrosswalkCovers() {
        CrosswalkSubject partial = subject(Strength.PARTIAL, Strength.FULL, Strength.FULL, Strength.FULL);

        assertThat(derived(partial, AnswerStatus.MET, AnswerStatus.MET, AnswerStatus.MET))
                .isEqualTo(DerivedStatus.PARTLY_SUPPORTED);
    }

    @Test
    void takesAllPartialRelationsTogetherWhereNoneIsFull() {
        CrosswalkSubject weak = subject(Strength.FULL, Strength.PARTIAL, Strength.PARTIAL, Strength.PARTIAL);

        assertThat(derived(weak, AnswerStatus.MET, AnswerStatus.MET, AnswerStatus.MET))
                .isEqualTo(DerivedStatus.SUPPORTED);
        assertThat(derived(weak, AnswerStatus.MET, AnswerStatus.MET, AnswerStatus.PARTLY_MET))
                .isEqualTo(DerivedStatus.PARTLY_SUPPORTED);
        assertThat(derived(weak, AnswerStatus.PARTLY_MET, null, null)).isEqualTo(DerivedStatus.PARTLY_SUPPORTED);
    }

    @Test
    void showsTheWayEachResultWasReached(@TempDir Path directory) {
        DerivedCoverage derived = assess(directory, "S(1)-2.1: {status: met, because: x}\n")
                .derived()
                .orElseThrow();

        DerivedCoverage.Derived first = derived.derived().getFirst();
        assertThat(first.requirement().id().value()).isEqualTo("UK-1.1");
        assertThat(first.status()).isEqualTo(DerivedStatus.PARTLY_SUPPORTED);
        assertThat(first.steps()).hasSameSizeAs(first.subject().relations());
        assertThat(first.steps().stream().filter(step -> step.answered().isPresent()))
                .singleElement()
                .satisfies(step -> {
                    assertThat(step.relation().requirement().value()).isEqualTo("S(1)-2.1");
                    assertThat(step.answered()).contains(AnswerStatus.MET);
                });
    }

    private static Assessment assess(Path directory, String answers) {
        return Assessment.of(
                file(AssuranceFiles.withAnswers(answers)),
                Catalogue.bundled(),
                Interpretation.DEFAULT,
                new DirectoryEvidenceInspector(directory, TODAY),
                TODAY);
    }

    private static final List<RequirementId> RELATED =
            List.of(new RequirementId("S(1)-1.1"), new RequirementId("S(1)-1.2"), new RequirementId("S(1)-2.1"));

    private static CrosswalkSubject subject(Strength coverage, Strength... strengths) {
        var reason = Text.same("x");
        return new CrosswalkSubject(
                new RequirementId("UK-1.1"),
                coverage,
                reason,
                List.of(
                        new CrosswalkRelation(RELATED.get(0), strengths[0], reason),
                        new CrosswalkRelation(RELATED.get(1), strengths[1], reason),
                        new CrosswalkRelation(RELATED.get(2), strengths[2], reason)));
    }

    private static DerivedStatus derived(CrosswalkSubject subject, @Nullable AnswerStatus... statuses) {
        var answers = new HashMap<RequirementId, Answer>();
        for (int i = 0; i < statuses.length; i++) {
            if (statuses[i] != null) {
                answers.put(
                        RELATED.get(i),
                        new Answer(
                                RELATED.get(i),
                                statuses[i],
                                Optional.of("x"),
                                List.of(),
                                Optional.empty(),
                                Optional.of(TODAY)));
            }
        }
        Catalogue catalogue = Catalogue.bundled();
        Framework uk = catalogue.uk();
        var crosswalk = catalogue.crosswalk();
        var only = new Crosswalk(
                crosswalk.id(),
                crosswalk.version(),
                crosswalk.from(),
                crosswalk.to(),
                crosswalk.ownAnalysis(),
                crosswalk.status(),
                crosswalk.meanings(),
                List.of(subject),
                List.of(),
                List.of(),
                crosswalk.file());
        return DerivedCoverage.of(uk, only, Set.of(new RequirementId("UK-1.1.1")), answers)
                .derived()
                .getFirst()
                .status();
    }
}
