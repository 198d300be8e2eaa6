package dev.tasuki.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tasuki.cli.Session.Ran;
import dev.tasuki.domain.responsibility.template.SupplyChainTemplate;
import dev.tasuki.formats.document.JsonDocument;
import dev.tasuki.formats.document.Limits;
import dev.tasuki.formats.document.Node;
import dev.tasuki.formats.document.Parsing;
import dev.tasuki.formats.text.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SupplyChainCommandsTest {
    // Tests run in the module's directory.
    private static final String EXAMPLE =
            Path.of("..", "docs", "example", "supplychain.yaml").toString();

    private final Session english = Session.in(Language.EN);
    private final Session japanese = Session.in(Language.JA);

    @Test
    void aChainInOrderIsGood() {
        Ran ran = english.run("supplychain", "check", EXAMPLE, "--at", "2026-11-01");

        assertThat(ran.exitCode()).isZero();
        assertThat(ran.out())
                .isEqualTo("架空市 窓口システム, on 1 November 2026\n\nErrors: 0; warnings: 0; notes: 0.\n"
                        .replace("\n", System.lineSeparator()));
    }

    @Test
    void aBrokenRuleIsToldWithItsBasisItsRemedyAndWhomItConcerns(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("supplychain.yaml");
        Files.writeString(
                file,
                Files.readString(Path.of(EXAMPLE)).replaceFirst("adopter: aozora, role: developer", "role: developer"));

        Ran ran = japanese.run("supplychain", "check", directory.toString(), "--at", "2026-11-01");

        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.out())
                .contains("誤り RULE-18 「窓口システム」が使う外部リソース「OpenSSL」を、誰がどの役割で管理するかが決まっていません。" + "（求められる、ガイドライン 1.5 ① ② ③）")
                .contains("    → 採用した事業者と役割（開発者、供給者、運用者）を記録してください。")
                .contains("    関係者: 架空市 市民課、架空市 情報政策課、青空システムズ株式会社、有限会社みずき開発、架空市");
    }

    @Test
    void aChainThatNobodyCouldReadIsNotDrawn(@TempDir Path directory) throws IOException {
        var text = new StringBuilder("tasuki: 1\ntitle: x\nparties:\n  buyer: { name: B }\n");
        var engagements = new StringBuilder("engagements:\n");
        for (int i = 0; i <= 1_000; i++) {
            text.append("  p%d: { name: P%d }\n".formatted(i, i));
            engagements.append(
                    "  e%d: { customer: buyer, provider: p%d, target: t, roles: { developer: supporting } }\n"
                            .formatted(i, i));
        }
        text.append("targets:\n  t: { name: T, roles: [{ party: buyer, role: customer }] }\n");
        Path file = Files.writeString(directory.resolve("supplychain.yaml"), text.append(engagements));

        Ran ran = japanese.run(
                "supplychain",
                "map",
                file.toString(),
                "-o",
                directory.resolve("m.svg").toString());

        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.err()).contains("1002", "--party");
        assertThat(directory.resolve("m.svg")).doesNotExist();
    }

    @Test
    void anotherDayHasAnotherAnswer() {
        Ran ran = english.run("supplychain", "check", EXAMPLE, "--at", "2027-04-01", "--format", "json");

        assertThat(ran.exitCode()).isEqualTo(1);
        Node.Sequence findings = (Node.Sequence) json(ran.out()).get("findings").orElseThrow();
        assertThat(findings.items())
                .isNotEmpty()
                .allSatisfy(item -> assertThat(
                                ((Node.Mapping) item).entries().stream().map(Node.Entry::name))
                        .containsExactly(
                                "rule", "severity", "modality", "basis", "subject", "concerns", "message", "remedy"));
    }

    @Test
    void aSubcontractorSeesTheShareItHasAcceptedAndTheOneThatIsOpen() {
        Ran ran = english.run("supplychain", "obligations", EXAMPLE, "--party", "mizuki", "--at", "2026-11-01");

        assertThat(ran.exitCode()).isZero();
        assertThat(ran.out())
                .contains("owed 1, offered or proposed 1 (standard package, on 1 November 2026)")
                .containsPattern("S\\(1\\)-1\\.1 +share accepted .*Share: 画面部分のリスク分析 \\(accepted\\)")
                .containsPattern("S\\(1\\)-1\\.2 +share offered .*Share: 画面部分のセキュリティ要件 \\(offered\\)");
    }

    @Test
    void anOrganisationStandsForItsDepartments() {
        Ran ran = japanese.run("supplychain", "obligations", EXAMPLE, "--party", "city", "--at", "2026-11-01");

        assertThat(ran.out()).contains("架空市 市民課、「窓口システム」: 負うもの 7 件").contains("架空市 情報政策課、「窓口システム」: 負うもの 30 件");
    }

    @Test
    void whoOwesNothingIsToldSo() {
        Ran ran = english.run("supplychain", "obligations", EXAMPLE, "--party", "mizuki", "--at", "2026-05-01");

        assertThat(ran.exitCode()).isZero();
        assertThat(ran.out()).startsWith("有限会社みずき開発 owes nothing on 1 May 2026.");
    }

    @ParameterizedTest
    @EnumSource
    void everyTemplateThatIsPrintedPassesTheCheckInBothLanguages(SupplyChainTemplate template, @TempDir Path directory)
            throws IOException {
        for (Session session : List.of(english, japanese)) {
            Ran printed = session.run("supplychain", "template", template.id());
            Path file = directory.resolve("supplychain.yaml");
            Files.writeString(file, printed.out());

            Ran checked = session.run("supplychain", "check", file.toString());

            assertThat(checked.exitCode()).as(checked.out() + checked.err()).isZero();
            assertThat(checked.out()).contains("TASUKI-05").contains(session == english ? "Errors: 0;" : "誤り 0 件");
        }
    }

    @Test
    void theTemplatesAreListedWhereNoneIsNamed() {
        assertThat(japanese.run("supplychain", "template").out())
                .contains("d           表 4 d  システム（開発・運用・インフラサービスを調達）", "use_case_4", "tasuki supplychain template d");
        Ran unknown = english.run("supplychain", "template", "g");
        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.err()).contains("TEMPLATE cannot be “g”", "Use one of: a, b, c, d, e, f, use_case_1");
    }

    @Test
    void wrongCallsSayWhatToDo(@TempDir Path directory) {
        Ran party = english.run("supplychain", "obligations", EXAMPLE, "--party", "nobody");
        Ran file = japanese.run("supplychain", "check", directory.toString());
        Ran format = english.run("supplychain", "check", EXAMPLE, "--format", "html");

        assertThat(party.exitCode()).isEqualTo(2);
        assertThat(party.err()).contains("--party cannot be “nobody”", "Use one of: city, city-users");
        assertThat(file.exitCode()).isEqualTo(2);
        assertThat(file.err()).contains("supplychain.yaml」がありません。");
        assertThat(format.exitCode()).isEqualTo(2);
        assertThat(format.err()).contains("Use one of: text, json");
    }

    @Test
    void theMatrixIsAMarkdownTableForEachTarget() {
        Ran ran = english.run("supplychain", "matrix", EXAMPLE, "--at", "2026-11-01", "--target", "counter,font");

        assertThat(ran.exitCode()).isZero();
        assertThat(ran.out())
                .contains("## 窓口システム – standard package", "## 外字コンポーネント")
                .contains("| primary | share accepted<br>scope: 画面部分のリスク分析<br>due 28 December 2026 |")
                .doesNotContain("行政クラウド基盤");
    }

    @Test
    void twoDaysOfTheMatrixStandSideBySide() {
        Ran ran = japanese.run(
                "supplychain", "matrix", EXAMPLE, "--at", "2026-11-01", "--beside", "2026-05-01", "--party", "mizuki");

        assertThat(ran.out()).contains("2026年5月1日（左）と2026年11月1日（右）", "**なし → 分担（受諾）<br>");
    }

    @Test
    void theMatrixIsAPageAWorkbookAndJsonToo(@TempDir Path directory) throws IOException {
        Path page = directory.resolve("matrix.html");
        Path workbook = directory.resolve("matrix.xlsx");
        assertThat(japanese.run("supplychain", "matrix", EXAMPLE, "--format", "html", "-o", page.toString())
                        .exitCode())
                .isZero();
        assertThat(english.run("supplychain", "matrix", EXAMPLE, "--format", "xlsx", "-o", workbook.toString())
                        .err())
                .startsWith("Wrote ");
        Ran json = english.run("supplychain", "matrix", EXAMPLE, "--at", "2026-11-01", "--format", "json");

        assertThat(Files.readString(page)).contains("<html lang=\"ja\">", "責任分担表", "Content-Security-Policy");
        assertThat(Files.readAllBytes(workbook)).startsWith('P', 'K');
        Node.Sequence targets = (Node.Sequence) json(json.out()).get("targets").orElseThrow();
        assertThat(targets.items()).hasSize(3);
    }

    @Test
    void aFileIsReplacedOnlyOnRequestAndNeverByItself(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("supplychain.yaml");
        Files.copy(Path.of(EXAMPLE), file);
        Path map = directory.resolve("map.svg");
        Files.writeString(map, "mine");

        Ran there = english.run("supplychain", "map", file.toString(), "-o", map.toString());
        Ran itself = english.run("supplychain", "map", file.toString(), "-o", file.toString(), "--replace");
        Ran unnamed = english.run("supplychain", "matrix", file.toString(), "--format", "xlsx");

        assertThat(there.exitCode()).isEqualTo(2);
        assertThat(there.err()).contains("--replace");
        assertThat(map).hasContent("mine");
        assertThat(itself.exitCode()).isEqualTo(2);
        assertThat(file).hasSameTextualContentAs(Path.of(EXAMPLE));
        assertThat(unnamed.err()).contains("A terminal cannot show xlsx.", "-o");
    }

    @Test
    void theMapIsAPictureOrAPageWithTables(@TempDir Path directory) throws IOException {
        Path page = directory.resolve("map.html");
        Ran picture = english.run("supplychain", "map", EXAMPLE, "--at", "2026-11-01");
        english.run("supplychain", "map", EXAMPLE, "--at", "2026-11-01", "--format", "html", "-o", page.toString());
        Ran nobody = english.run("supplychain", "map", EXAMPLE, "--party", "mizuki", "--at", "2026-11-01");
        Ran unknown = english.run("supplychain", "map", EXAMPLE, "--party", "x");

        assertThat(picture.out()).startsWith("<svg ").contains("青空システムズ株式会社", "prime contractor");
        assertThat(Files.readString(page)).contains("<svg ", "Organisations and roles", "The rules found nothing.");
        assertThat(nobody.out()).startsWith("<svg ").doesNotContain("青空システムズ株式会社");
        assertThat(unknown.err()).contains("--party cannot be “x”");
    }

    @Test
    void theAgreementOfAnEngagementCanBeAttachedToAContract(@TempDir Path directory) throws IOException {
        Path page = directory.resolve("agreement.html");
        Path workbook = directory.resolve("agreement.xlsx");
        String[] support = {"supplychain", "agreement", EXAMPLE, "--engagement", "support", "--at", "2026-11-01"};
        Ran markdown = japanese.run(support);
        Ran json = english.run(with(support, "--format", "json"));
        Ran html = english.run(with(support, "--format", "html", "-o", page.toString()));
        Ran xlsx = japanese.run(with(support, "--format", "xlsx", "-o", workbook.toString()));
        Ran unknown = english.run("supplychain", "agreement", EXAMPLE, "--engagement", "x", "--at", "2026-11-01");

        assertThat(markdown.out())
                .contains("# 責任分担書", "| 請負・準委任の別 | 準委任 |", "| 実施する内容 | 設計書に沿った画面の実装とレビュー |")
                .contains("分担（受諾） | 画面部分のリスク分析 | リスク分析表 | 2026年12月28日 | 青空システムズ株式会社 |");
        Node.Sequence items =
                (Node.Sequence) json(json.out()).get("requirements").orElseThrow();
        assertThat(items.items()).hasSize(2);
        assertThat(html.exitCode()).isZero();
        assertThat(Files.readString(page)).contains("Agreement on shared responsibilities", "Signatures");
        assertThat(xlsx.exitCode()).isZero();
        assertThat(Files.readAllBytes(workbook)).startsWith('P', 'K');
        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.err()).contains("Use one of: development, support, font-supply, cloud");
    }

    @Test
    void theAgreementIsPrintedInBothLanguagesWithRoomForSignatures(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("agreement.pdf");
        String[] development = {"supplychain", "agreement", EXAMPLE, "--engagement", "development", "--at", "2026-11-01"
        };
        String[] print = with(development, "--format", "pdf", "--replace", "-o", file.toString());

        Ran ran = japanese.run(print);
        byte[] first = Files.readAllBytes(file);
        Ran again = japanese.run(print);

        assertThat(ran.exitCode()).isZero();
        assertThat(ran.err()).isEqualTo(file + " に書き出しました。" + System.lineSeparator());
        assertThat(again.exitCode()).isZero();
        assertThat(Files.readAllBytes(file)).isEqualTo(first);
        Printed page = Printed.of(first);
        assertThat(page.title()).isEqualTo("責任分担書");
        assertThat(page.language()).isEqualTo("ja");
        assertThat(page.papers())
                .hasSizeGreaterThan(2)
                .allSatisfy(paper -> assertThat(paper).startsWith("責任分担書\n契約関係 development: 架空市、青空システムズ株式会社\n"));
        assertThat(page.papers().getFirst())
                .contains(
                        "2026年11月1日",
                        "窓口システムの開発と供給、および夜間の監視と一次対応",
                        "1 / " + page.papers().size());
        assertThat(page.papers().get(1))
                .contains("個別要求 内容 関係者 状態 範囲 求める証跡 期限", "2 / " + page.papers().size());
        assertThat(page.papers().getLast()).contains("署名欄", "役職と氏名", "法的な義務ではありません。");

        assertThat(english.run(print).exitCode()).isZero();
        page = Printed.of(Files.readAllBytes(file));
        assertThat(page.title()).isEqualTo("Agreement on shared responsibilities");
        assertThat(page.language()).isEqualTo("en-GB");
        assertThat(page.papers().getFirst()).contains("As of 1 November 2026", "Requirement package standard package");
        assertThat(page.papers().get(1))
                .contains("Requirement Title Party State", "answerable")
                .containsPattern("S\\(1\\)-\\d\\.\\d ");
        assertThat(page.papers().getLast()).contains("Signatures", "None of it is a legal duty.");
    }

    private Ran agreementAs(String format) {
        return english.run(
                "supplychain",
                "agreement",
                EXAMPLE,
                "--engagement",
                "support",
                "--at",
                "2026-11-01",
                "--format",
                format);
    }

    @Test
    void aTerminalCannotShowAPrintedAgreement() {
        Ran ran = agreementAs("pdf");

        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.err()).contains("A terminal cannot show pdf.");
    }

    @Test
    void hostileNamesNeitherBreakAPrintedAgreementNorSteerIt(@TempDir Path directory) throws IOException {
        String name = "</td><script>alert(1)</script><img src='file:///etc/passwd'>&lt;" + "{{x}} 😀𠮷 "
                + "長".repeat(300) + "W".repeat(300);
        Path chain = Files.writeString(
                directory.resolve("supplychain.yaml"),
                Files.readString(Path.of(EXAMPLE))
                        .replace("name: 有限会社みずき開発", "name: \"" + name + "\"")
                        .replace("scope: 画面部分のリスク分析", "scope: \"" + "S".repeat(900) + "\""));
        Path file = directory.resolve("agreement.pdf");

        Ran ran = english.run(
                "supplychain",
                "agreement",
                chain.toString(),
                "--engagement",
                "support",
                "--at",
                "2026-11-01",
                "--format",
                "pdf",
                "-o",
                file.toString());

        assertThat(ran.exitCode()).as(ran.err()).isZero();
        assertThat(ran.err())
                .contains("The font lacks some characters; 〓 stands in for them: 😀 (U+1F600), 𠮷 (U+20BB7)");
        Printed page = Printed.of(Files.readAllBytes(file));
        assertThat(page.papers()).hasSizeLessThan(12);
        String text = String.join("", page.papers()).replace("\n", "");
        assertThat(text).contains("</td><script>alert(1)</script><img src='file:///etc/passwd'>&lt;{{x}} 〓〓");
        assertThat(text.chars().filter(c -> c == 'S').count()).isGreaterThanOrEqualTo(900);
    }

    @Test
    void theAgreementAsOscalIsInOrderByTheSchemaOfNist() {
        for (Session session : List.of(english, japanese)) {
            for (String engagement : List.of("development", "support", "cloud")) {
                String[] agreement = {
                    "supplychain", "agreement", EXAMPLE, "--engagement", engagement, "--at", "2026-11-01"
                };

                Ran ran = session.run(with(agreement, "--format", "oscal"));

                assertThat(ran.exitCode()).as(ran.err()).isZero();
                assertThat(OscalSchema.validate(ran.out())).isEmpty();
                assertThat(session.run(with(agreement, "--format", "oscal")).out())
                        .isEqualTo(ran.out());
            }
        }
    }

    @Test
    void oscalTellsWhatIsProvidedFromWhatIsOnlyOfferedAndFromWhatStaysWithTheCustomer() {
        Ran ran = agreementAs("oscal");

        Node.Mapping plan =
                (Node.Mapping) json(ran.out()).get("system-security-plan").orElseThrow();
        Node.Mapping metadata = (Node.Mapping) plan.get("metadata").orElseThrow();
        assertThat(((Node.Scalar) metadata.get("last-modified").orElseThrow()).text())
                .isEqualTo("2026-11-01T00:00:00Z");
        Node.Mapping controls =
                (Node.Mapping) plan.get("control-implementation").orElseThrow();
        List<Node> requirements =
                ((Node.Sequence) controls.get("implemented-requirements").orElseThrow()).items();
        assertThat(requirements).hasSize(2);
        assertThat(requirements.getFirst().toString())
                .contains("S1-1.1", "S(1)-1.1", "provided", "accepted", "画面部分のリスク分析", "リスク分析表", "2026-12-28")
                .contains("responsibilities", "青空システムズ株式会社 stays answerable.");
        assertThat(requirements.getLast().toString())
                .contains("S1-1.2", "offered", "画面部分のセキュリティ要件", "responsibilities")
                .doesNotContain("provided");
    }

    @Test
    void anIdentifierOfOscalIsTheSameOnAnotherDayAndThePlansIsNot() {
        String[] support = {"supplychain", "agreement", EXAMPLE, "--engagement", "support", "--format", "oscal"};

        List<String> one = identifiers(english.run(with(support, "--at", "2026-11-01")));
        List<String> other = identifiers(japanese.run(with(support, "--at", "2026-11-02")));

        assertThat(one).doesNotHaveDuplicates();
        assertThat(other.subList(1, other.size())).isEqualTo(one.subList(1, one.size()));
        assertThat(other.getFirst()).isNotEqualTo(one.getFirst());
    }

    private static List<String> identifiers(Ran ran) {
        return Pattern.compile("\"uuid\": \"([^\"]+)\"")
                .matcher(ran.out())
                .results()
                .map(result -> result.group(1))
                .toList();
    }

    @Test
    void hostileNamesStayTextInOscal(@TempDir Path directory) throws IOException {
        Path chain = Files.writeString(
                directory.resolve("supplychain.yaml"),
                Files.readString(Path.of(EXAMPLE))
                        .replace("name: 有限会社みずき開発", "name: \"<b>*x*</b> 😀\"")
                        .replace("scope: 画面部分のリスク分析", "scope: |\n          一行目\n\n          二行目 "));

        Ran ran = english.run(
                "supplychain",
                "agreement",
                chain.toString(),
                "--engagement",
                "support",
                "--at",
                "2026-11-01",
                "--format",
                "oscal");

        assertThat(ran.exitCode()).as(ran.err()).isZero();
        assertThat(OscalSchema.validate(ran.out())).isEmpty();
        assertThat(ran.out()).contains("&lt;b&gt;\\\\*x\\\\*");
    }

    @Test
    void anEngagementWithoutRequirementsIsNoOscal(@TempDir Path directory) throws IOException {
        Path chain = Files.writeString(directory.resolve("supplychain.yaml"), """
                tasuki: 1
                title: x
                parties:
                  a: { name: 甲 }
                  b: { name: 乙 }
                targets:
                  t: { name: 丙, class: system }
                engagements:
                  e: { customer: a, provider: b, target: t, forms: [entrustment] }
                """);

        Ran ran = japanese.run("supplychain", "agreement", chain.toString(), "--engagement", "e", "--format", "oscal");

        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("契約関係「e」から生じる個別要求がありません。OSCAL では表せません。");
    }

    private static String[] with(String[] words, String... more) {
        return Stream.concat(Stream.of(words), Stream.of(more)).toArray(String[]::new);
    }

    @Test
    void aChangeIsToldBeforeItIsMade(@TempDir Path directory) throws IOException {
        Path changed = directory.resolve("changed.yaml");
        Files.writeString(
                changed, Files.readString(Path.of(EXAMPLE)).replace("operator: supporting }", "operator: primary }"));

        Ran ran = english.run("supplychain", "compare", EXAMPLE, changed.toString(), "--at", "2026-11-01");
        Ran same = japanese.run("supplychain", "compare", EXAMPLE, "--at", "2026-11-01");
        Ran json = english.run(
                "supplychain", "compare", EXAMPLE, changed.toString(), "--at", "2026-11-01", "--format", "json");

        assertThat(ran.exitCode()).isZero();
        assertThat(ran.out())
                .contains("青空システムズ株式会社, “窓口システム”: appears (", "New findings", "TASUKI-01")
                .contains("Have to agree: 青空システムズ株式会社");
        assertThat(same.out()).isEqualTo("違いはありません。" + System.lineSeparator());
        assertThat(json(json.out()).get("haveToAgree")).isPresent();
    }

    @Test
    void theSchemaIsPrinted() {
        assertThat(json(english.run("supplychain", "schema").out()).get("properties"))
                .isPresent();
    }

    private static Node.Mapping json(String text) {
        if (JsonDocument.parse(text.getBytes(StandardCharsets.UTF_8), "out", Limits.EXCHANGED)
                instanceof Parsing.Parsed(Node.Mapping root)) {
            return root;
        }
        throw new AssertionError(text);
    }
}
