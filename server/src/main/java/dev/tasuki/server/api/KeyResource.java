package dev.tasuki.server.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tasuki.formats.bytes.Bytes;
import dev.tasuki.formats.key.PublicKeyFile;
import dev.tasuki.server.access.Permission;
import dev.tasuki.server.access.Requires;
import dev.tasuki.server.access.SiteAddress;
import dev.tasuki.server.declaration.KeyDraft;
import dev.tasuki.server.declaration.KeyName;
import dev.tasuki.server.declaration.KeyRegistration;
import dev.tasuki.server.declaration.KnownKey;
import dev.tasuki.server.declaration.SigningKeys;
import dev.tasuki.server.shared.Input;
import dev.tasuki.server.shared.OrganisationId;
import dev.tasuki.server.shared.SigningKeyId;
import dev.tasuki.server.shared.Viewer;
import dev.tasuki.server.shared.http.Paging;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Signing keys.
@RestController
@RequestMapping("/api/v1/organisations/{organisation}/keys")
final class KeyResource {
    private final SigningKeys keys;
    private final SiteAddress site;
    private final Creations creations;

    KeyResource(SigningKeys keys, SiteAddress site, Creations creations) {
        this.keys = keys;
        this.site = site;
        this.creations = creations;
    }

    /// A key: its public half, and whether the server holds the other.
    ///
    /// @param kind        `ed25519` or `p256`
    /// @param fingerprint the SHA-256 of the public key as DER SubjectPublicKeyInfo
    /// @param publicKey   in PEM
    /// @param proof       the certification request, in PEM, by which the organisation showed that it holds the
    ///                    private half of a key of its own
    /// @param party       whose key it is, where it is not the organisation's own
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record KeyDocument(
            String id,
            String name,
            String kind,
            String fingerprint,
            String publicKey,
            boolean held,
            @Nullable String proof,
            @Nullable String party,
            Instant createdAt,
            String createdBy,
            @Nullable Instant retiredAt,
            int version) {

        static KeyDocument of(KnownKey key) {
            return new KeyDocument(
                    key.id().toString(),
                    key.name(),
                    key.kind().id(),
                    key.fingerprint(),
                    text(PublicKeyFile.pem(key.publicKey())),
                    key.held(),
                    key.proof().map(KeyDocument::text).orElse(null),
                    key.party().map(OrganisationId::toString).orElse(null),
                    key.createdAt(),
                    key.createdBy(),
                    key.retiredAt().orElse(null),
                    key.version());
        }

        private static String text(Bytes pem) {
            return new String(pem.toArray(), StandardCharsets.US_ASCII);
        }
    }

    @GetMapping
    @Requires(Permission.READ)
    @Api("List the keys in the order they came")
    Listing<KeyDocument> list(Viewer viewer, Paging paging) {
        return Listing.of(keys.list(viewer, paging.after(SigningKeyId::new), paging.size()), KeyDocument::of);
    }

    @PostMapping
    @Requires(Permission.ADMINISTER)
    @Api(value = "Make a key whose private half the server keeps", takes = KeyDraft.class, gives = KeyDocument.class)
    ResponseEntity<String> generate(
            @PathVariable("organisation") String organisation, Viewer viewer, Input input, Creations.Key key) {
        return creations.once(
                viewer, key, "key", input, () -> created(organisation, keys.generate(viewer, KeyDraft.read(input))));
    }

    @PostMapping("/registrations")
    @Requires(Permission.ADMINISTER)
    @Api(
            value = "Register a key whose private half is kept elsewhere: another party's as public key or certificate,"
                    + " one's own as a certification request (PKCS#10) for the organisation's address",
            takes = KeyRegistration.class,
            gives = KeyDocument.class)
    ResponseEntity<String> register(
            @PathVariable("organisation") String organisation,
            Viewer viewer,
            Input input,
            Creations.Key key,
            HttpServletRequest request) {
        URI address = site.organisation(request, organisation);
        return creations.once(
                viewer,
                key,
                "key-registration",
                input,
                () -> created(organisation, keys.register(viewer, KeyRegistration.read(input), address)));
    }

    @GetMapping("/{key}")
    @Requires(Permission.READ)
    @Api("Read a key")
    ResponseEntity<KeyDocument> get(Viewer viewer, SigningKeyId key) {
        return answer(keys.get(viewer, key));
    }

    @PutMapping("/{key}")
    @Requires(Permission.ADMINISTER)
    @Api(value = "Give a key another name", takes = KeyName.class)
    ResponseEntity<KeyDocument> rename(Viewer viewer, SigningKeyId key, Input input, IfMatch ifMatch) {
        return answer(keys.rename(viewer, key, KeyName.read(input).name(), ifMatch.version()));
    }

    @PostMapping("/{key}/retirement")
    @Requires(Permission.ADMINISTER)
    @Api("Retire a key: it signs nothing new")
    ResponseEntity<KeyDocument> retire(Viewer viewer, SigningKeyId key, IfMatch ifMatch) {
        return answer(keys.retire(viewer, key, ifMatch.version()));
    }

    private static Creations.Created created(String organisation, KnownKey key) {
        return new Creations.Created(
                "/api/v1/organisations/" + organisation + "/keys/" + key.id(), key.version(), KeyDocument.of(key));
    }

    private static ResponseEntity<KeyDocument> answer(KnownKey key) {
        return Etags.answer(KeyDocument.of(key), key.version());
    }
}
