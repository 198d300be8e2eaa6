package dev.tasuki.server.declaration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tasuki.formats.key.KeyAlgorithm;
import dev.tasuki.formats.key.KeyGeneration;
import dev.tasuki.formats.key.SigningKey;
import dev.tasuki.server.TestPerson;
import dev.tasuki.server.TestServer;
import dev.tasuki.server.access.AccessRole;
import dev.tasuki.server.shared.OrganisationId;
import dev.tasuki.server.shared.Problem;
import dev.tasuki.server.shared.SigningKeyId;
import dev.tasuki.server.shared.secret.MasterKeySource;
import dev.tasuki.server.supplychain.SupplyChainSteps;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Signing keys through their pages and their resource.
class SigningKeysTest {
    private final TestServer server = TestServer.shared();

    @Test
    void anAdministratorMakesAKeyThatEveryMemberReadsAndNobodyGetsThePrivateHalfOf() {
        TestPerson administrator = server.organisation(AccessRole.ADMINISTRATOR);
        TestPerson auditor =
                server.member(administrator.viewer().organisation(), administrator.handle(), AccessRole.AUDITOR);

        var made = administrator.browser().post(administrator.page("/keys"), "name", "宣言用の鍵", "kind", "p256");

        assertThat(made.statusCode()).isEqualTo(303);
        String page = made.headers().firstValue("location").orElseThrow();
        KnownKey key = server.part(SigningKeys.class)
                .list(administrator.viewer(), Optional.empty(), 1)
                .items()
                .getFirst();
        assertThat(key.held()).isTrue();
        assertThat(key.kind()).isEqualTo(KeyKind.P256);
        assertThat(auditor.browser().get(page).body())
                .contains("宣言用の鍵")
                .contains(key.fingerprint())
                .doesNotContain("PRIVATE");
        var pem = auditor.browser().get(auditor.page("/keys/" + key.id() + "?file"));
        assertThat(pem.body()).startsWith("-----BEGIN PUBLIC KEY-----");
        assertThat(pem.headers().firstValue("content-disposition").orElseThrow())
                .startsWith("attachment");
        assertThat(auditor.browser()
                        .post(auditor.page("/keys"), "name", "x", "kind", "ed25519")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aFormWithoutNameOrKindIsRefusedWithBoth() {
        TestPerson administrator = server.organisation(AccessRole.ADMINISTRATOR);

        var refused = administrator.browser().post(administrator.page("/keys"), "kind", "rsa");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("href=\"#field-name\"").contains("href=\"#field-kind\"");
    }

    @Test
    void anOwnKeyIsRegisteredOnceWithProofAndWhatIsNoneIsRefusedWithItsReason() {
        TestPerson administrator = server.organisation(AccessRole.ADMINISTRATOR);
        SigningKey key = KeyGeneration.generate(KeyAlgorithm.ED25519);
        String path = administrator.page("/keys/register");
        String proof = Signing.request(key, address(administrator));

        var registered = administrator.browser().post(path, "name", "手元の鍵", "publicKey", proof);
        var again = administrator.browser().post(path, "name", "もう一度", "publicKey", proof);
        var unproven = administrator.browser().post(path, "name", "言うだけ", "publicKey", Signing.pem(key));
        var none = administrator.browser().post(path, "name", "違う", "publicKey", "hello");
        var secret = administrator
                .browser()
                .post(path, "name", "危ない", "publicKey", "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----");

        assertThat(registered.statusCode()).isEqualTo(303);
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("This key has already been registered.");
        assertThat(unproven.statusCode()).isEqualTo(422);
        assertThat(unproven.body())
                .contains("The PEM holds “PUBLIC KEY”")
                .contains("CERTIFICATE REQUEST")
                .contains("tasuki prove " + address(administrator) + " --key");
        assertThat(none.body()).contains("This is not a key file.");
        assertThat(secret.body()).contains("A private key is in a file for public keys.");
        assertThat(administrator.browser().get(page(registered) + "?proof").body())
                .isEqualTo(proof);
    }

    @Test
    void aProofMadeForAnotherOrganisationIsNoneHere() {
        TestPerson victim = server.organisation(AccessRole.ADMINISTRATOR);
        TestPerson thief = server.organisation(AccessRole.ADMINISTRATOR);
        SigningKey key = KeyGeneration.generate(KeyAlgorithm.ECDSA_P256);
        String proof = Signing.request(key, address(victim));

        var refused = thief.browser()
                .json(
                        "POST",
                        thief.api("/keys/registrations"),
                        "{\"name\": \"盗んだ鍵\", \"publicKey\": \"" + proof.replace("\n", "\\n") + "\"}");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("This certification request was not made for “" + address(thief) + "”");
    }

    @Test
    void anOwnKeyIsOfferedForSigningHoweverManyOthersAreKnown() {
        TestPerson person = server.organisation(AccessRole.ADMINISTRATOR, AccessRole.EDITOR, AccessRole.SIGNATORY);
        var party = new OrganisationId(UUID.fromString(SupplyChainSteps.party(person, "株式会社部品", "Parts")));
        SupplyChainSteps.target(person, "窓口", "Counter", "developer:primary");
        SigningKeys keys = server.part(SigningKeys.class);
        for (int i = 0; i < 201; i++) {
            keys.register(
                    person.viewer(),
                    new KeyRegistration.Others(
                            "部品の鍵 " + i,
                            party,
                            KeyGeneration.generate(KeyAlgorithm.ED25519).publicKey()));
        }

        KnownKey own = keys.generate(person.viewer(), new KeyDraft("宣言用", KeyKind.ED25519));

        assertThat(keys.signing(person.viewer())).extracting(KnownKey::id).containsExactly(own.id());
        assertThat(person.browser().get(person.page("/declarations/new")).body())
                .contains("value=\"" + own.id() + "\"");
    }

    @Test
    void anotherPartysKeyNeedsNoProofButAParty() {
        TestPerson administrator = server.organisation(AccessRole.ADMINISTRATOR, AccessRole.EDITOR);
        String party = SupplyChainSteps.party(administrator, "株式会社部品", "Parts");
        String path = administrator.page("/keys/register");
        String pem = Signing.pem(KeyGeneration.generate(KeyAlgorithm.ED25519));

        var nobodys = administrator
                .browser()
                .post(
                        path,
                        "name",
                        "誰か",
                        "publicKey",
                        pem,
                        "party",
                        UUID.randomUUID().toString());
        var theirs = administrator.browser().post(path, "name", "部品の鍵", "publicKey", pem, "party", party);

        assertThat(nobodys.statusCode()).isEqualTo(422);
        assertThat(nobodys.body()).contains("Choose one from the list.");
        String page = page(theirs);
        assertThat(administrator.browser().get(page).body()).contains("Parts").doesNotContain("?proof");
        assertThat(administrator.browser().get(page + "?proof").statusCode()).isEqualTo(404);
    }

    @Test
    void aRetiredKeyStaysAndIsToldAsRetired() {
        TestPerson administrator = server.organisation(AccessRole.ADMINISTRATOR);
        var made = administrator
                .browser()
                .json("POST", administrator.api("/keys"), "{\"name\": \"鍵\", \"kind\": \"ed25519\"}");
        assertThat(made.statusCode()).isEqualTo(201);
        String location = made.headers().firstValue("location").orElseThrow();

        var renamed = administrator.browser().json("PUT", location, "{\"name\": \"新しい名\"}", "If-Match", "\"1\"");
        var stale = administrator.browser().json("POST", location + "/retirement", "{}", "If-Match", "\"1\"");
        var retired = administrator.browser().json("POST", location + "/retirement", "{}", "If-Match", "\"2\"");
        var twice = administrator.browser().json("POST", location + "/retirement", "{}", "If-Match", "\"3\"");

        assertThat(renamed.body()).contains("新しい名");
        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(retired.body()).contains("retiredAt");
        assertThat(twice.statusCode()).isEqualTo(409);
        assertThat(administrator.browser().get(administrator.page("/keys")).body())
                .contains("retired");
    }

    @Test
    void anotherOrganisationNeverLearnsThatAKeyExists() {
        TestPerson administrator = server.organisation(AccessRole.ADMINISTRATOR);
        TestPerson stranger = server.organisation(AccessRole.ADMINISTRATOR);
        KnownKey key =
                server.part(SigningKeys.class).generate(administrator.viewer(), new KeyDraft("鍵", KeyKind.ED25519));

        assertThat(stranger.browser().get(stranger.page("/keys/" + key.id())).statusCode())
                .isEqualTo(404);
        assertThat(stranger.browser().get(stranger.api("/keys/" + key.id())).statusCode())
                .isEqualTo(404);
    }

    @Test
    void anotherMasterKeyIsToldApartFromAStoredKeyThatWasChanged() {
        SigningKey key = KeyGeneration.generate(KeyAlgorithm.ED25519);
        TestPerson person = server.organisation(AccessRole.ADMINISTRATOR);
        var organisation = person.viewer().organisation();
        KnownKey known = server.part(SigningKeys.class).generate(person.viewer(), new KeyDraft("鍵", KeyKind.ED25519));
        var id = new SigningKeyId(UUID.randomUUID());
        var held = new KnownKey(
                id,
                "鍵",
                Optional.empty(),
                key.publicKey(),
                true,
                Optional.empty(),
                known.createdAt(),
                "山田",
                Optional.empty(),
                1);
        KeySealing first = sealing(1);
        byte[] sealed = first.seal(key, organisation, id);
        byte[] changed = sealed.clone();
        changed[changed.length - 1] ^= 1;

        assertThat(first.open(sealed, organisation, held).publicKey()).isEqualTo(key.publicKey());
        assertThatThrownBy(() -> sealing(2).open(sealed, organisation, held))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.detail().en())
                                .isEqualTo(
                                        "This signing key is protected by a different master key from the one the server is using."
                                                + " Nothing was signed. Ask whoever runs the server to start it with the master key that"
                                                + " was in use when the key was made."));
        assertThatThrownBy(() -> first.open(changed, organisation, held))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.detail().en())
                                .startsWith("The content of this signing key has changed since it was stored."));
        assertThatThrownBy(() -> first.open(
                        sealed, server.organisation(AccessRole.EDITOR).viewer().organisation(), held))
                .as("sealed for another organisation")
                .isInstanceOf(Problem.class);
    }

    /// The page that an answer leads to, without the word of what was done.
    private static String page(HttpResponse<String> answer) {
        return answer.headers().firstValue("location").orElseThrow().replaceFirst("\\?.*", "");
    }

    private URI address(TestPerson person) {
        return URI.create("http://localhost:" + server.port() + "/o/" + person.handle());
    }

    private static KeySealing sealing(int seed) {
        byte[] key = new byte[32];
        key[0] = (byte) seed;
        return new KeySealing(MasterKeySource.ofValue(Base64.getEncoder().encodeToString(key)));
    }
}
