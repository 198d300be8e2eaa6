package dev.tasuki.cli.assurance.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tasuki.cli.page.MarkdownText;
import dev.tasuki.domain.assessment.Answer;
import dev.tasuki.domain.assessment.AnswerStatus;
import dev.tasuki.domain.assessment.Assessment;
import dev.tasuki.domain.assessment.GapKind;
import dev.tasuki.domain.catalogue.Interpretation;
import dev.tasuki.domain.catalogue.RequirementId;
import dev.tasuki.domain.evidence.Evidence;
import dev.tasuki.formats.digest.Sha256;
import dev.tasuki.formats.text.Language;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AssessmentReportTest {
    private static final String OVERRIDE = "\u202E";
    private static final String ESCAPE = "\u001B[31m";
    private static final String HOSTILE = "<script>alert(1)</script>|\"'><img src=x onerror=alert(2)>`--> @everyone"
            + " https://evil.example [a](javascript:alert(3))" + OVERRIDE + ESCAPE
            + "\u0000\n| injected | row |\n# heading";
    private static final Pattern LINK = Pattern.compile("https?:[^\"'<>\\s]*");
    private static final Pattern JAPANESE = Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}]+");
    private static final RequirementId FIRST = new RequirementId("S(1)-1.1");

    @TempDir
    Path directory;

    private Assessment english;
    private Assessment japanese;

    @BeforeEach
    void assess() {
        english = ExampleAssessment.of(directory, ExampleAssessment.ENGLISH);
        japanese = ExampleAssessment.of(directory, ExampleAssessment.JAPANESE);
    }

    private Assessment hostile() {
        var words = new ExampleAssessment.Words(HOSTILE, HOSTILE, HOSTILE, HOSTILE, HOSTILE, HOSTILE);
        Assessment assessment = ExampleAssessment.of(directory, words);
        Sha256 digest = Sha256.of("seen".getBytes(StandardCharsets.UTF_8));
        List<Evidence> evidence = List.of(
                new Evidence.FileEvidence(HOSTILE, Optional.of(digest), Optional.empty(), Optional.empty()),
                new Evidence.WebEvidence(
                        "javascript:alert(4)", digest, ExampleAssessment.ON, Optional.empty(), Optional.empty()),
                new Evidence.WebEvidence(
                        "https://a.example/\"><script>|<x>`",
                        digest,
                        ExampleAssessment.ON,
                        Optional.empty(),
                        Optional.empty()));
        var answer = new Answer(
                FIRST, AnswerStatus.MET, Optional.of(HOSTILE), evidence, Optional.of(HOSTILE), Optional.empty());
        return ExampleAssessment.with(directory, assessment, answer);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void hostileTextIsOnlyTextInThePage(Language language) {
        String page = AssessmentReport.html(hostile(), language);

        assertThat(page)
                .doesNotContain("<script", "<img", "href=\"javascript", OVERRIDE, "\u001B", "\u0000")
                .contains(
                        "&lt;script&gt;alert(1)&lt;/script&gt;",
                        "href=\"https://a.example/&#34;>&lt;script>|&lt;x>`\"");
        assertThat(tags(page)).allMatch(tag -> !tag.matches("(?i).*\\son[a-z]+\\s*=.*"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void hostileTextIsOnlyTextInMarkdown(Language language) {
        String markdown = AssessmentReport.markdown(hostile(), language);
        String prose = markdown.replaceAll("(?<!\\\\)(`+)[^`].*?[^`]\\1(?!`)", "");

        assertThat(prose).doesNotContain("<script", "<img", "[a](", "@everyone", " https://evil");
        assertThat(markdown).doesNotContain(OVERRIDE, "\u001B", "\u0000", "\n| injected", "\n# heading");
        assertThat(markdown.lines().filter(line -> line.startsWith("|")))
                .allSatisfy(line -> assertThat(line).endsWith("|"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyRowOfAMarkdownTableHasAsManyCellsAsItsHead(Language language) {
        int columns = 0;
        for (String line :
                AssessmentReport.markdown(hostile(), language).lines().toList()) {
            if (!line.startsWith("|")) {
                columns = 0;
                continue;
            }
            int bars = line.replaceAll("\\\\[\\\\|]", "").replaceAll("[^|]", "").length();
            columns = columns == 0 ? bars : columns;
            assertThat(bars).describedAs(line).isEqualTo(columns);
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyOwedRequirementAppears(Language language) {
        Assessment assessment = of(language);
        String page = AssessmentReport.html(assessment, language);
        String markdown = AssessmentReport.markdown(assessment, language);

        assertThat(assessment.frameworks().getFirst().obligations()).hasSize(62).allSatisfy(obligation -> {
            RequirementId id = obligation.requirement().id();
            assertThat(page).contains("<article class=\"obligation\" id=\"" + References.anchor(id) + "\">");
            assertThat(markdown).contains("| " + MarkdownText.escape(id.value()) + " ");
        });
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void drawsOneCellForEachRequirementOfTheGuideline(Language language) {
        String page = AssessmentReport.html(of(language), language);

        assertThat(count(page, "<g class=\"cell ")).isEqualTo(69);
        assertThat(count(page, "<g class=\"cell not-owed\"")).isEqualTo(7);
        assertThat(count(page, "<g class=\"cell met\"")).isEqualTo(26);
        assertThat(count(page, "role=\"img\"")).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void thePageFetchesNothingAndLeadsOnlyToEvidence(Language language) {
        String page = AssessmentReport.html(of(language), language);

        assertThat(page).doesNotContain("<script", " style=", " src=", "url(", "<link", "<iframe", "<object");
        assertThat(LINK.matcher(page).results().map(MatchResult::group).distinct())
                .containsExactly("https://aoba.example/security/policy?page=2&amp;lang=ja");
    }

    @Test
    void thePolicyAllowsExactlyTheOneStyle() {
        String page = AssessmentReport.html(english, Language.EN);
        String style = page.substring(page.indexOf("<style>") + 7, page.indexOf("</style>"));
        String hash = Base64.getEncoder()
                .encodeToString(Sha256.of(style.getBytes(StandardCharsets.UTF_8))
                        .bytes()
                        .toArray());

        assertThat(page)
                .contains("content=\"default-src 'none'; style-src 'sha256-" + hash
                        + "'; base-uri 'none'; form-action 'none'\"");
        assertThat(count(page, "<style>")).isEqualTo(1);
    }

    @Test
    void theEnglishReportHoldsNoJapanese() {
        Assessment both = ExampleAssessment.of(
                directory, ExampleAssessment.ENGLISH, List.of("meti", "uk"), Interpretation.FOLLOW_CHECKLIST);

        for (Assessment assessment : List.of(english, both)) {
            assertThat(JAPANESE.matcher(AssessmentReport.html(assessment, Language.EN))
                            .results())
                    .isEmpty();
            assertThat(JAPANESE.matcher(AssessmentReport.markdown(assessment, Language.EN))
                            .results())
                    .isEmpty();
        }
    }

    @Test
    void theJapaneseReportHoldsNoEnglishLabel() {
        String page = words(AssessmentReport.html(japanese, Language.JA));
        String markdown = AssessmentReport.markdown(japanese, Language.JA);

        assertThat(Arrays.stream(Label.values()).map(label -> label.text().en()))
                .filteredOn(words -> words.matches("[A-Za-z].*[A-Za-z ]{4}.*") && !words.contains("{"))
                .hasSizeGreaterThan(30)
                .allSatisfy(words -> {
                    assertThat(page).doesNotContain(words);
                    assertThat(markdown).doesNotContain(words);
                });
        assertThat(page).doesNotContain("not answered", "partly met", "supported (", "Asked of", "as recorded");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void saysThatTheDisputedRequirementIsDisputedWhereverItIsNamed(Language language) {
        Assessment assessment = of(language);
        String page = AssessmentReport.html(assessment, language);
        String explanation = assessment
                .frameworks()
                .getFirst()
                .framework()
                .disputes()
                .getFirst()
                .explanation()
                .in(language);

        assertThat(count(page, explanation)).isEqualTo(2);
        assertThat(page).contains("id=\"dispute-r-S2-2.3\"");
        assertThat(count(page, "href=\"#dispute-r-S2-2.3\"")).isGreaterThanOrEqualTo(2);
        assertThat(AssessmentReport.markdown(assessment, language))
                .contains(MarkdownText.escape(Label.DISPUTED.in(language)));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLinkWithinThePageHasItsTargetOnce(Language language) {
        Assessment both = ExampleAssessment.of(
                directory, ExampleAssessment.ENGLISH, List.of("meti", "uk"), Interpretation.DEFAULT);
        String page = AssessmentReport.html(both, language);

        assertThat(Pattern.compile("href=\"#([^\"]+)\"").matcher(page).results().map(result -> result.group(1)))
                .isNotEmpty()
                .allSatisfy(target -> assertThat(count(page, " id=\"" + target + "\""))
                        .describedAs(target)
                        .isEqualTo(1));
        assertThat(Pattern.compile(" id=\"([^\"]*)\"").matcher(page).results().map(result -> result.group(1)))
                .doesNotHaveDuplicates()
                .doesNotContain("");
    }

    @Test
    void pressingGapsComeFirst() {
        Report report = ReportComposer.compose(english, Language.EN);

        assertThat(report.gaps())
                .extracting(Report.GapGroup::anchor)
                .containsExactly(
                        "gap-overdue",
                        "gap-broken-evidence",
                        "gap-unanswered",
                        "gap-open",
                        "gap-without-evidence",
                        "gap-without-reason");
        assertThat(report.urgent()).hasSize(2);
        assertThat(report.gaps().stream().mapToInt(group -> group.rows().size()).sum())
                .isEqualTo(english.gaps().size());
    }

    @ParameterizedTest
    @EnumSource(GapKind.class)
    void everyKindOfGapIsToldInSomeGroup(GapKind kind) {
        assertThat(english.gaps()).extracting(gap -> gap.kind()).contains(kind);
    }

    @Test
    void writesDatesAsEachLanguageDoes() {
        var day = LocalDate.of(2026, 3, 31);

        assertThat(new Wording(Language.JA).day(day)).isEqualTo("2026年3月31日");
        assertThat(new Wording(Language.EN).day(day)).isEqualTo("31 March 2026");
        assertThat(AssessmentReport.html(japanese, Language.JA))
                .contains("2026年3月31日")
                .contains("lang=\"ja\"");
        assertThat(AssessmentReport.html(english, Language.EN))
                .contains("31 March 2026")
                .contains("lang=\"en-GB\"");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void derivedCoverageSaysThatItIsAProposalAndWhoseAnalysisItIs(Language language) {
        Assessment assessment = of(language);
        var derived = assessment.derived().orElseThrow();
        String page = AssessmentReport.html(assessment, language);

        assertThat(unescaped(page)).contains(derived.crosswalk().status().in(language));
        assertThat(count(page, "<article class=\"principle\""))
                .isEqualTo(derived.derived().size());
        assertThat(count(page, "<span class=\"outlined\">"))
                .isEqualTo(derived.derived().size());
    }

    private Assessment of(Language language) {
        return switch (language) {
            case JA -> japanese;
            case EN -> english;
        };
    }

    private static int count(String text, String part) {
        return (int)
                Pattern.compile(Pattern.quote(part)).matcher(text).results().count();
    }

    private static List<String> tags(String page) {
        return Pattern.compile("<[a-z][^<>]*>")
                .matcher(page)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    /// The page without its style and its tags.
    private static String words(String page) {
        return page.replaceAll("(?s)<style>.*</style>", "").replaceAll("<[^>]*>", " ");
    }

    private static String unescaped(String page) {
        return page.replace("&#39;", "'").replace("&#34;", "\"").replace("&amp;", "&");
    }
}
