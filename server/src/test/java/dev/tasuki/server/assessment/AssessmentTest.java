package dev.tasuki.server.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tasuki.server.TestPerson;
import dev.tasuki.server.TestServer;
import dev.tasuki.server.access.AccessRole;
import dev.tasuki.server.shared.TargetId;
import dev.tasuki.server.supplychain.SupplyChainSteps;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Assessments through their pages and their resource.
class AssessmentTest {
    private static final String REQUIREMENT = "S(1)-1.1";
    private static final byte[] REVIEW = "設計レビューの記録".getBytes(StandardCharsets.UTF_8);

    private final TestServer server = TestServer.shared();

    @Test
    void withoutARoleThePageSaysWhatToDoFirst() {
        TestPerson editor = server.organisation(AccessRole.EDITOR);
        String target = TestTargets.add(editor, "[]");

        assertThat(editor.browser()
                        .get(editor.page("/targets/" + target + "/assessment"))
                        .body())
                .contains("No role for this target yet");
    }

    @Test
    void whatIsOwedIsListedWithItsReasonsUntilItIsAnswered() {
        TestPerson editor = server.organisation(AccessRole.EDITOR);
        String target = TestTargets.add(editor);

        assertThat(editor.browser()
                        .get(editor.page("/targets/" + target + "/assessment"))
                        .body())
                .contains("69 requirements,")
                .contains("not answered")
                .contains("(derived)");
        assertThat(editor.browser().get(page(editor, target)).body())
                .contains("Asked of the developer (primary)")
                .contains("It is developer (primary) by itself");
    }

    @Test
    void anAnswerWithAFileUploadedRightThereIsSavedAndLeadsOn() {
        TestPerson editor = server.organisation(AccessRole.EDITOR);
        String target = TestTargets.add(editor);

        var saved = editor.browser()
                .upload(
                        page(editor, target),
                        "レビュー.txt",
                        REVIEW,
                        "version",
                        "0",
                        "status",
                        "met",
                        "because",
                        "四半期ごとに見直しています。");

        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(303);
        assertThat(header(saved, "location"))
                .isEqualTo(editor.page(
                        "/targets/" + target + "/assessment/S(1)-1.2?done=assessment.done.answered-before"));
        var again = editor.browser().get(page(editor, target));
        assertThat(again.body())
                .contains("四半期ごとに見直しています。")
                .contains("レビュー.txt")
                .contains("Saved ")
                .contains("answered.");
        String evidence = again.body().replaceAll("(?s).*href=\"([^\"]*/evidence/[0-9a-f-]{36})\".*", "$1");
        assertThat(editor.browser().get(evidence).body()).contains(REQUIREMENT);
        assertThat(editor.browser().get(editor.page("/evidence?show=unused")).body())
                .doesNotContain("レビュー.txt");
    }

    @Test
    void anAnswerThatBreaksARuleIsRefusedBesideItsField() {
        TestPerson editor = server.organisation(AccessRole.EDITOR);
        String target = TestTargets.add(editor);

        var reason = editor.browser().post(page(editor, target), "version", "0", "status", "not_applicable");
        var date = editor.browser().post(page(editor, target), "version", "0", "status", "planned", "because", "来期");
        var file = editor.browser().upload(page(editor, target), "report.pdf", REVIEW, "version", "0", "status", "met");

        assertThat(reason.statusCode()).isEqualTo(422);
        assertThat(reason.body()).contains("href=\"#field-because\"");
        assertThat(date.statusCode()).isEqualTo(422);
        assertThat(date.body()).contains("href=\"#field-due\"").contains("来期");
        assertThat(file.statusCode()).isEqualTo(422);
        assertThat(file.body()).contains("report.pdf: The name says PDF");
    }

