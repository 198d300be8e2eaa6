package dev.tasuki.server.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tasuki.domain.declaration.Declaration;
import dev.tasuki.formats.bytes.Bytes;
import dev.tasuki.formats.json.CanonicalJson;
import dev.tasuki.formats.json.JsonValue;
import dev.tasuki.formats.key.KeyAlgorithm;
import dev.tasuki.formats.key.KeyGeneration;
import dev.tasuki.formats.key.SigningKey;
import dev.tasuki.server.TestBrowser.Upload;
import dev.tasuki.server.TestServer;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The verification page and resource, as somebody who is not signed in meets them.
class VerificationTest {
    private static final SigningKey KEY = KeyGeneration.generate(KeyAlgorithm.ED25519);
    private static final String NAME = "株式会社ササナミ部品工房";

    private final TestServer server = TestServer.shared();

    @Test
    void aSoundDeclarationWithItsKeyIsValidAndShowsWhatWasDeclared() {
        Bytes file = Signing.sign(Signing.declaration(NAME, KEY, Signing.today()), KEY);

        String page = verify(file, List.of(key(KEY))).body();

        assertThat(page)
                .contains("This declaration is valid.")
                .contains("signed with a key that you gave")
                .contains(NAME)
                .contains("Sasanami Form 5.1.2")
                .contains("S(1)-1.1")
                .contains("<svg class=\"strip groups-6\"")
                .contains("the key " + KEY.publicKey().keyId() + " that you named");
    }

    @Test
    void withoutAKeyNothingIsProven() {
        Bytes file = Signing.sign(Signing.declaration(NAME, KEY, Signing.today()), KEY);

        String page = verify(file, List.of()).body();

        assertThat(page)
                .contains("It cannot be established who signed this.")
                .contains("verdict undecided")
                .contains("The signature has not been verified, so nothing below is proven.")
                .contains("give it with the declaration")
                .doesNotContain("name it with --trust");
    }

    @Test
    void anotherKeyOfTheReadersIsNotEnough() {
        Bytes file = Signing.sign(Signing.declaration(NAME, KEY, Signing.today()), KEY);

        String page = verify(file, List.of(key(KeyGeneration.generate(KeyAlgorithm.ECDSA_P256))))
                .body();

        assertThat(page)
                .contains("It cannot be established who signed this.")
                .doesNotContain("This declaration is valid");
    }

    @Test
    void anAlteredDeclarationIsRefusedAndItsContentNotShown() {
        Declaration signed = Signing.declaration(NAME, KEY, Signing.today(), "partly_met");
        Declaration shown = Signing.declaration(NAME, KEY, Signing.today(), "met");
        Bytes file = Signing.altered(signed, shown, KEY);

        String page = verify(file, List.of(key(KEY))).body();

        assertThat(page)
                .contains("This declaration cannot be trusted.")
                .contains("The signature does not match the content")
                .contains("not made")
                .doesNotContain("S(1)-1.1");
    }

    @Test
    void oneOutOfDateIsToldAsThatAndNothingElse() {
        Bytes file = Signing.sign(Signing.declaration(NAME, KEY, Signing.today().minusYears(2)), KEY);

        String page = verify(file, List.of(key(KEY))).body();

        assertThat(page).contains("This declaration is not valid now.").contains("Do not rely on it.");
        assertThat(verify(
                                file,
                                List.of(key(KEY)),
                                "date",
                                Signing.today().minusYears(2).toString())
                        .body())
                .contains("This declaration is valid.");
    }

    @Test
    void handedFilesAreComparedByDigest() {
        Bytes file = Signing.sign(Signing.declaration(NAME, KEY, Signing.today()), KEY);
        byte[] evidence = resource("/dev/tasuki/server/example/evidence/sasanami/release-statement-5.1.2.md");

        String same = verify(file, List.of(key(KEY), new Upload("files", "release-statement-5.1.2.md", evidence)))
                .body();
        String other = verify(
                        file, List.of(key(KEY), new Upload("files", "release-statement-5.1.2.md", new byte[] {1})))
                .body();

        assertThat(same)
                .contains("“release-statement-5.1.2.md” is as declared.")
                .contains("This declaration is valid.");
        assertThat(other).contains("the content does not match").contains("This declaration cannot be trusted.");
    }

