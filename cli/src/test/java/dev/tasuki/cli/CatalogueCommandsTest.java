package dev.tasuki.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tasuki.cli.Session.Ran;
import dev.tasuki.formats.document.JsonDocument;
import dev.tasuki.formats.document.Limits;
import dev.tasuki.formats.document.Node;
import dev.tasuki.formats.document.Parsing;
import dev.tasuki.formats.text.Language;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueCommandsTest {
    private final Session english = Session.in(Language.EN);
    private final Session japanese = Session.in(Language.JA);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "developer | minimum | 41",
                "developer | standard | 56",
                "supplier | minimum | 10",
                "supplier | standard | 19",
                "operator | minimum | 14",
                "operator | standard | 30",
                "customer | minimum | 6",
                "customer | standard | 7",
                "developer,supplier,operator,customer | minimum | 49",
                "developer,supplier,operator,customer | standard | 69",
                "開発者、供給者 | minimum | 41",
            })
    void requirementsListsWhatTheRolesOwe(String roles, String requirementPackage, int expected) {
        Ran ran = english.run("requirements", "--role", roles, "--package", requirementPackage, "--format", "json");

        assertThat(ran.exitCode()).isZero();
        Node.Mapping json = json(ran.out());
        assertThat(json.entries().stream().map(Node.Entry::name))
                .contains("framework", "package", "roles", "requirements");
        Node.Sequence requirements = (Node.Sequence) json.get("requirements").orElseThrow();
        assertThat(requirements.items()).hasSize(expected).allSatisfy(item -> {
            Node.Mapping requirement = (Node.Mapping) item;
            assertThat(requirement.entries().stream().map(Node.Entry::name))
                    .contains("id", "title", "roles", "package", "reasons");
            assertThat(((Node.Sequence) requirement.get("reasons").orElseThrow()).items())
                    .isNotEmpty();
        });
    }

    @ParameterizedTest
    @CsvSource({"'developer,supplier',45", "developer,39", "supplier,16", "reseller,16", "distributor,45", "customer,0"
    })
    void theUkCodeIsAskedByWhatTheRolesMakeOfAParty(String roles, int expected) {
        Ran ran = english.run("requirements", "--framework", "uk", "--role", roles, "--format", "json");

        assertThat(((Node.Sequence) json(ran.out()).get("requirements").orElseThrow()).items())
                .hasSize(expected);
    }

    @Test
    void theDisputedRequirementIsOwedByOperatorsUnlessTheReaderFollowsTheChecklist() {
        String[] byTable = {"requirements", "--role", "operator", "--package", "minimum"};
        String[] byChecklist = {
            "requirements", "--role", "operator", "--package", "minimum", "--interpretation", "checklist"
        };

        assertThat(english.run(byTable).out()).contains("S(2)-2.3 ※").contains("※ S(2)-2.3");
        assertThat(english.run(byChecklist).out()).doesNotContain("S(2)-2.3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"S(2)-2.3", "S2-2.3", "s2-2.3", "Ｓ（２）－２．３"})
    void showUnderstandsEverySpellingAndSaysThatTheGuidelineContradictsItself(String id) {
        Ran ran = japanese.run("catalogue", "show", id);

        assertThat(ran.exitCode()).isZero();
        assertThat(ran.out())
                .contains("S(2)-2.3  リリースの出所データの共有")
                .contains("開発者・供給者・運用者")
                .contains("※")
                .contains("表 5")
                .contains("取組例（参考であり、義務ではありません）")
                .contains("Tasuki 独自の分析");
    }

    @Test
    void theContradictionIsToldWhereverTheDisputedRequirementIsNamed() {
        String note = "Table 5 marks developer, supplier and operator";

        assertThat(english.run("catalogue", "show", "S(2)-2").out()).contains("S(2)-2.3", " ※", note);
        assertThat(english.run("catalogue", "show", "UK-1.2").out()).contains("S(2)-2.3", " ※", note);
        assertThat(english.run("catalogue", "show", "UK-1.2", "--format", "json")
                        .out())
                .contains("\"disputes\"", note);
        assertThat(english.run("catalogue", "search", "provenance").out()).contains("S(2)-2.3", " ※", note);
        assertThat(english.run("catalogue", "list").out()).contains(" ※", note);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UK-1.2", "UK-1.2.3", "uk 1.2.3"})
    void showKnowsPrinciplesAndClaimsOfTheUkCode(String id) {
        assertThat(english.run("catalogue", "show", id).out()).contains("UK-1.2");
    }

    @Test
    void showReportsEveryIdentifierThatDoesNotExist() {
        Ran ran = english.run("catalogue", "show", "S(9)-1.1", "S(1)-1.1", "nonsense");

        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("“S(9)-1.1”").contains("“nonsense”").contains("tasuki catalogue list");
    }

    @Test
    void searchFindsJapaneseWithoutSpaces() {
        Ran ran = japanese.run("catalogue", "search", "脆弱性対応体制");

        assertThat(ran.exitCode()).isZero();
        assertThat(ran.out()).startsWith("S(3)-1.1  脆弱性対応体制の設置");
    }

    @Test
    void aSearchThatFindsNothingSaysSoAndAnswersNo() {
        Ran ran = english.run("catalogue", "search", "zzzzzz");

        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.err()).contains("Nothing found for “zzzzzz”");
    }

    @Test
    void listHoldsBothFrameworksCompletely() {
        Ran ran = english.run("catalogue", "list", "--format", "json");

        Node.Sequence frameworks =
                (Node.Sequence) json(ran.out()).get("frameworks").orElseThrow();
        assertThat(frameworks.items())
                .extracting(framework -> ((Node.Sequence)
                                ((Node.Mapping) framework).get("requirements").orElseThrow())
                        .items()
                        .size())
                .containsExactly(6 + 21 + 69, 4 + 14 + 45);
    }

    @Test
    void wrongRoleAndPackageAreReportedTogetherWithWhatCouldBeSaid() {
        Ran ran = english.run("requirements", "--role", "boss,developer", "--package", "maximum");

        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.err())
                .contains("--role cannot be “boss”")
                .contains("developer, supplier, operator, customer")
                .contains("--package cannot be “maximum”")
                .contains("minimum, standard");
    }

    @Test
    void wrongCallsAreExplainedInTheReadersLanguage() {
        assertThat(japanese.run("requirements").err()).contains("必要な引数がありません: --role");
        assertThat(english.run("requirements", "--rolle", "x").err())
                .contains("There is no argument “--rolle")
                .contains("Try: --role")
                .contains("Something is missing: --role");
        assertThat(english.run("frobnicate").exitCode()).isEqualTo(2);
    }

    private static Node.Mapping json(String text) {
        return switch (JsonDocument.parse(text.getBytes(StandardCharsets.UTF_8), "out", Limits.EXCHANGED)) {
            case Parsing.Parsed(Node.Mapping root) -> root;
            case Parsing.Parsed(Node other) -> throw new AssertionError("not an object: " + other);
            case Parsing.Refused(var findings) -> throw new AssertionError(findings.toString());
        };
    }
}
