package dev.tasuki.server.access;

import dev.tasuki.formats.json.JsonValue;
import dev.tasuki.formats.json.JsonValue.JsonObject;
import dev.tasuki.server.audit.Fact;
import dev.tasuki.server.shared.TokenId;
import java.time.Instant;
import java.util.Set;

/// What happens to a token and stands in the audit record. Its secret never does.
sealed interface TokenFact extends Fact {

    TokenId token();

    @Override
    default String subjectKind() {
        return "token";
    }

    @Override
    default String subjectId() {
        return token().toString();
    }

    /// Somebody made a token for themselves.
    record TokenCreated(TokenId token, String name, Set<TokenScope> scopes, Instant expiresAt) implements TokenFact {
        @Override
        public String type() {
            return "token.created";
        }

        @Override
        public JsonObject details() {
            return JsonValue.object()
                    .put("name", name)
                    .put("scopes", JsonValue.array(scopes, scope -> JsonValue.text(scope.id())))
                    .put("expiresAt", expiresAt.toString())
                    .build();
        }
    }

    /// A token was ended by its owner or an administrator.
    record TokenRevoked(TokenId token, String name, String owner) implements TokenFact {
        @Override
        public String type() {
            return "token.revoked";
        }

        @Override
        public JsonObject details() {
            return JsonValue.object().put("name", name).put("owner", owner).build();
        }
    }
}
