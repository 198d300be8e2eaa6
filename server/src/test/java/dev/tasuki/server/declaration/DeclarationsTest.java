package dev.tasuki.server.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tasuki.domain.assessment.AnswerStatus;
import dev.tasuki.domain.catalogue.RequirementPackage;
import dev.tasuki.domain.catalogue.Role;
import dev.tasuki.domain.supplychain.RoleAssignment;
import dev.tasuki.domain.supplychain.SoftwareClass;
import dev.tasuki.formats.text.Text;
import dev.tasuki.server.TestBrowser.Upload;
import dev.tasuki.server.TestPerson;
import dev.tasuki.server.TestServer;
import dev.tasuki.server.access.AccessRole;
import dev.tasuki.server.assessment.AnswerDraft;
import dev.tasuki.server.assessment.Answers;
import dev.tasuki.server.assessment.AssessmentScope;
import dev.tasuki.server.assessment.Assessments;
import dev.tasuki.server.shared.DeclarationId;
import dev.tasuki.server.shared.TargetId;
import dev.tasuki.server.supplychain.Release;
import dev.tasuki.server.supplychain.ReleaseDraft;
import dev.tasuki.server.supplychain.Releases;
import dev.tasuki.server.supplychain.TargetDraft;
import dev.tasuki.server.supplychain.Targets;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Declarations from the first preview to their withdrawal, through pages and resources.
class DeclarationsTest {
    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([0-9a-f]{64})\"");

    private final TestServer server = TestServer.shared();

    /// An organisation with somebody in every role, a target for which it is a customer, and a key.
    private record Scene(TestPerson person, TargetId target, KnownKey key) {
        String[] terms(String... more) {
            return Stream.concat(
                            Stream.of(
                                    "target", target.toString(),
                                    "key", key.id().toString(),
                                    "validFrom", Signing.today().toString(),
                                    "validUntil", Signing.today().plusYears(1).toString(),
                                    "role", "最高情報セキュリティ責任者"),
                            Stream.of(more))
                    .toArray(String[]::new);
        }
    }

    private Scene scene() {
        TestPerson person = server.organisation(AccessRole.ADMINISTRATOR, AccessRole.EDITOR, AccessRole.SIGNATORY);
        TargetId target = target(person, "窓口システム", "Counter system", RoleAssignment.primary(Role.CUSTOMER));
        KnownKey key = server.part(SigningKeys.class).generate(person.viewer(), new KeyDraft("宣言用", KeyKind.ED25519));
        return new Scene(person, target, key);
    }

    private TargetId target(TestPerson person, String ja, String en, java.util.Set<RoleAssignment> roles) {
        return server.part(Targets.class)
                .add(
                        person.viewer(),
                        new TargetDraft(
                                new Text(ja, en),
                                Optional.empty(),
                                SoftwareClass.SYSTEM,
                                Optional.empty(),
                                roles,
                                RequirementPackage.MINIMUM))
                .id();
    }

    /// Answers everything that is owed, for a release.
    private void answerAll(Scene scene) {
        Release release = server.part(Releases.class)
                .add(
                        scene.person().viewer(),
                        scene.target(),
                        new ReleaseDraft("2026.10", Optional.empty(), Optional.empty(), List.of()));
        Assessments assessments = server.part(Assessments.class);
        AssessmentScope usual = AssessmentScope.USUAL;
        assessments.describe(
                scene.person().viewer(),
                scene.target(),
                new AssessmentScope(usual.frameworks(), usual.interpretation(), Optional.of(release.id())),
                0);
        assessments
                .of(scene.person().viewer(), scene.target())
                .obligations()
                .forEach(obligation ->
                        answer(scene, obligation.requirement().id().value(), "記録しています。", 0));
    }

    private void answer(Scene scene, String requirement, String because, int version) {
        server.part(Answers.class)
                .give(
                        scene.person().viewer(),
                        scene.target(),
                        new dev.tasuki.domain.catalogue.RequirementId(requirement),
                        new AnswerDraft(
                                AnswerStatus.MET, Optional.of(because), Optional.empty(), Optional.empty(), List.of()),
                        version);
    }

    @Test
    void nothingIsSignedWhileSomethingIsMissingAndAllOfItIsListed() {
        Scene scene = scene();
        String preview = scene.person().page("/declarations/preview");

        var withoutRelease = scene.person().browser().post(preview, scene.terms());
        answerAllButOne(scene);
        var withoutAnswer = scene.person().browser().post(preview, scene.terms());
        var forced = scene.person()
                .browser()
                .post(scene.person().page("/declarations"), scene.terms("seen", "0".repeat(64)));

        assertThat(withoutRelease.statusCode()).isEqualTo(200);
        assertThat(withoutRelease.body()).contains("The record does not say which release the answers are about.");
        assertThat(withoutAnswer.body())
                .contains("Not ready to sign")
                .contains("is not answered")
                .contains("/targets/" + scene.target() + "/assessment/")
                .doesNotContain("name=\"seen\"");
        assertThat(forced.statusCode()).isEqualTo(412);
    }

    private void answerAllButOne(Scene scene) {
        answerAll(scene);
        var first = server.part(Assessments.class)
                .of(scene.person().viewer(), scene.target())
                .obligations()
                .getFirst()
                .requirement()
                .id();
        var present = server.part(Assessments.class)
                .of(scene.person().viewer(), scene.target())
                .answer(first)
                .orElseThrow();
        server.part(Answers.class).withdraw(scene.person().viewer(), scene.target(), first, present.version());
    }

    @Test
    void faultsOfTheTermsStandTogetherBesideTheirFields() {
        Scene scene = scene();

        var refused = scene.person()
                .browser()
                .post(
                        scene.person().page("/declarations/preview"),
                        "target",
                        scene.target().toString(),
                        "validFrom",
                        "2026-05-01",
                        "validUntil",
                        "2026-04-01");
        var past = scene.person()
                .browser()
                .post(
                        scene.person().page("/declarations/preview"),
                        "target",
                        scene.target().toString(),
                        "key",
                        scene.key().id().toString(),
                        "validFrom",
                        "2020-01-01",
                        "validUntil",
                        "2020-12-31",
                        "role",
                        "長");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("href=\"#field-key\"")
                .contains("href=\"#field-validUntil\"")
                .contains("href=\"#field-role\"")
                .contains("value=\"2026-05-01\"");
        assertThat(past.body()).contains("or a later date.");
    }

    @Test
    void backFromThePreviewEverythingStandsAsItWasFilledIn() {
        Scene scene = scene();

        var back = scene.person()
                .browser()
                .post(scene.person().page("/declarations/new"), scene.terms("statement", "一行目\n<二行目>"));

        assertThat(back.statusCode()).isEqualTo(200);
        assertThat(back.body())
                .contains("value=\"最高情報セキュリティ責任者\"")
                .contains("一行目\n&lt;二行目&gt;</textarea>")
                .contains("value=\"" + Signing.today().plusYears(1) + "\"")
                .containsPattern("value=\"" + scene.key().id() + "\" selected");
    }

    @Test
    void aSignatorySignsWhatWasSeenAndAnybodyVerifiesItOncePublished() {
        Scene scene = scene();
        answerAll(scene);

        var preview = scene.person().browser().post(scene.person().page("/declarations/preview"), scene.terms());
        assertThat(preview.body())
                .contains("Sign this text?")
                .contains("最高情報セキュリティ責任者")
                .contains("記録しています。");
        String seen = seen(preview);
        var signed = scene.person().browser().post(scene.person().page("/declarations"), scene.terms("seen", seen));
        assertThat(signed.statusCode()).isEqualTo(303);
        String page = location(signed);
        assertThat(scene.person().browser().get(page).body())
                .contains("It is the key “宣言用”")
                .contains("class=\"sash\"")
                .contains("not published");
        DeclarationId id = id(page);
        assertThat(server.nobody().get("/verify/" + id).statusCode()).isEqualTo(404);

        var published =
                scene.person().browser().post(scene.person().page("/declarations/" + id + "/publish"), "version", "1");
        assertThat(published.statusCode()).isEqualTo(303);
        String verified =
                server.nobody().get("/verify/" + id, "Accept-Language", "en").body();
        assertThat(verified)
                .contains("This is as it was signed, by a key that")
                .contains("has been on this server since")
                .contains(scene.person().organisation().en())
                .contains("This server cannot tell");
        var file = server.nobody().get("/verify/" + id + "?file");
        assertThat(file.body()).contains("\"payloadType\":\"application/vnd.in-toto+json\"");
        assertThat(server.nobody().get("/api/v1/published/declarations/" + id).body())
                .contains("\"reliance\":\"intact-by-server-key\"");
        assertThat(server.nobody()
                        .get("/api/v1/published/declarations/" + id + "/envelope")
                        .body())
                .isEqualTo(file.body());
        var dropped = server.nobody()
                .upload(
                        "/verify",
                        List.of(new Upload("declaration", "d.json", file.body().getBytes(StandardCharsets.UTF_8))));
        assertThat(dropped.body()).contains("by a key that");

        var withdrawn = scene.person()
                .browser()
                .post(scene.person().page("/declarations/" + id + "/withdraw"), "version", "2", "because", "回答の誤り");
        assertThat(withdrawn.statusCode()).isEqualTo(303);
        assertThat(server.nobody().get("/verify/" + id, "Accept-Language", "en").body())
                .contains("The issuer has withdrawn this declaration.")
                .contains("回答の誤り");
        assertThat(scene.person()
                        .browser()
                        .get(scene.person().page("/declarations"))
                        .body())
                .contains("withdrawn");
    }

    @Test
    void aReasonForWithdrawingStaysWhereSomebodyElseWasFirst() {
        Scene scene = scene();
        answerAll(scene);
        String seen = seen(scene.person().browser().post(scene.person().page("/declarations/preview"), scene.terms()));
        String page = location(
                        scene.person().browser().post(scene.person().page("/declarations"), scene.terms("seen", seen)))
                .replaceFirst("\\?.*", "");
        scene.person().browser().post(page + "/publish", "version", "1");

        var overtaken = scene.person().browser().post(page + "/withdraw", "version", "1", "because", "次の版を出しました。");

        assertThat(overtaken.statusCode()).isEqualTo(409);
        assertThat(overtaken.body())
                .contains("Someone else changed it first")
                .contains("value=\"次の版を出しました。\"")
                .contains("name=\"version\" value=\"2\"");
        assertThat(scene.person()
                        .browser()
                        .post(page + "/withdraw", "version", "2", "because", "次の版を出しました。")
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void whatChangedAfterItWasSeenIsNotSigned() {
        Scene scene = scene();
        answerAll(scene);
        String seen = seen(scene.person().browser().post(scene.person().page("/declarations/preview"), scene.terms()));
        var first = server.part(Assessments.class)
                .of(scene.person().viewer(), scene.target())
                .obligations()
                .getFirst()
                .requirement()
                .id();
        int version = server.part(Assessments.class)
                .of(scene.person().viewer(), scene.target())
                .answer(first)
                .orElseThrow()
                .version();
        answer(scene, first.value(), "書き換えました。", version);

        var signed = scene.person().browser().post(scene.person().page("/declarations"), scene.terms("seen", seen));

        assertThat(signed.statusCode()).isEqualTo(412);
    }

    @Test
    void onlyASignatorySigns() {
        Scene scene = scene();
        TestPerson editor = server.member(
                scene.person().viewer().organisation(), scene.person().handle(), AccessRole.EDITOR);

        assertThat(editor.browser()
                        .post(editor.page("/declarations/preview"), scene.terms())
                        .statusCode())
                .isEqualTo(403);
        assertThat(editor.browser().get(editor.page("/declarations/new")).statusCode())
                .isEqualTo(403);
    }

    @Test
    void aPublishedFileThatWasChangedOnDiskShowsTheFailingCheck() throws IOException {
        Scene scene = scene();
        answerAll(scene);
        String seen = seen(scene.person().browser().post(scene.person().page("/declarations/preview"), scene.terms()));
        DeclarationId id = id(location(
                scene.person().browser().post(scene.person().page("/declarations"), scene.terms("seen", seen))));
        scene.person().browser().post(scene.person().page("/declarations/" + id + "/publish"), "version", "1");
        FiledDeclaration filed =
                server.part(Declarations.class).get(scene.person().viewer(), id).filed();
        Files.write(blob(filed), new byte[] {'x'}, StandardOpenOption.APPEND);

        String page =
                server.nobody().get("/verify/" + id, "Accept-Language", "en").body();

        assertThat(page)
                .contains("This declaration cannot be trusted.")
                .contains("The stored file has changed since it was filed.");
        assertThat(server.nobody().get("/verify/" + id + "?file").statusCode()).isEqualTo(409);
        assertThat(scene.person()
                        .browser()
                        .get(scene.person().page("/declarations"))
                        .body())
                .contains("cannot be verified");
    }

    private Path blob(FiledDeclaration filed) throws IOException {
        Path directory = server.data().resolve("blobs");
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString()
                            .replace("/", "")
                            .contains(filed.digest().hex().substring(4)))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void anotherOrganisationNeverLearnsThatADeclarationExists() {
        Scene scene = scene();
        answerAll(scene);
        String seen = seen(scene.person().browser().post(scene.person().page("/declarations/preview"), scene.terms()));
        DeclarationId id = id(location(
                scene.person().browser().post(scene.person().page("/declarations"), scene.terms("seen", seen))));
        TestPerson stranger = server.organisation(AccessRole.SIGNATORY);

        for (String below : List.of("", "/publish", "/withdraw", "?file")) {
            assertThat(stranger.browser()
                            .get(stranger.page("/declarations/" + id + below))
                            .statusCode())
                    .as(below)
                    .isEqualTo(404);
        }
        assertThat(stranger.browser()
                        .json("POST", stranger.api("/declarations/" + id + "/publication"), "{}", "If-Match", "\"1\"")
                        .statusCode())
                .isEqualTo(404);
        assertThat(server.nobody()
                        .get("/api/v1/published/declarations/" + UUID.randomUUID())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void theResourceShowsWhatThePagesShow() {
        Scene scene = scene();
        answerAll(scene);
        String terms = """
                {"target": "%s", "key": "%s", "validFrom": "%s", "validUntil": "%s", "role": "長"%s}
                """;
        String from = Signing.today().toString();
        String until = Signing.today().plusDays(20).toString();
        var preview = scene.person()
                .browser()
                .json(
                        "POST",
                        scene.person().api("/declarations/previews"),
                        terms.formatted(scene.target(), scene.key().id(), from, until, ""));
        Matcher seen = Pattern.compile("\"seen\":\"([0-9a-f]{64})\"").matcher(preview.body());
        assertThat(seen.find()).isTrue();
        var signed = scene.person()
                .browser()
                .json(
                        "POST",
                        scene.person().api("/declarations"),
                        terms.formatted(
                                scene.target(),
                                scene.key().id(),
                                from,
                                until,
                                ", \"seen\": \"" + seen.group(1) + "\""));

        assertThat(signed.statusCode()).isEqualTo(201);
        assertThat(scene.person().browser().get(location(signed)).body())
                .contains("\"state\":\"expires-soon\"")
                .contains("\"reliance\":\"valid-by-your-key\"");
        assertThat(scene.person()
                        .browser()
                        .get(scene.person().api("/declarations"))
                        .body())
                .contains("\"state\":\"expires-soon\"");
    }

    private static String seen(HttpResponse<String> preview) {
        Matcher seen = SEEN.matcher(preview.body());
        assertThat(seen.find()).as("the preview offers to sign").isTrue();
        return seen.group(1);
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("location").orElseThrow().replaceAll("\\?.*", "");
    }

    private static DeclarationId id(String location) {
        return new DeclarationId(UUID.fromString(location.substring(location.lastIndexOf('/') + 1)));
    }
}
