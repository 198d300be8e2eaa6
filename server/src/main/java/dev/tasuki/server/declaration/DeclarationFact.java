package dev.tasuki.server.declaration;

import dev.tasuki.formats.json.JsonValue;
import dev.tasuki.formats.json.JsonValue.JsonObject;
import dev.tasuki.server.audit.Fact;
import dev.tasuki.server.shared.DeclarationId;
import dev.tasuki.server.shared.OrganisationId;
import java.util.Optional;

/// What happens in this module and stands in the audit record.
sealed interface DeclarationFact extends Fact {

    /// Something that happened to a key.
    sealed interface KeyFact extends DeclarationFact {
        KnownKey key();

        @Override
        default String subjectKind() {
            return "signing_key";
        }

        @Override
        default String subjectId() {
            return key().id().toString();
        }
    }

    /// Something that happened to a declaration.
    sealed interface FilingFact extends DeclarationFact {
        DeclarationId declaration();

        @Override
        default String subjectKind() {
            return "declaration";
        }

        @Override
        default String subjectId() {
            return declaration().toString();
        }
    }

    /// A key was made here.
    record KeyGenerated(KnownKey key) implements KeyFact {
        @Override
        public String type() {
            return "key.generated";
        }

        @Override
        public JsonObject details() {
            return describe(key);
        }
    }

    /// A public key was registered.
    record KeyRegistered(KnownKey key) implements KeyFact {
        @Override
        public String type() {
            return "key.registered";
        }

        @Override
        public JsonObject details() {
            return describe(key);
        }
    }

    /// A key was given another name.
    record KeyRenamed(KnownKey key, String name) implements KeyFact {
        @Override
        public String type() {
            return "key.renamed";
        }

        @Override
        public JsonObject details() {
            return JsonValue.object()
                    .put("before", key.name())
                    .put("after", name)
                    .build();
        }
    }

    /// A key signs nothing new any more.
    record KeyRetired(KnownKey key) implements KeyFact {
        @Override
        public String type() {
            return "key.retired";
        }

        @Override
        public JsonObject details() {
            return describe(key);
        }
    }

    /// A declaration was signed with a key that the server holds.
    record DeclarationSigned(DeclarationId declaration, FiledDeclaration filed) implements FilingFact {
        @Override
        public String type() {
            return "declaration.signed";
        }

        @Override
        public JsonObject details() {
            return describe(filed);
        }
    }

    /// A declaration that was signed elsewhere was filed as the organisation's own.
    record DeclarationFiled(DeclarationId declaration, FiledDeclaration filed) implements FilingFact {
        @Override
        public String type() {
            return "declaration.filed";
        }

        @Override
        public JsonObject details() {
            return describe(filed);
        }
    }

    /// A declaration came from another organisation.
    ///
    /// @param verdict what its verification came to on that day
    record DeclarationReceived(DeclarationId declaration, FiledDeclaration filed, String verdict)
            implements FilingFact {
        @Override
        public String type() {
            return "declaration.received";
        }

        @Override
        public JsonObject details() {
            return JsonValue.object()
                    .put("declaration", describe(filed))
                    .put("verdict", verdict)
                    .build();
        }
    }

    /// A declaration was published.
    record DeclarationPublished(DeclarationId declaration) implements FilingFact {
        @Override
        public String type() {
            return "declaration.published";
        }

        @Override
        public JsonObject details() {
            return JsonValue.object().build();
        }
    }

    /// A declaration was withdrawn.
    record DeclarationWithdrawn(DeclarationId declaration, Optional<String> because) implements FilingFact {
        @Override
        public String type() {
            return "declaration.withdrawn";
        }

        @Override
        public JsonObject details() {
            return JsonValue.object()
                    .putIfPresent("because", because, JsonValue::text)
                    .build();
        }
    }

    private static JsonObject describe(KnownKey key) {
        return JsonValue.object()
                .put("name", key.name())
                .put("kind", key.kind().id())
                .put("fingerprint", key.fingerprint())
                .put("held", key.held())
                .putIfPresent("party", key.party().map(OrganisationId::toString), JsonValue::text)
                .build();
    }

    private static JsonObject describe(FiledDeclaration filed) {
        return JsonValue.object()
                .put("digest", filed.digest().hex())
                .put("key", filed.keyId())
                .put("target", filed.target().toString())
                .put("software", filed.software())
                .put("organisation", filed.organisation())
                .put("signatory", filed.signatory().name())
                .put("role", filed.signatory().role())
                .put("validFrom", filed.validity().from().toString())
                .put("validUntil", filed.validity().until().toString())
                .build();
    }
}