    @Test
    void twoAnswersThatMeetAreShownFieldByFieldAndNothingIsOverwritten() {
        TestPerson first = server.organisation(AccessRole.EDITOR);
        TestPerson second = server.member(first.viewer().organisation(), first.handle(), AccessRole.EDITOR);
        String target = TestTargets.add(first);
        first.browser().post(page(first, target), "version", "0", "status", "met", "because", "先の回答");

        var conflict =
                second.browser().post(page(second, target), "version", "0", "status", "not_met", "because", "後の回答");

        assertThat(conflict.statusCode()).isEqualTo(409);
        assertThat(conflict.body())
                .contains("Someone else changed it first")
                .contains("先の回答")
                .contains("後の回答")
                .contains("name=\"version\" value=\"1\"");
        assertThat(first.browser().get(api(first, target)).body()).contains("先の回答");

        second.browser().post(page(second, target), "version", "1", "status", "not_met", "because", "後の回答");
        assertThat(first.browser().get(api(first, target)).body())
                .contains("後の回答")
                .contains("\"version\":2");
    }

    @Test
    void aFileThatCameWithARefusedAnswerStaysInTheForm() {
        TestPerson editor = server.organisation(AccessRole.EDITOR);
        String target = TestTargets.add(editor);
        editor.browser().post(page(editor, target), "version", "0", "status", "met", "because", "先の回答");

        var late = editor.browser()
                .upload(page(editor, target), "後.txt", REVIEW, "version", "0", "status", "met", "because", "後の回答");
        String cited = late.body().replaceAll("(?s).*id=\"evidence-([0-9a-f-]{36})\".*", "$1");
        var saved = editor.browser()
                .post(page(editor, target), "version", "1", "status", "met", "because", "後の回答", "evidence", cited);

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("後.txt");
        assertThat(saved.statusCode()).isEqualTo(303);
        assertThat(editor.browser().get(page(editor, target)).body()).contains("後.txt");
    }

    @Test
    void evidenceIsFoundByItsWordsAndWhatWasTickedStaysTicked() {
        TestPerson editor = server.organisation(AccessRole.EDITOR);
        String target = TestTargets.add(editor);
        String spring = evidence(editor, "春の走査記録", "a");
        String autumn = evidence(editor, "秋の走査記録", "b");
        String minutes = evidence(editor, "議事録", "c");

        var found =
                editor.browser().get(page(editor, target) + "?find=%E8%B5%B0%E6%9F%BB&chosen=true&evidence=" + spring);
        var nothing = editor.browser().get(page(editor, target) + "?find=%25");

        assertThat(found.body())
                .contains("id=\"evidence-" + spring + "\" value=\"" + spring + "\" checked")
                .contains("id=\"offer-" + autumn + "\"")
                .doesNotContain(minutes)
                .contains("1 to choose from");
        assertThat(nothing.body()).contains("No other evidence has all these words.");
        assertThat(editor.browser().get(page(editor, target)).body())
                .contains("3 to choose from")
                .contains("hx-target=\"#evidence-choice\"");
    }

    private static String evidence(TestPerson editor, String title, String digit) {
        return SupplyChainSteps.added(
                editor,
                "/evidence",
                "{\"address\": \"https://fictional.example/" + digit + "\", \"sha256\": \"" + digit.repeat(64)
                        + "\", \"title\": \"" + title + "\", \"trueOn\": \"2026-01-01\", \"sharing\": \"own\"}");
    }

    @Test
    void anAnswerGivenAnewNeverHasAnOldVersion() {
        TestPerson editor = server.organisation(AccessRole.EDITOR);
        String target = TestTargets.add(editor);
        String answer = "{\"status\": \"met\"}";
        editor.browser().json("PUT", api(editor, target), answer, "If-None-Match", "*");
        editor.browser().json("DELETE", api(editor, target), "", "If-Match", "\"1\"");

        var anew = editor.browser().json("PUT", api(editor, target), answer, "If-None-Match", "*");

        assertThat(header(anew, "etag")).isEqualTo("\"3\"");
        assertThat(editor.browser()
                        .json("PUT", api(editor, target), "{\"status\": \"not_met\"}", "If-Match", "\"1\"")
                        .statusCode())
                .isEqualTo(412);
    }

