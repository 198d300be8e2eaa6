package dev.tasuki.server.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tasuki.domain.declaration.Declaration;
import dev.tasuki.formats.bytes.Bytes;
import dev.tasuki.formats.json.JsonValue;
import dev.tasuki.formats.json.PrettyJson;
import dev.tasuki.formats.key.CertificationRequest;
import dev.tasuki.formats.key.KeyAlgorithm;
import dev.tasuki.formats.key.KeyGeneration;
import dev.tasuki.formats.key.SigningKey;
import dev.tasuki.server.TestBrowser.Upload;
import dev.tasuki.server.TestPerson;
import dev.tasuki.server.TestServer;
import dev.tasuki.server.access.AccessRole;
import dev.tasuki.server.shared.DeclarationId;
import dev.tasuki.server.shared.OrganisationId;
import dev.tasuki.server.supplychain.SupplyChainSteps;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Declarations that were signed elsewhere: the organisation's own, filed, and those of others, received.
class FilingTest {
    private static final URI HERE = URI.create("https://record.example/o/aozora");

    private final TestServer server = TestServer.shared();

    @Test
    void aDeclarationSignedElsewhereIsFiledOnlyIfItHoldsAndEveryFaultIsTold() {
        TestPerson person = server.organisation(AccessRole.ADMINISTRATOR, AccessRole.EDITOR, AccessRole.SIGNATORY);
        String target = SupplyChainSteps.target(person, Signing.SOFTWARE, Signing.SOFTWARE, "developer:primary");
        String other = SupplyChainSteps.target(person, "別のもの", "Something else", "developer:primary");
        SigningKey key = KeyGeneration.generate(KeyAlgorithm.ECDSA_P256);
        String own = person.organisation().ja();
        Bytes good = Signing.sign(Signing.declaration(own, key, Signing.today()), key);
        Bytes stranger = Signing.sign(Signing.declaration("株式会社よその", key, Signing.today()), key);

        var unregistered = file(person, target, good);
        server.part(SigningKeys.class)
                .register(person.viewer(), new KeyRegistration.Own("手元", CertificationRequest.make(key, HERE)), HERE);
        var both = file(person, other, stranger);
        var expired = file(
                person,
                target,
                Signing.sign(Signing.declaration(own, key, Signing.today().minusYears(2)), key));
        var altered = file(person, target, altered(own, key));
        var filed = file(person, target, good);
        var again = file(person, target, good);
        var byProgram = person.browser()
                .json(
                        "POST",
                        person.api("/declarations/filings"),
                        PrettyJson.text(JsonValue.object()
                                .put("target", target)
                                .put("declaration", new String(good.toArray(), StandardCharsets.UTF_8))
                                .build()));

        assertThat(unregistered.statusCode()).isEqualTo(422);
        assertThat(unregistered.body()).contains("is not registered for this organisation");
        assertThat(both.statusCode()).isEqualTo(422);
        assertThat(both.body())
                .contains("The declaring organisation is “株式会社よその”")
                .contains("It is about “" + Signing.SOFTWARE + "”");
        assertThat(expired.statusCode()).isEqualTo(422);
        assertThat(altered.body()).contains("The signature does not match the content");
        assertThat(filed.statusCode()).isEqualTo(303);
        assertThat(person.browser().get(location(filed)).body()).contains("signed elsewhere and filed");
        assertThat(again.body()).contains("This declaration has already been filed.");
        assertThat(byProgram.statusCode())
                .as("a program that runs again gets the one that is there: " + byProgram.body())
                .isEqualTo(201);
        assertThat(location(byProgram))
                .endsWith(location(filed).replaceFirst("\\?.*", "").replaceFirst(".*/", ""));
    }

    @Test
    void aReceivedDeclarationIsKeptAsItCameAndNobodyPublishesIt() {
        TestPerson person = server.organisation(AccessRole.ADMINISTRATOR, AccessRole.EDITOR, AccessRole.SIGNATORY);
        String target = SupplyChainSteps.target(person, Signing.SOFTWARE, Signing.SOFTWARE, "");
        SigningKey key = KeyGeneration.generate(KeyAlgorithm.ED25519);
        server.part(SigningKeys.class)
                .register(
                        person.viewer(),
                        new KeyRegistration.Others(
                                "相手の鍵",
                                new OrganisationId(UUID.fromString(SupplyChainSteps.party(person, "株式会社部品", "Parts"))),
                                key.publicKey()));

        var received = person.browser()
                .upload(
                        person.page("/declarations/receive"),
                        List.of(new Upload(
                                "declaration", "d.json", altered("株式会社部品", key).toArray())),
                        "target",
                        target);
        var junk = person.browser()
                .upload(
                        person.page("/declarations/receive"),
                        List.of(new Upload("declaration", "d.json", "{}".getBytes(StandardCharsets.UTF_8))),
                        "target",
                        target);

        assertThat(received.statusCode()).isEqualTo(303);
        DeclarationId id = id(location(received));
        assertThat(person.browser().get(person.page("/declarations/" + id)).body())
                .contains("cannot be verified")
                .contains("The signature does not match the content");
        assertThat(person.browser()
                        .post(person.page("/declarations/" + id + "/publish"), "version", "1")
                        .statusCode())
                .isEqualTo(409);
        assertThat(junk.statusCode()).isEqualTo(422);
        assertThat(junk.body()).contains("payloadType");
    }

    private static Bytes altered(String organisation, SigningKey key) {
        Declaration signed = Signing.declaration(organisation, key, Signing.today(), "partly_met");
        return Signing.altered(signed, Signing.declaration(organisation, key, Signing.today()), key);
    }

    private HttpResponse<String> file(TestPerson person, String target, Bytes file) {
        return person.browser()
                .upload(
                        person.page("/declarations/file"),
                        List.of(new Upload("declaration", "d.json", file.toArray())),
                        "target",
                        target);
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("location").orElseThrow().replaceAll("\\?.*", "");
    }

    private static DeclarationId id(String location) {
        return new DeclarationId(UUID.fromString(location.substring(location.lastIndexOf('/') + 1)));
    }
}
