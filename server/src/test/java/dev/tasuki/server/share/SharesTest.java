package dev.tasuki.server.share;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tasuki.server.TestBrowser;
import dev.tasuki.server.TestPerson;
import dev.tasuki.server.TestServer;
import dev.tasuki.server.access.AccessRole;
import dev.tasuki.server.supplychain.SupplyChainSteps;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Shares through their pages: offered, answered in the other's own record or by a link, and nothing beyond.
class SharesTest {
    private static final Pattern LINK = Pattern.compile("/shares/([A-Za-z0-9_-]{43})");
    private static final Pattern SHARE = Pattern.compile("name=\"shares\" id=\"s-([0-9a-f-]{36})\"");

    private final TestServer server = TestServer.shared();
    private final TestPerson customer = server.organisation(AccessRole.ADMINISTRATOR, AccessRole.EDITOR);
    private final String provider = SupplyChainSteps.party(customer, "架空支援", "Fictional Support");
    private final String target = SupplyChainSteps.target(customer, "窓口システム", "Counter system", "developer:primary");
    private final String engagement = engagement(customer, target, provider);

    SharesTest() {
        customer.browser().keepCookie("tasuki-language", "ja");
    }

    @Test
    void whatIsOfferedIsAnsweredByALinkWithoutAnAccount() {
        offer(customer, engagement, "S(1)-1.1", "S(1)-1.2");
        assertThat(matrix()).contains("class=\"offered\"").contains("画面のリスク分析");
        String link = link(customer, engagement);
        TestBrowser outsider = server.nobody();
        outsider.keepCookie("tasuki-language", "en");

        HttpResponse<String> page = outsider.get(link);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Fictional Support")
                .contains("Counter system")
                .contains("S(1)-1.1")
                .contains("画面のリスク分析")
                .contains("分析表")
                .doesNotContain("href=\"/o/");
        List<String> shares = shares(page.body());
        HttpResponse<String> accepted = outsider.post(link, "shares", shares.getFirst(), "state", "accepted");
        assertThat(accepted.statusCode()).isEqualTo(200);
        assertThat(accepted.body()).contains("Your answer has been recorded");
        outsider.post(link, "shares", shares.getLast(), "state", "change_proposed", "because", "様式を決めてほしい。");

        assertThat(matrix()).contains("class=\"accepted\"");
        assertThat(get(customer, "/delegations")).contains("S(1)-1.2").contains("変更の提案");
        assertThat(get(customer, "")).contains("分担の変更の提案を検討する（1 件）");
        assertThat(get(customer, "/engagements/" + engagement + "/shares"))
                .contains("様式を決めてほしい。")
                .contains("リンクからの回答");
        assertThat(get(customer, "/audit")).contains("リンク");
    }

    @Test
    void anAnswerWithoutItsReasonOrOfNothingIsRefused() {
        offer(customer, engagement, "S(1)-1.1");
        String link = link(customer, engagement);
        String share = shares(server.nobody().get(link).body()).getFirst();

        HttpResponse<String> silent = server.nobody().post(link, "shares", share, "state", "refused");
        HttpResponse<String> nothing = server.nobody().post(link, "state", "accepted");
        HttpResponse<String> nonsense = server.nobody().post(link, "shares", "x", "state", "perhaps");

        assertThat(silent.statusCode()).isEqualTo(422);
        assertThat(silent.body()).contains("href=\"#field-because\"");
        assertThat(nothing.statusCode()).isEqualTo(422);
        assertThat(nothing.body()).contains("href=\"#field-shares\"");
        assertThat(nonsense.statusCode()).isEqualTo(422);
        assertThat(get(customer, "/engagements/" + engagement + "/shares")).contains(">提示</span>");
    }

