package dev.tasuki.domain.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tasuki.formats.finding.Finding;
import dev.tasuki.formats.text.Language;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrameworkReaderTest {
    private static final String SMALL = "small.json";

    @Test
    void readsEveryPartOfAFramework() {
        Framework small = read(Files.bytes(SMALL));

        assertThat(small.id()).isEqualTo("small");
        assertThat(small.edition().published()).hasToString("2026-03-31");
        assertThat(small.levels()).extracting(Level::id).containsExactly("theme", "claim");
        assertThat(small.packages()).extracting(FrameworkPackage::id).containsExactly(RequirementPackage.MINIMUM);
        assertThat(small.responsibilities().getFirst().bearer()).isEqualTo(Bearer.CUSTOMER);
        assertThat(small.role("developer").orElseThrow().heldBy()).isEqualTo(RoleCondition.of(Role.DEVELOPER));
        RoleCondition maker = small.role("maker").orElseThrow().heldBy();
        assertThat(maker.isMetBy(List.of(Role.DEVELOPER))).isTrue();
        assertThat(maker.isMetBy(List.of(Role.DEVELOPER, Role.SUPPLIER))).isFalse();
        assertThat(small.assessable()).extracting(r -> r.id().value()).containsExactly("T1.1", "T1.2");
        Requirement second = small.find("second").orElseThrow();
        assertThat(second.requirementPackage()).contains(RequirementPackage.MINIMUM);
        assertThat(second.examples().getFirst().systemsOnly()).isTrue();
        assertThat(second.examples().getFirst().details().getFirst().en()).isEqualTo("Detail");
        assertThat(second.remarks().getFirst().id()).isEqualTo("N1");
        assertThat(small.lineage(second)).extracting(r -> r.id().value()).containsExactly("T1", "T1.2");
        assertThat(small.children(new RequirementId("T1"))).hasSize(2);
        assertThat(small.children(new RequirementId("T1.1"))).isEmpty();
        assertThat(small.find(new RequirementId("T9"))).isEqualTo(Optional.empty());
    }

    @Test
    void namesTheFileByItsDigest() {
        Framework small = read(Files.bytes(SMALL));
        Framework other = read(Files.changed(SMALL, "\"Somebody\"", "\"Somebody else\""));

        assertThat(small.edition().digest()).matches("[0-9a-f]{64}");
        assertThat(read(Files.bytes(SMALL)).edition()).isEqualTo(small.edition());
        assertThat(other.edition().digest()).isNotEqualTo(small.edition().digest());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "format": "tasuki-framework/1" | "format": "tasuki-framework/2" | 2:13 | wrong-format
            "version": "1" | "version": "-1" | 4:14 | not-a-version
            "published": "2026-03-31" | "published": "2026-02-30" | 8:16 | not-a-date
            "notes": [] | "note": [] | 9:3 | misspelt-key
            "notes": [], | `` | 1:1 | missing-key
            "en": "Somebody" | "en": "" | 7:32 | blank-text
            {"id": "claim", "title" | {"id": "theme", "title" | 12:12 | repeated-item
            "id": "developer" | "id": "builder" | 15:12 | role-not-held
            "id": "maker" | "id": "developer" | 16:12 | repeated-item
            "none_of": ["supplier"] | "none_of": ["developer"] | 16:152 | contradictory-holder
            "none_of": ["supplier"] | "none_of": ["dealer"] | 16:153 | not-one-of
            "all_of": ["developer"] | "all_of": [] | 16:126 | no-items
            "all_of": ["developer"], | `` | 16:104 | missing-key
            "none_of": ["supplier"] | "none_of": [] | 16:152 | no-items
            {"id": "minimum" | {"id": "tiny" | 19:12 | not-one-of
            {"id": "minimum" | {"id": "standard", "title": {"ja": "標準", "en": "standard"}, "description": {"ja": "多く", "en": "More"}}, {"id": "minimum" | 19:116 | package-out-of-order
            "bearer": "customer" | "bearer": "nobody" | 22:65 | not-one-of
            "categories": ["T1"] | "categories": ["T2"] | 22:92 | unknown-requirement
            "categories": ["T1"] | "categories": ["T1.1"] | 22:92 | not-a-category
            "categories": ["T1"] | "categories": ["壱"] | 22:92 | not-an-identifier
            "categories": ["T1"] | "categories": ["T1", "T1"] | 22:98 | repeated-item
            "categories": ["T1"], | `` | 22:5 | missing-key
            {"id": "T1.2" | {"id": "T1.1" | 27:12 | duplicate-id
            {"id": "T1.2" | {"id": "T1 2" | 27:12 | not-an-identifier
            "level": "claim", "parent": "T1", "title": {"ja": "一" | "level": "clam", "parent": "T1", "title": {"ja": "一" | 26:29 | not-one-of
            "parent": "T1", "title": {"ja": "一" | "parent": "T7", "title": {"ja": "一" | 26:48 | unknown-parent
            "parent": "T1", "title": {"ja": "一" | "title": {"ja": "一" | 26:5 | parent-missing
            "parent": "T1", "title": {"ja": "一" | "parent": "T1.2", "title": {"ja": "一" | 26:48 | parent-not-above
            "level": "theme" | "level": "theme", "parent": "T1" | 25:46 | parent-not-above
            "roles": ["maker"], "package" | "package" | 27:5 | roles-missing
            "roles": ["maker"], "package" | "roles": [], "package" | 27:121 | roles-missing
            "roles": ["maker"], "package" | "roles": ["dealer"], "package" | 27:122 | not-one-of
            "roles": ["maker"], "package": "minimum" | "roles": ["maker"] | 27:5 | package-missing
            "roles": ["maker"], "package": "minimum" | "roles": ["maker"], "package": "most" | 27:143 | not-one-of
            "aliases": ["second"] | "aliases": ["first"] | 27:100 | ambiguous-alias
            "aliases": ["second"] | "aliases": ["T1.1"] | 27:100 | ambiguous-alias
            "aliases": ["second"] | "aliases": ["second", "second"] | 27:111 | repeated-item
            "aliases": ["second"] | "aliases": [] | 27:100 | no-items
            "level": "theme" | "level": "theme", "roles": ["maker"] | 25:45 | not-at-lowest-level
            "level": "theme" | "level": "theme", "package": "minimum" | 25:47 | not-at-lowest-level
            "level": "theme", "title": {"ja": "題", "en": "Theme"}, "summary" | "level": "theme", "title": {"ja": "題", "en": "Theme"}, "sumary" | 25:5 | summary-missing
            "aliases": ["second"] | "marked_in": {"ja": "表", "en": "t"} | 27:102 | not-at-top-level
            "systems_only": true | "systems_only": "yes" | 28:78 | expected-boolean
            "systems_only": true | "systems_only": false | 28:78 | not-one-of
            "sources": ["X 1"] | "sources": [] | 28:95 | no-items
            "sources": ["X 1"] | "sources": ["X 1", "X 1"] | 28:103 | repeated-item
            [{"ja": "細目", "en": "Detail"}] | [] | 28:115 | no-items
            [{"id": "N1", "text": {"ja": "注", "en": "Note"}}] | [] | 29:18 | no-items
            "requirement": "T1.1" | "requirement": "T9.9" | 32:33 | unknown-requirement
            "requirement": "T1.1" | "requirement": "T1" | 32:33 | not-assessable
            "role": "developer" | "role": "dealer" | 32:49 | not-one-of
            "role": "developer" | "role": "maker" | 32:70 | dispute-contradicts-roles
            "applies": false | "applies": true | 32:146 | readings-agree
            """)
    void namesTheLineAndColumnOf(String piece, String replacement, String place, String fault) {
        List<Finding> findings = refused(Files.changed(SMALL, piece, replacement));

        assertThat(findings)
                .extracting(finding -> finding.location() + " " + finding.code().id())
                .contains("small.json:" + place + " " + fault);
        assertThat(findings).allSatisfy(finding -> {
            assertThat(finding.message(Language.JA)).doesNotContain("{");
            assertThat(finding.remedy(Language.EN)).doesNotContain("{");
        });
    }

    @Test
    void refusesAChildThatStandsBeforeItsParent() {
        String text = Files.text(SMALL);
        int theme = text.indexOf("    {\"id\": \"T1\"");
        int one = text.indexOf("    {\"id\": \"T1.1\"");
        int two = text.indexOf("    {\"id\": \"T1.2\"");
        String swapped =
                text.substring(0, theme) + text.substring(one, two) + text.substring(theme, one) + text.substring(two);

        List<Finding> findings = refused(swapped.getBytes(StandardCharsets.UTF_8));

        assertThat(findings).hasSize(1);
        assertThat(findings.getFirst().location()).hasToString("small.json:25:48");
        assertThat(findings.getFirst().message(Language.EN))
                .isEqualTo("This entry stands before its parent “T1” (line 26).");
    }

    @Test
    void refusesAGroupWithNothingInIt() {
        byte[] bytes = Files.changed(
                SMALL,
                "    {\"id\": \"T1.1\"",
                "    {\"id\": \"T2\", \"level\": \"theme\", \"title\": {\"ja\": \"空\", \"en\": \"Empty\"}, \"summary\": {\"ja\":"
                        + " \"空\", \"en\": \"Empty\"}},\n    {\"id\": \"T1.1\"");

        List<Finding> findings = refused(bytes);

        assertThat(findings).hasSize(1);
        assertThat(findings.getFirst().location()).hasToString("small.json:26:12");
        assertThat(findings.getFirst().message(Language.JA)).isEqualTo("「T2」の下に項目がありません。");
    }

    @Test
    void reportsEveryFaultOfAFileAtOnce() {
        String broken = Files.text(SMALL)
                .replace("\"version\": \"1\"", "\"version\": \"?\"")
                .replace("\"bearer\": \"customer\"", "\"bearer\": \"nobody\"")
                .replace("\"role\": \"developer\"", "\"role\": \"dealer\"");

        assertThat(refused(broken.getBytes(StandardCharsets.UTF_8)))
                .extracting(finding -> finding.location().line())
                .containsExactly(4, 22, 32);
    }

    @Test
    void refusesATextThatIsTooLong() {
        assertThat(refused(Files.changed(SMALL, "\"Somebody\"", "\"" + "長".repeat(4_001) + "\"")))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.location()).hasToString("small.json:7:32");
                    assertThat(finding.message(Language.EN)).isEqualTo("The text is too long (limit 4000 characters).");
                });
        assertThat(read(Files.changed(SMALL, "\"Somebody\"", "\"" + "長".repeat(4_000) + "\""))
                        .issuer()
                        .en())
                .hasSize(4_000);
    }

    @Test
    void refusesAListOfExamplesWithNothingInIt() {
        assertThat(refused(Files.emptied(SMALL, "examples"))).singleElement().satisfies(finding -> {
            assertThat(finding.location()).hasToString("small.json:28:19");
            assertThat(finding.message(Language.EN)).isEqualTo("“examples” is an empty list.");
        });
    }

    @Test
    void refusesWhatIsNoJsonOrHasNothingInIt() {
        assertThat(refused("{".getBytes(StandardCharsets.UTF_8))).hasSize(1);
        assertThat(refused(new byte[0])).hasSize(1);
        assertThat(refused("[]".getBytes(StandardCharsets.UTF_8))).isNotEmpty();
        assertThat(refused("{\"format\": \"tasuki-framework/1\"}".getBytes(StandardCharsets.UTF_8)))
                .extracting(finding -> finding.code().id())
                .contains("missing-key");
    }

    @Property(tries = 2_000)
    void answersForAnyDamageWithFindings(
            @ForAll @IntRange(max = 3_500) int at,
            @ForAll @IntRange(max = 60) int length,
            @ForAll("pieces") String replacement) {
        String text = Files.text(SMALL);
        int start = Math.min(at, text.length());
        String damaged =
                text.substring(0, start) + replacement + text.substring(Math.min(text.length(), start + length));

        assertThat(FrameworkReader.read(damaged.getBytes(StandardCharsets.UTF_8), SMALL))
                .isInstanceOfAny(FrameworkReading.Read.class, FrameworkReading.Refused.class);
    }

    @Provide
    Arbitrary<String> pieces() {
        return Arbitraries.of(
                "", "{}", "[]", "null", "1", "\"\"", "\"T1\"", "\"id\": ", "},{", "\"\\ud800\"", "x", "\u0000");
    }

    private static Framework read(byte[] bytes) {
        return switch (FrameworkReader.read(bytes, SMALL)) {
            case FrameworkReading.Read(var framework) -> framework;
            case FrameworkReading.Refused(var findings) -> throw new AssertionError(findings);
        };
    }

    private static List<Finding> refused(byte[] bytes) {
        return switch (FrameworkReader.read(bytes, SMALL)) {
            case FrameworkReading.Read(var framework) -> throw new AssertionError("accepted " + framework.id());
            case FrameworkReading.Refused(var findings) -> findings;
        };
    }
}
