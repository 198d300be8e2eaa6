package dev.tasuki.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tasuki.server.TestPerson;
import dev.tasuki.server.TestServer;
import dev.tasuki.server.audit.AuditFilter;
import dev.tasuki.server.audit.AuditRecord;
import dev.tasuki.server.shared.Problem;
import dev.tasuki.server.shared.ProblemType;
import dev.tasuki.server.shared.TargetId;
import dev.tasuki.server.shared.http.Paging;
import dev.tasuki.server.supplychain.SupplyChainSteps;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/// Members through their pages and their resource.
class MembersTest {
    private final TestServer server = TestServer.shared();
    private final Members members = server.part(Members.class);

    @Test
    void anAdministratorGivesAMemberOtherRoles() {
        TestPerson administrator = server.organisation(AccessRole.ADMINISTRATOR);
        TestPerson editor = another(administrator, AccessRole.EDITOR);

        var changed = administrator
                .browser()
                .post(
                        administrator.page("/people/" + editor.account()),
                        "version",
                        "1",
                        "roles",
                        "auditor",
                        "roles",
                        "signatory");

        assertThat(changed.statusCode()).isEqualTo(303);
        assertThat(members.get(administrator.viewer(), editor.account())
                        .content()
                        .roles())
                .containsExactlyInAnyOrder(AccessRole.AUDITOR, AccessRole.SIGNATORY);
        assertThat(facts(administrator)).containsExactly("member.changed");
        assertThat(editor.browser().get(editor.page("/targets/new")).statusCode())
                .isEqualTo(403);
    }

    @Test
    void theLastAdministratorNeitherLosesTheRoleNorIsRemoved() {
        TestPerson administrator = server.organisation(AccessRole.ADMINISTRATOR);
        another(administrator, AccessRole.EDITOR);
        String page = administrator.page("/people/" + administrator.account());

        var demoted = administrator.browser().post(page, "version", "1", "roles", "editor");
        var removed = administrator.browser().post(page + "/remove", "version", "1");

        assertThat(demoted.statusCode()).isEqualTo(422);
        assertThat(demoted.body()).contains("This person is the last administrator.");
        assertThat(removed.statusCode()).isEqualTo(409);
        assertThat(members.get(administrator.viewer(), administrator.account())
                        .content()
                        .roles())
                .containsExactly(AccessRole.ADMINISTRATOR);
    }

