package dev.tasuki.server.web.home;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tasuki.formats.text.Text;
import dev.tasuki.server.TestPerson;
import dev.tasuki.server.TestServer;
import dev.tasuki.server.access.AccessRole;
import dev.tasuki.server.access.Duty;
import dev.tasuki.server.access.FirstStep;
import dev.tasuki.server.access.Permission;
import dev.tasuki.server.access.TokenDraft;
import dev.tasuki.server.access.TokenScope;
import dev.tasuki.server.access.Tokens;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// The first page of an organisation.
class HomeTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private final TestServer server = TestServer.shared();

    @Test
    void anOrganisationThatBeginsIsTaughtTheFirstStepsAndSeesThemTicked() {
        TestPerson editor = server.organisation(AccessRole.EDITOR, AccessRole.ADMINISTRATOR);

        assertThat(editor.browser().get(editor.page("")).body())
                .contains("What needs you today")
                .contains("href=\"" + editor.page("/targets/new") + "\"")
                .contains("Invite people")
                .doesNotContain("</span>done</span>");
        editor.browser().json("POST", editor.api("/targets"), """
                {"name": {"ja": "窓口", "en": "Counter"}, "softwareClass": "system", "requirementPackage": "minimum"}
                """);
        assertThat(editor.browser().get(editor.page("")).body())
                .contains("</span>done</span>")
                .contains("</span>to do</span>");
    }

    @Test
    void aTokenThatSoonExpiresNeedsItsOwnerInBothLanguages() {
        TestPerson editor = server.organisation(AccessRole.EDITOR);
        TestPerson other = server.member(editor.viewer().organisation(), editor.handle(), AccessRole.EDITOR);
        LocalDate tomorrow = LocalDate.now(TOKYO).plusDays(1);
        Tokens tokens = server.part(Tokens.class);
        tokens.create(editor.viewer(), new TokenDraft("受付サイトの CI", Set.of(TokenScope.READ), tomorrow));
        tokens.create(editor.viewer(), new TokenDraft("later", Set.of(TokenScope.READ), tomorrow.plusDays(60)));

        assertThat(editor.browser().get(editor.page("")).body())
                .contains("Replace the token “受付サイトの CI”")
                .contains("due tomorrow")
                .contains("datetime=\"" + tomorrow + "\"")
                .doesNotContain("Replace the token “later”");
        editor.browser().get("/language?to=ja&then=/");
        assertThat(editor.browser().get(editor.page("")).body())
                .contains("トークン「受付サイトの CI」を新しいものに替える")
                .contains("明日まで");
        assertThat(other.browser().get(other.page("")).body()).doesNotContain("受付サイト");
    }

    @Test
    void aProgramIsToldTheSame() {
        TestPerson editor = server.organisation(AccessRole.EDITOR);
        TestPerson other = server.member(editor.viewer().organisation(), editor.handle(), AccessRole.EDITOR);
        LocalDate tomorrow = LocalDate.now(TOKYO).plusDays(1);
        server.part(Tokens.class).create(editor.viewer(), new TokenDraft("CI", Set.of(TokenScope.READ), tomorrow));

        assertThat(editor.browser().get(editor.api("/duties")).body())
                .contains("\"due\":\"" + tomorrow + "\"")
                .contains("Replace the token “CI”")
                .contains("\"page\":\"" + editor.page("/tokens"));
        assertThat(other.browser().get(other.api("/duties")).body()).contains("\"items\":[]");
    }

    @Test
    void aGuestSeesWhatIsSharedAndNothingElse() {
        TestPerson administrator = server.organisation(AccessRole.ADMINISTRATOR);
        TestPerson guest =
                server.member(administrator.viewer().organisation(), administrator.handle(), AccessRole.GUEST);

        assertThat(guest.browser().get(guest.page("")).body())
                .contains("Nothing is shared with you yet")
                .doesNotContain("First steps");
    }

    @Test
    void everyFirstStepHasItsWords() {
        var words = dev.tasuki.server.web.frame.Words.load().all();

        for (FirstStep step : FirstStep.values()) {
            String key = "home.step." + step.id();
            assertThat(words).containsKeys(key, key + ".why", key + ".action");
        }
    }

    @Test
    void whatIsDueOnADayPastIsLate() {
        LocalDate today = LocalDate.of(2026, 3, 31);

        assertThat(view(Optional.of(today.minusDays(1)), today).isLate()).isTrue();
        assertThat(view(Optional.of(today), today).isLate()).isFalse();
        assertThat(view(Optional.empty(), today).isLate()).isFalse();
    }

    private static TodayPages.DutyView view(Optional<LocalDate> due, LocalDate today) {
        Text text = Text.same("x");
        return TodayPages.DutyView.of(new Duty(Permission.READ, due, text, text, "/targets", text), today);
    }
}