    @Test
    void wrongFilesAreRefusedEachWithItsOwnReason() {
        var browser = server.nobody();
        Bytes good = Signing.sign(Signing.declaration(NAME, KEY, Signing.today()), KEY);

        var nothing = upload(List.of());
        var large = upload(List.of(new Upload("declaration", "a.json", new byte[Verifications.LARGEST + 1])));
        var empty = upload(List.of(new Upload("declaration", "a.json", new byte[0])));
        var badKey = upload(List.of(
                new Upload("declaration", "a.json", good.toArray()), new Upload("keys", "k.pem", new byte[] {1, 2})));
        var picture = upload(List.of(new Upload("declaration", "a.png", new byte[] {(byte) 0x89, 'P', 'N', 'G'})));
        var json =
                upload(List.of(new Upload("declaration", "a.json", "{\"hello\": 1}".getBytes(StandardCharsets.UTF_8))));
        var noForm = browser.post("/verify", "declaration", "x");

        assertThat(nothing.statusCode()).isEqualTo(422);
        assertThat(nothing.body()).contains("Choose the declaration file.");
        assertThat(large.statusCode()).isEqualTo(422);
        assertThat(large.body()).contains("A declaration has at most 1 MB.");
        assertThat(empty.body()).contains("The file is empty.");
        assertThat(badKey.statusCode()).isEqualTo(422);
        assertThat(badKey.body()).contains("“k.pem”: This is not a key file.");
        assertThat(picture.statusCode()).isEqualTo(200);
        assertThat(picture.body())
                .contains("This declaration cannot be trusted.")
                .contains("UTF-8");
        assertThat(json.body()).contains("payloadType");
        assertThat(noForm.statusCode()).isEqualTo(422);
    }

    @Test
    void theNameOfAFileIsShownAsTextAndNothingMore() {
        var page = upload(List.of(new Upload("declaration", "<b>x</b>.json", new byte[] {'{', '}'})));

        assertThat(page.body()).contains("&lt;b&gt;x&lt;/b&gt;.json").doesNotContain("<b>x</b>");
    }

    @Test
    void aProgramVerifiesWithoutSignInOrFormToken() {
        Bytes file = Signing.sign(Signing.declaration(NAME, KEY, Signing.today()), KEY);
        String body = new String(
                CanonicalJson.bytes(JsonValue.object()
                        .put("envelope", new String(file.toArray(), StandardCharsets.UTF_8))
                        .put("keys", JsonValue.texts(List.of(Signing.pem(KEY))))
                        .build()),
                StandardCharsets.UTF_8);

        HttpResponse<String> answer = server.nobody().json("POST", "/api/v1/verifications", body);
        HttpResponse<String> refused =
                server.nobody().json("POST", "/api/v1/verifications", "{\"envelope\": \"{}\", \"keys\": [\"x\"]}");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("\"reliance\":\"valid-by-your-key\"")
                .contains("\"requirement\":\"S(1)-1.1\"");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("\"pointer\":\"/keys\"");
    }

    private HttpResponse<String> verify(Bytes file, List<Upload> more, String... fields) {
        var files = new ArrayList<Upload>(List.of(new Upload("declaration", "declaration.json", file.toArray())));
        files.addAll(more);
        return upload(files, fields);
    }

    private HttpResponse<String> upload(List<Upload> files, String... fields) {
        return server.nobody().upload("/verify", files, fields);
    }

    private static Upload key(SigningKey key) {
        return new Upload("keys", "issuer.pem", Signing.pem(key).getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] resource(String name) {
        try (var stream = VerificationTest.class.getResourceAsStream(name)) {
            return stream.readAllBytes();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
