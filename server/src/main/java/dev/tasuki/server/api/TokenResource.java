package dev.tasuki.server.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tasuki.server.access.ApiToken;
import dev.tasuki.server.access.Permission;
import dev.tasuki.server.access.Requires;
import dev.tasuki.server.access.TokenDraft;
import dev.tasuki.server.access.TokenScope;
import dev.tasuki.server.access.Tokens;
import dev.tasuki.server.shared.Input;
import dev.tasuki.server.shared.TokenId;
import dev.tasuki.server.shared.Viewer;
import dev.tasuki.server.shared.http.Paging;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Tokens of this programming interface. People make them; a token makes none.
@RestController
@RequestMapping("/api/v1/organisations/{organisation}/tokens")
final class TokenResource {
    private final Tokens tokens;
    private final Creations creations;

    TokenResource(Tokens tokens, Creations creations) {
        this.tokens = tokens;
        this.creations = creations;
    }

    /// A token.
    ///
    /// @param owner  the account whose roles it never exceeds
    /// @param scopes what it is for: `read`, `write`, `declare`, `audit`
    /// @param secret what a program shows; only in the first answer to its creation, and never again
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record TokenDocument(
            String id,
            String owner,
            String name,
            List<String> scopes,
            Instant createdAt,
            Instant expiresAt,
            @Nullable Instant lastUsed,
            @Nullable String secret) {

        static TokenDocument of(ApiToken token) {
            return of(token, null);
        }

        static TokenDocument of(ApiToken token, @Nullable String secret) {
            return new TokenDocument(
                    token.id().toString(),
                    token.owner().toString(),
                    token.name(),
                    token.scopes().stream().map(TokenScope::id).toList(),
                    token.createdAt(),
                    token.expiresAt(),
                    token.lastUsed().orElse(null),
                    secret);
        }
    }

    @GetMapping
    @Requires(Permission.OWN_TOKENS)
    @Api("List your own tokens")
    Listing<TokenDocument> own(Viewer viewer, Paging paging) {
        return Listing.of(tokens.own(viewer, paging.after(TokenId::new), paging.size()), TokenDocument::of);
    }

    @GetMapping("/all")
    @Requires(Permission.ADMINISTER)
    @Api("List the tokens of all members")
    Listing<TokenDocument> all(Viewer viewer, Paging paging) {
        return Listing.of(tokens.all(viewer, paging.after(TokenId::new), paging.size()), TokenDocument::of);
    }

    @PostMapping
    @Requires(Permission.OWN_TOKENS)
    @Api(
            value = "Make a token; its secret is shown in this answer only",
            takes = TokenDraft.class,
            gives = TokenDocument.class)
    ResponseEntity<String> create(
            @PathVariable("organisation") String organisation, Viewer viewer, Input input, Creations.Key key) {
        return creations.onceTold(viewer, key, "token", input, () -> {
            Tokens.Issued issued = tokens.create(viewer, tokens.read(viewer, input));
            ApiToken token = issued.token();
            return new Creations.Told(
                    new Creations.Created(
                            "/api/v1/organisations/" + organisation + "/tokens/" + token.id(),
                            1,
                            TokenDocument.of(token)),
                    TokenDocument.of(token, issued.secret().reveal()));
        });
    }

    @GetMapping("/{token}")
    @Requires(Permission.OWN_TOKENS)
    @Api("Read one of your tokens")
    TokenDocument get(Viewer viewer, TokenId token) {
        return TokenDocument.of(tokens.getOwn(viewer, token));
    }

    @DeleteMapping("/{token}")
    @Requires(Permission.OWN_TOKENS)
    @Api("Revoke one of your tokens")
    ResponseEntity<Void> revokeOwn(Viewer viewer, TokenId token) {
        tokens.revokeOwn(viewer, token);
        return ResponseEntity.noContent().build();
    }

    @DeleteMapping("/all/{token}")
    @Requires(Permission.ADMINISTER)
    @Api("Revoke a member's token")
    ResponseEntity<Void> revoke(Viewer viewer, TokenId token) {
        tokens.revokeAny(viewer, token);
        return ResponseEntity.noContent().build();
    }
}