    @Test
    void aLinkSaysNothingForTheCustomerAndNothingAboutAnotherEngagement() {
        offer(customer, engagement, "S(1)-1.1");
        String other = engagement(customer, target, SupplyChainSteps.party(customer, "別の会社", "Another"));
        offer(customer, other, "S(1)-2.1");
        String link = link(customer, engagement);
        String theirs =
                shares(get(customer, "/engagements/" + other + "/shares")).getFirst();
        String own = shares(server.nobody().get(link).body()).getFirst();

        assertThat(server.nobody().get(link).body()).doesNotContain("S(1)-2.1").doesNotContain("別の会社");
        assertThat(server.nobody()
                        .post(link, "shares", theirs, "state", "accepted")
                        .statusCode())
                .isEqualTo(404);
        assertThat(server.nobody()
                        .post(link, "shares", own, "state", "withdrawn")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aLinkThatWasReplacedRevokedOrIsTooOldOpensNothing() throws SQLException {
        offer(customer, engagement, "S(1)-1.1");
        String first = link(customer, engagement);
        String second = link(customer, engagement);
        assertThat(server.nobody().get(first).statusCode()).isEqualTo(404);
        assertThat(server.nobody().get(second).statusCode()).isEqualTo(200);
        String share = shares(server.nobody().get(second).body()).getFirst();

        customer.browser().post(customer.page("/engagements/" + engagement + "/share-link/revoke"));
        assertThat(server.nobody().get(second).statusCode()).isEqualTo(404);
        assertThat(server.nobody()
                        .post(second, "shares", share, "state", "accepted")
                        .statusCode())
                .isEqualTo(404);

        String third = link(customer, engagement);
        try (Connection connection = server.superuser();
                var statement = connection.createStatement()) {
            statement.executeUpdate("update share_link set expires_at = now() - interval '1 minute'");
        }
        assertThat(server.nobody().get(third).statusCode()).isEqualTo(404);
        assertThat(server.nobody().get("/shares/" + "A".repeat(43)).statusCode())
                .isEqualTo(404);
        assertThat(server.nobody().get("/shares/short").statusCode()).isEqualTo(404);
    }

    @Test
    void whoeverIsOnThisServerAnswersInItsOwnRecordAndNobodyInItsPlace() {
        TestPerson other = server.organisation(AccessRole.ADMINISTRATOR, AccessRole.EDITOR);
        other.browser().keepCookie("tasuki-language", "ja");
        connect(customer, provider, other);
        offer(customer, engagement, "S(1)-1.1");
        String page = "/engagements/" + engagement + "/shares";

        assertThat(get(other, "/delegations")).contains("S(1)-1.1");
        assertThat(get(other, "")).contains("分担の提示に回答する（1 件）");
        String share = shares(get(other, page)).getFirst();
        assertThat(say(customer, engagement, share, "accepted").statusCode()).isEqualTo(403);
        assertThat(customer.browser()
                        .post(customer.page("/engagements/" + engagement + "/share-link"))
                        .statusCode())
                .isEqualTo(409);
        assertThat(say(other, engagement, share, "withdrawn").statusCode()).isEqualTo(403);
        assertThat(say(other, engagement, share, "accepted").statusCode()).isEqualTo(303);

        assertThat(get(customer, page)).contains("受諾").contains("架空支援が記録");
        assertThat(get(customer, "/audit")).contains("相手が分担に回答");
        assertThat(get(other, "/audit")).contains("分担に回答");
        assertThat(say(other, engagement, share, "accepted").statusCode()).isEqualTo(422);
        assertThat(get(other, "/supply-chain/matrix")).contains("class=\"accepted\"");
    }

    @Test
    void aStrangerSeesNoShareAndSaysNothing() {
        offer(customer, engagement, "S(1)-1.1");
        String share =
                shares(get(customer, "/engagements/" + engagement + "/shares")).getFirst();
        TestPerson stranger = server.organisation(AccessRole.ADMINISTRATOR, AccessRole.EDITOR);

        assertThat(stranger.browser()
                        .get(stranger.page("/engagements/" + engagement + "/shares"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(say(stranger, engagement, share, "accepted").statusCode()).isEqualTo(404);
        assertThat(get(stranger, "/delegations")).doesNotContain("S(1)-1.1");
    }

    @Test
    void whatCameOnPaperIsPutDownForSomebodyWhoIsNotHere() {
        offer(customer, engagement, "S(1)-1.1");
        String share =
                shares(get(customer, "/engagements/" + engagement + "/shares")).getFirst();

        assertThat(say(customer, engagement, share, "accepted").statusCode()).isEqualTo(303);

        assertThat(get(customer, "/engagements/" + engagement + "/shares"))
                .contains(customer.organisation().ja() + "が記録");
    }

    @Test
    void theSameIsNotOfferedTwiceAndNothingInARoleThatIsNotHeld() {
        offer(customer, engagement, "S(1)-1.1");

        HttpResponse<String> twice = offering(customer, engagement, "developer", "S(1)-1.1");
        HttpResponse<String> operator = offering(customer, engagement, "operator", "S(1)-1.2");
        HttpResponse<String> nothing =
                customer.browser().post(customer.page("/engagements/" + engagement + "/shares"), "role", "developer");

        assertThat(twice.statusCode()).isEqualTo(422);
        assertThat(twice.body()).contains("もう提示しています");
        assertThat(operator.statusCode()).isEqualTo(422);
        assertThat(nothing.statusCode()).isEqualTo(422);
        assertThat(nothing.body()).contains("href=\"#field-requirements\"").contains("href=\"#field-scope\"");
    }

    @Test
    void sharesOfAnEngagementThatHasEndedStayAsTheyAre() {
        offer(customer, engagement, "S(1)-1.1");
        String link = link(customer, engagement);
        String share = shares(server.nobody().get(link).body()).getFirst();
        assertThat(customer.browser()
                        .json(
                                "POST",
                                customer.api("/engagements/" + engagement + "/end"),
                                "{\"until\": \"2026-02-01\"}",
                                "If-Match",
                                customer.browser()
                                        .get(customer.api("/engagements/" + engagement))
                                        .headers()
                                        .firstValue("etag")
                                        .orElseThrow())
                        .statusCode())
                .isEqualTo(200);

        assertThat(server.nobody()
                        .post(link, "shares", share, "state", "accepted")
                        .statusCode())
                .isEqualTo(409);
        assertThat(offering(customer, engagement, "developer", "S(1)-1.2").statusCode())
                .isEqualTo(409);
    }

    private static String engagement(TestPerson customer, String target, String provider) {
        return SupplyChainSteps.engagement(
                customer, target, SupplyChainSteps.own(customer), provider, "developer:supporting");
    }

    private static void offer(TestPerson customer, String engagement, String... requirements) {
        assertThat(offering(customer, engagement, "developer", requirements).statusCode())
                .isEqualTo(303);
    }

    private static HttpResponse<String> offering(
            TestPerson customer, String engagement, String role, String... requirements) {
        var fields = new ArrayList<String>(
                List.of("role", role, "scope", "画面のリスク分析", "evidence", "分析表\n\n記録", "due", "2027-01-29"));
        for (String requirement : requirements) {
            fields.add("requirements");
            fields.add(requirement);
        }
        return customer.browser()
                .post(customer.page("/engagements/" + engagement + "/shares"), fields.toArray(String[]::new));
    }

    private static HttpResponse<String> say(TestPerson person, String engagement, String share, String state) {
        return person.browser()
                .post(person.page("/engagements/" + engagement + "/shares/words"), "shares", share, "state", state);
    }

    private static String link(TestPerson customer, String engagement) {
        String made = customer.browser()
                .post(customer.page("/engagements/" + engagement + "/share-link"))
                .body();
        Matcher link = LINK.matcher(made);
        assertThat(link.find()).as(made).isTrue();
        return link.group();
    }

    private static List<String> shares(String page) {
        return SHARE.matcher(page).results().map(found -> found.group(1)).toList();
    }

    private static String get(TestPerson person, String below) {
        HttpResponse<String> page = person.browser().get(person.page(below));
        assertThat(page.statusCode()).as(below).isEqualTo(200);
        return page.body();
    }

    private String matrix() {
        return get(customer, "/supply-chain/matrix");
    }

    private static void connect(TestPerson keeper, String party, TestPerson other) {
        String offered = keeper.browser()
                .post(keeper.page("/parties/" + party + "/connection"))
                .body();
        Matcher link = Pattern.compile("/connection/([A-Za-z0-9_-]{43})").matcher(offered);
        assertThat(link.find()).isTrue();
        assertThat(other.browser()
                        .post("/connection/" + link.group(1), "organisation", other.handle(), "decision", "accept")
                        .statusCode())
                .isEqualTo(303);
    }
}