    @Test
    void withdrawnEvidenceIsAGapOfEveryAnswerThatRestsOnIt() {
        TestPerson editor = server.organisation(AccessRole.EDITOR);
        String target = TestTargets.add(editor);
        editor.browser()
                .upload(page(editor, target), "レビュー.txt", REVIEW, "version", "0", "status", "met", "because", "済み");
        String evidence = editor.browser()
                .get(page(editor, target))
                .body()
                .replaceAll("(?s).*href=\"([^\"]*/evidence/[0-9a-f-]{36})\".*", "$1");

        editor.browser().post(evidence + "/withdraw", "version", "1");

        assertThat(editor.browser()
                        .get(editor.page("/targets/" + target + "/assessment?gap=broken_evidence"))
                        .body())
                .contains("evidence does not hold")
                .contains(REQUIREMENT);
        assertThat(editor.browser().get(page(editor, target)).body()).contains("withdrawn");
    }

    @Test
    void standingsOfManyTargetsComeTogether() {
        TestPerson editor = server.organisation(AccessRole.EDITOR);
        String one = TestTargets.add(editor);
        String other = TestTargets.add(editor, "[]");
        editor.browser().post(page(editor, one), "version", "0", "status", "met");

        var standings = server.part(Assessments.class).standings(editor.viewer(), List.of(id(one), id(other)));

        assertThat(standings).hasEntrySatisfying(id(one), standing -> {
            assertThat(standing.cells()).hasSize(69);
            assertThat(standing.count(Standing.MET)).isEqualTo(1);
        });
        assertThat(standings)
                .hasEntrySatisfying(
                        id(other), standing -> assertThat(standing.owed()).isZero());
    }

    @Test
    void aGuestReadsTheAnswersOfASharedTargetButNoEvidenceKeptWithin() throws SQLException {
        TestPerson editor = server.organisation(AccessRole.EDITOR);
        TestPerson guest = server.member(editor.viewer().organisation(), editor.handle(), AccessRole.GUEST);
        String target = TestTargets.add(editor);
        editor.browser()
                .upload(page(editor, target), "内部.txt", REVIEW, "version", "0", "status", "met", "because", "済み");
        assertThat(guest.browser().get(page(guest, target)).statusCode()).isEqualTo(404);
        share(editor, guest, target);

        var shown = guest.browser().get(page(guest, target));

        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.body()).contains("済み").doesNotContain("内部.txt").doesNotContain("name=\"status\"");
        assertThat(guest.browser()
                        .post(page(guest, target), "version", "1", "status", "met")
                        .statusCode())
                .isEqualTo(403);
        assertThat(guest.browser()
                        .get(guest.page("/targets/" + target + "/assessment"))
                        .body())
                .doesNotContain("no evidence");
        for (String read : List.of(api(guest, target), guest.api("/targets/" + target + "/assessment"))) {
            assertThat(guest.browser().get(read).body()).as(read).contains("済み").contains("\"evidence\":[]");
        }
        assertThat(editor.browser().get(api(editor, target)).body()).doesNotContain("\"evidence\":[]");
    }

    private void share(TestPerson editor, TestPerson guest, String target) throws SQLException {
        try (Connection connection = server.superuser();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into guest_share (organisation_id, account_id, target_id, created_at)
                        values (?, ?, ?, now())
                        """)) {
            insert.setObject(1, editor.viewer().organisation().value());
            insert.setObject(2, guest.account().value());
            insert.setObject(3, UUID.fromString(target));
            insert.executeUpdate();
        }
    }

    private static String page(TestPerson person, String target) {
        return person.page("/targets/" + target + "/assessment/" + REQUIREMENT);
    }

    private static String api(TestPerson person, String target) {
        return person.api("/targets/" + target + "/answers/" + REQUIREMENT);
    }

    private static TargetId id(String target) {
        return new TargetId(UUID.fromString(target));
    }

    private static String header(HttpResponse<String> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }
}
