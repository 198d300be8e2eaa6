package dev.tasuki.server.access;

import dev.tasuki.formats.json.JsonValue;
import dev.tasuki.formats.json.JsonValue.JsonObject;
import dev.tasuki.server.audit.Fact;
import dev.tasuki.server.shared.AccountId;

/// What happens to a membership and stands in the audit record.
sealed interface MemberFact extends Fact {

    AccountId account();

    @Override
    default String subjectKind() {
        return "member";
    }

    @Override
    default String subjectId() {
        return account().toString();
    }

    /// Somebody has other roles, or a guest other targets.
    record MemberChanged(AccountId account, String name, MemberDraft before, MemberDraft after) implements MemberFact {
        @Override
        public String type() {
            return "member.changed";
        }

        @Override
        public JsonObject details() {
            return JsonValue.object()
                    .put("name", name)
                    .put("before", describe(before))
                    .put("after", describe(after))
                    .build();
        }
    }

    /// Somebody belongs to the organisation no more.
    ///
    /// @param tokensRevoked how many of their tokens ended with it
    record MemberRemoved(AccountId account, String name, MemberDraft content, int tokensRevoked) implements MemberFact {
        @Override
        public String type() {
            return "member.removed";
        }

        @Override
        public JsonObject details() {
            return JsonValue.object()
                    .put("name", name)
                    .put("was", describe(content))
                    .put("tokensRevoked", tokensRevoked)
                    .build();
        }
    }

    /// Somebody closed their account, and with it belongs to the organisation no more.
    ///
    /// @param tokensRevoked how many of their tokens ended with it
    record MemberLeft(AccountId account, MemberDraft content, int tokensRevoked) implements MemberFact {
        @Override
        public String type() {
            return "member.left";
        }

        @Override
        public JsonObject details() {
            return JsonValue.object()
                    .put("was", describe(content))
                    .put("tokensRevoked", tokensRevoked)
                    .build();
        }
    }

    /// Somebody goes by another name from now on.
    record MemberRenamed(AccountId account, String before, String after) implements MemberFact {
        @Override
        public String type() {
            return "member.renamed";
        }

        @Override
        public JsonObject details() {
            return JsonValue.object()
                    .put("before", JsonValue.object().put("name", before).build())
                    .put("after", JsonValue.object().put("name", after).build())
                    .build();
        }
    }

    private static JsonObject describe(MemberDraft content) {
        return JsonValue.object()
                .put("roles", JsonValue.array(content.roles(), role -> JsonValue.text(role.id())))
                .putUnlessEmpty(
                        "sharedTargets",
                        JsonValue.array(content.sharedTargets(), target -> JsonValue.text(target.toString())))
                .build();
    }
}
