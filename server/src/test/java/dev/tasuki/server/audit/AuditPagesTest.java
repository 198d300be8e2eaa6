package dev.tasuki.server.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tasuki.domain.audit.AuditExportVerifier;
import dev.tasuki.domain.audit.AuditVerification;
import dev.tasuki.server.TestPerson;
import dev.tasuki.server.TestServer;
import dev.tasuki.server.access.AccessRole;
import dev.tasuki.server.web.frame.Words;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// The record through its page, its resource and its export.
class AuditPagesTest {
    private static final String TARGET = """
            {"name": {"ja": "窓口システム", "en": "Counter system"}, "softwareClass": "system",
             "requirementPackage": "standard"}
            """;

    private final TestServer server = TestServer.shared();

    @Test
    void thePageTellsWhoDidWhatInTheReadersLanguageAndShowsTheHead() {
        TestPerson person = server.organisation(AccessRole.ADMINISTRATOR);
        person.browser().json("POST", person.api("/targets"), TARGET);
        String head =
                server.part(AuditRecord.class).head(person.viewer()).head().hex();

        var english = person.browser().get(person.page("/audit"));
        person.browser().get("/language?to=ja&then=/");
        var japanese = person.browser().get(person.page("/audit"));

        String name = person.viewer().actor().name();
        assertThat(english.body())
                .contains(name + " added the target “Counter system”.")
                .contains(head)
                .contains("<details class=\"more\"><summary>Details");
        assertThat(japanese.body()).contains(name + "が対象「窓口システム」を加えました。").contains(head);
    }

    @Test
    void entriesAreFilteredByFactActorSubjectAndDay() {
        TestPerson person = server.organisation(AccessRole.ADMINISTRATOR);
        person.browser().json("POST", person.api("/targets"), TARGET);
        String page = person.page("/audit");
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Tokyo"));

        for (String found :
                new String[] {"?fact=target.added", "?subjectKind=target", "?actor=" + person.account(), "?day=" + today
                }) {
            assertThat(person.browser().get(page + found).body()).as(found).contains("id=\"entry-1\"");
        }
        for (String missed : new String[] {
            "?fact=target.changed",
            "?subjectKind=member",
            "?actor=00000000-0000-0000-0000-000000000000",
            "?day=" + today.minusDays(1),
            "?subject=other"
        }) {
            var answer = person.browser().get(page + missed);
            assertThat(answer.statusCode()).as(missed).isEqualTo(200);
            assertThat(answer.body())
                    .as(missed)
                    .doesNotContain("id=\"entry-1\"")
                    .contains("No entry matches");
        }
        var refused = person.browser().get(page + "?day=yesterday&actor=me&fact=%3Cb%3E");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("#field-day")
                .contains("#field-actor")
                .contains("#field-fact");
    }

    @Test
    void olderEntriesFollowOnTheNextPart() {
        TestPerson person = server.organisation(AccessRole.ADMINISTRATOR);
        for (int i = 0; i < 3; i++) {
            person.browser().json("POST", person.api("/targets"), TARGET);
        }

        var first = person.browser().get(person.page("/audit?limit=2&fact=target.added"));

        assertThat(first.body())
                .contains("id=\"entry-3\"")
                .contains("id=\"entry-2\"")
                .doesNotContain("id=\"entry-1\"")
                .contains("/audit?fact=target.added&amp;limit=2&amp;cursor=2");
        assertThat(person.browser().get(person.api("/audit?limit=2&cursor=2")).body())
                .contains("\"sequence\":1")
                .doesNotContain("\"sequence\":2");
    }

    @Test
    void bothExportsVerify() throws IOException {
        TestPerson person = server.organisation(AccessRole.ADMINISTRATOR);
        person.browser().json("POST", person.api("/targets"), TARGET);

        for (String address : new String[] {person.page("/audit/export"), person.api("/audit/export")}) {
            var export = person.browser().get(address);
            assertThat(export.headers().firstValue("content-type").orElseThrow())
                    .startsWith("application/jsonl");
            assertThat(new AuditExportVerifier()
                            .verify(
                                    new ByteArrayInputStream(export.body().getBytes(StandardCharsets.UTF_8)),
                                    "export",
                                    Optional.empty()))
                    .as(address)
                    .isInstanceOf(AuditVerification.Intact.class);
        }
        assertThat(person.browser().get(person.api("/audit/head")).body()).contains("\"length\":1");
    }

    @Test
    void onlyWhoMayReadTheRecordDoes() {
        TestPerson editor = server.organisation(AccessRole.EDITOR);
        TestPerson auditor = server.member(editor.viewer().organisation(), editor.handle(), AccessRole.AUDITOR);
        TestPerson stranger = server.organisation(AccessRole.AUDITOR);

        for (String below : new String[] {"/audit", "/audit/export"}) {
            assertThat(editor.browser().get(editor.page(below)).statusCode()).isEqualTo(403);
            assertThat(editor.browser().get(editor.api(below)).statusCode()).isEqualTo(403);
            assertThat(auditor.browser().get(editor.page(below)).statusCode()).isEqualTo(200);
            assertThat(auditor.browser().get(editor.api(below)).statusCode()).isEqualTo(200);
            assertThat(stranger.browser().get(editor.page(below)).statusCode()).isEqualTo(404);
            assertThat(stranger.browser().get(editor.api(below)).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void everyKindOfFactHasATitleAndASentence() {
        Set<String> words = Words.load().all().keySet();

        Set<String> types = FactTypes.all();

        assertThat(types).contains("target.added", "member.changed");
        assertThat(types).allSatisfy(type -> assertThat(words).contains("audit.fact." + type, "audit.said." + type));
    }
}