    @Test
    void twoAdministratorsWhoRemoveEachOtherAtOnceLeaveOne() throws Exception {
        for (int round = 0; round < 10; round++) {
            TestPerson one = server.organisation(AccessRole.ADMINISTRATOR);
            TestPerson two = another(one, AccessRole.ADMINISTRATOR);
            try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
                executor.invokeAll(List.<Callable<Boolean>>of(() -> removes(one, two), () -> removes(two, one)));
            }
            assertThat(members.count(one.viewer())).isEqualTo(1);
        }
    }

    private boolean removes(TestPerson remover, TestPerson removed) {
        try {
            members.remove(remover.viewer(), removed.account(), 1);
            return true;
        } catch (Problem problem) {
            return false;
        }
    }

    @Test
    void removingAMemberEndsTheirTokensForGood() {
        TestPerson administrator = server.organisation(AccessRole.ADMINISTRATOR);
        TestPerson editor = another(administrator, AccessRole.EDITOR);
        var issued = server.part(Tokens.class).create(editor.viewer(), TokensTest.draft(TokenScope.READ));

        members.remove(administrator.viewer(), editor.account(), 1);

        assertThat(server.part(Tokens.class).find(issued.secret())).isEmpty();
        assertThat(server.part(Tokens.class)
                        .all(administrator.viewer(), Optional.empty(), 10)
                        .items())
                .isEmpty();
        assertThat(editor.browser().get(editor.page("/people")).statusCode()).isEqualTo(404);
    }

    @Test
    void aGuestHasNoOtherRoleAndOnlyTargetsOfTheOrganisation() {
        TestPerson administrator = server.organisation(AccessRole.ADMINISTRATOR, AccessRole.EDITOR);
        TestPerson guest = another(administrator, AccessRole.GUEST);
        TestPerson stranger = server.organisation(AccessRole.EDITOR);
        String own = target(administrator);
        String foreign = target(stranger);
        String member = administrator.api("/members/" + guest.account());

        var both = administrator
                .browser()
                .json("PUT", member, "{\"roles\": [\"guest\", \"editor\"]}", "If-Match", "\"1\"");
        var notOurs = administrator
                .browser()
                .json(
                        "PUT",
                        member,
                        "{\"roles\": [\"guest\"], \"sharedTargets\": [\"" + foreign + "\"]}",
                        "If-Match",
                        "\"1\"");
        var shared = administrator
                .browser()
                .json(
                        "PUT",
                        member,
                        "{\"roles\": [\"guest\"], \"sharedTargets\": [\"" + own + "\"]}",
                        "If-Match",
                        "\"1\"");

        assertThat(both.statusCode()).isEqualTo(422);
        assertThat(notOurs.statusCode()).isEqualTo(422);
        assertThat(notOurs.body()).contains("/sharedTargets");
        assertThat(shared.statusCode()).isEqualTo(200);
        assertThat(guest.browser().get(guest.api("/targets/" + own)).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aChangeOfAnOldVersionIsRefused() {
        TestPerson administrator = server.organisation(AccessRole.ADMINISTRATOR);
        TestPerson editor = another(administrator, AccessRole.EDITOR);
        var draft = new MemberDraft(Set.of(AccessRole.AUDITOR), Set.of());
        members.change(administrator.viewer(), editor.account(), draft, 1);

        Problem problem = catchThrowableOfType(
                Problem.class, () -> members.change(administrator.viewer(), editor.account(), draft, 1));

        assertThat(problem.type()).isEqualTo(ProblemType.CHANGED_MEANWHILE);
    }

    @Test
    void theListSaysWhenSomebodyUsedTasukiLastInBothLanguages() {
        TestPerson administrator = server.organisation(AccessRole.ADMINISTRATOR);

        var english = administrator.browser().get(administrator.page("/people"));
        administrator.browser().get("/language?to=ja&then=/");
        var japanese = administrator.browser().get(administrator.page("/people"));

        assertThat(english.body())
                .contains("1 in all")
                .contains("administrator")
                .contains("Last used");
        assertThat(japanese.body()).contains("1 人").contains("管理者").contains("最後に使った日時");
    }

    @Test
    void onlyAdministratorsChangeMembers() {
        TestPerson editor = server.organisation(AccessRole.EDITOR);
        String member = editor.api("/members/" + editor.account());

        assertThat(editor.browser().get(member).statusCode()).isEqualTo(200);
        assertThat(editor.browser()
                        .json("DELETE", member, "", "If-Match", "\"1\"")
                        .statusCode())
                .isEqualTo(403);
        assertThat(editor.browser()
                        .get(editor.page("/people/" + editor.account() + "/edit"))
                        .statusCode())
                .isEqualTo(403);
    }

    private TestPerson another(TestPerson first, AccessRole... roles) {
        return server.member(first.viewer().organisation(), first.handle(), roles);
    }

    private List<String> facts(TestPerson person) {
        return server
                .part(AuditRecord.class)
                .read(person.viewer(), AuditFilter.everything(), Optional.empty(), 10)
                .items()
                .stream()
                .map(entry -> entry.fact().type())
                .toList();
    }

    @Test
    void whatIsSharedWithAGuestIsOfferedHoweverManyTargetsThereAre() {
        TestPerson administrator = server.organisation(AccessRole.ADMINISTRATOR, AccessRole.EDITOR);
        TestPerson guest =
                server.member(administrator.viewer().organisation(), administrator.handle(), AccessRole.GUEST);
        String last = "";
        for (int number = 0; number <= Paging.LARGEST; number++) {
            last = SupplyChainSteps.target(administrator, "対象 " + number, "Target " + number, "");
        }
        server.part(Members.class)
                .change(
                        administrator.viewer(),
                        guest.account(),
                        new MemberDraft(Set.of(AccessRole.GUEST), Set.of(new TargetId(UUID.fromString(last)))),
                        1);

        assertThat(administrator
                        .browser()
                        .get(administrator.page("/people/" + guest.account() + "/edit"))
                        .body())
                .contains("value=\"" + last + "\" checked");
    }

    private static String target(TestPerson editor) {
        String location = editor.browser()
                .json("POST", editor.api("/targets"), """
                        {"name": {"ja": "窓口システム", "en": "Counter system"}, "softwareClass": "system",
                         "requirementPackage": "standard"}
                        """)
                .headers()
                .firstValue("location")
                .orElseThrow();
        return location.substring(location.lastIndexOf('/') + 1);
    }
}
