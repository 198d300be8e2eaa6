package dev.tasuki.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A customer draws its supply chain from a template, hands a share on, and the contractor answers by a link: the map
/// and the matrix show it. Every page on the way is held against what all pages must hold.
class SupplyChainJourneyIT {
    private static final String CHAIN = Arrival.HOME + "/supply-chain";
    private static final String CONTRACTOR = "白波システムズ";

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void fromATemplateToAShareThatIsAcceptedByALink(String language) throws Exception {
        try (Scratch scratch = Scratch.named("supply-chain");
                BuiltServer server = BuiltServer.start("serve", scratch.data());
                Chromium chromium = Chromium.start();
                BrowserContext first = chromium.person(language);
                BrowserContext second = chromium.person(language)) {
            Visitor customer = Visitor.of(first, server, language);
            Arrival.describe(customer, server);
            Arrival.byPasskey(customer);

            takeTemplate(customer);
            seeTheMap(customer);
            String engagement = engagementWithTheContractor(customer);
            assertThat(cells(customer, "accepted")).isZero();
            String link = offer(customer, engagement);
            assertThat(cells(customer, "offered")).isPositive();

            answer(Visitor.of(second, server, language), link);

            assertThat(cells(customer, "accepted")).isPositive();
            customer.open(engagement + "/shares");
            assertThat(customer.find("table.shares details li").count()).isEqualTo(2);
            customer.open(CHAIN + "/findings");
            // Whoever fills in the whole template has nothing left to mend.
            assertThat(customer.find(".finding").count()).isZero();
            assertThat(customer.find("main > .notice").count()).isEqualTo(1);
            assertThat(server.stop()).isZero();
        }
    }

    private static void takeTemplate(Visitor customer) {
        customer.open(CHAIN);
        assertThat(customer.find(".empty").count()).isEqualTo(1);
        customer.press(".empty a.button");
        customer.press(".card a[href$='/templates/d']");
        customer.choose("self", "owner");
        List<Locator> names = customer.find(".row-of-fields input[type=text]").all();
        for (int i = 0; i < names.size(); i++) {
            names.get(i).fill(CONTRACTOR + " " + (i + 1));
        }
        customer.find(".row-of-fields input[type=date]").all().forEach(day -> day.fill("2026-04-01"));
        customer.send();
        assertThat(customer.find(".pairs dd").count()).isEqualTo(4);
        customer.press("form[action='" + CHAIN + "'] .actions button");
    }

    private static void seeTheMap(Visitor customer) {
        assertThat(customer.page().url()).contains(CHAIN);
        assertThat(customer.find(".picture svg .chain-map").count()).isEqualTo(1);
        assertThat(customer.find(".picture svg text").allTextContents().toString())
                .contains(CONTRACTOR);
        Locator organisation = customer.find(".picture svg a[href^='#map-']").first();
        organisation.focus();
        customer.page().keyboard().press("Enter");
        assertThat(customer.page().url()).contains("#map-");
        assertThat(customer.find("h2#engagements + .scroll tbody tr").count()).isEqualTo(4);
    }

    /// The first engagement is that of the customer's organisation with whoever develops and operates for it.
    private static String engagementWithTheContractor(Visitor customer) {
        String href =
                customer.find("h2#engagements + .scroll tbody tr a").first().getAttribute("href");
        customer.open(href);
        return href;
    }

    private static String offer(Visitor customer, String engagement) {
        customer.open(engagement + "/shares");
        customer.press(".title .actions a.button");
        customer.open(engagement + "/shares/new?role=operator");
        customer.find("[name=requirements]").first().check();
        customer.fill("scope", "夜間に検知した脆弱性情報の一次切り分け");
        customer.fill("evidence", "対応記録");
        customer.fill("due", "2027-01-29");
        customer.send();
        assertThat(customer.find("table.shares tbody tr").count()).isEqualTo(1);
        customer.press("form[action$='/share-link'] button");
        return String.valueOf(customer.find(".secret code").textContent());
    }

    private static void answer(Visitor contractor, String link) {
        contractor.open(link);
        assertThat(contractor.find("nav.page-nav").count()).isZero();
        contractor.find("[name=shares]").first().check();
        contractor.find("[name=state][value=change_proposed]").check();
        contractor.sendExpecting(422);
        contractor.find("[name=state][value=accepted]").check();
        contractor.send();
        assertThat(contractor.find(".notice[role=status]").count()).isEqualTo(1);
    }

    private static int cells(Visitor customer, String standing) {
        customer.open(CHAIN + "/matrix");
        return customer.find("td." + standing).count();
    }
}
