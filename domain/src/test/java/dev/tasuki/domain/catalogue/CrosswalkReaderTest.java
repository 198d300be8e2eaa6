package dev.tasuki.domain.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tasuki.formats.finding.Finding;
import dev.tasuki.formats.text.Language;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CrosswalkReaderTest {
    private static final String SMALL = "small.crosswalk.json";
    private static final Framework FRAMEWORK = switch (FrameworkReader.read(Files.bytes("small.json"), "small.json")) {
        case FrameworkReading.Read(var framework) -> framework;
        case FrameworkReading.Refused(var findings) -> throw new AssertionError(findings);
    };

    @Test
    void readsACrosswalkInBothDirections() {
        CrosswalkReading reading = CrosswalkReader.read(Files.bytes(SMALL), SMALL, List.of(FRAMEWORK));

        assertThat(reading).isInstanceOfSatisfying(CrosswalkReading.Read.class, read -> {
            Crosswalk crosswalk = read.crosswalk();
            assertThat(crosswalk.ownAnalysis()).isTrue();
            assertThat(crosswalk.digest()).hasSize(64);
            CrosswalkSubject subject =
                    crosswalk.subject(new RequirementId("T1")).orElseThrow();
            assertThat(subject.coverage()).isEqualTo(Strength.FULL);
            assertThat(crosswalk.counterparts(new RequirementId("T1.1")))
                    .extracting(Crosswalk.Counterpart::subject)
                    .containsExactly(subject);
            assertThat(crosswalk.counterparts(new RequirementId("T1.2"))).isEmpty();
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            tasuki-crosswalk/1 | tasuki-framework/1 | 2:13 | wrong-format
            "from": "small" | "from": "large" | 5:11 | unknown-framework
            "to": "small" | "to": "large" | 6:9 | unknown-framework
            "own_analysis": true | "own_analysis": "true" | 7:19 | expected-boolean
            {"id": "full" | {"id": "vague" | 10:12 | not-one-of
            "coverage": "full" | "coverage": "partial" | 13:39 | not-one-of
            "strength": "full" | "strength": "vague" | 14:43 | not-one-of
            "requirement": "T1", | "requirement": "T3", | 13:21 | unknown-requirement
            "requirement": "T1.1", | "requirement": "T3", | 14:23 | unknown-requirement
            "requirement": "T1.1", | "requirement": "T1.2", | 18:21 | unrelated-but-related
            {"requirement": "T1.2", "reason": {"ja": "理由", "en": "Reason"}} | `` | 17:16 | neither-related-nor-unrelated
            """)
    void namesTheLineAndColumnOf(String piece, String replacement, String place, String fault) {
        assertThat(refused(Files.changed(SMALL, piece, replacement)))
                .extracting(finding -> finding.location() + " " + finding.code().id())
                .contains("small.crosswalk.json:" + place + " " + fault);
    }

    @ParameterizedTest
    @CsvSource({"strengths, 9:16", "subjects, 12:15", "relations, 13:100"})
    void refusesAnEmptyListOf(String list, String place) {
        assertThat(refused(Files.emptied(SMALL, list)))
                .extracting(finding -> finding.location() + " " + finding.message(Language.EN))
                .contains("small.crosswalk.json:" + place + " “" + list + "” is an empty list.");
    }

    @Test
    void refusesARequirementThatIsRelatedTwice() {
        String relation = "{\"requirement\": \"T1.1\", \"strength\": \"full\", \"reason\": {\"ja\": \"理由\", \"en\":"
                + " \"Reason\"}}";

        assertThat(refused(Files.changed(SMALL, relation, relation + ",\n" + relation)))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo(CatalogueFault.REPEATED_REQUIREMENT);
                    assertThat(finding.location()).hasToString("small.crosswalk.json:15:17");
                });
    }

    private static List<Finding> refused(byte[] bytes) {
        return switch (CrosswalkReader.read(bytes, SMALL, List.of(FRAMEWORK))) {
            case CrosswalkReading.Read(var crosswalk) -> throw new AssertionError("accepted " + crosswalk.id());
            case CrosswalkReading.Refused(var findings) -> findings;
        };
    }
}
