package dev.tasuki.server.access;

import dev.tasuki.formats.json.JsonValue;
import dev.tasuki.formats.json.JsonValue.JsonArray;
import dev.tasuki.formats.json.JsonValue.JsonObject;
import dev.tasuki.server.audit.Fact;
import dev.tasuki.server.shared.AccountId;
import dev.tasuki.server.shared.InvitationId;
import dev.tasuki.server.shared.OrganisationId;
import dev.tasuki.server.shared.TargetId;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/// What happens in this module, concerns an organisation, and stands in its audit record.
///
/// Addresses of mail do not: the record cannot be changed, and a person may want theirs forgotten.
sealed interface AccessFact extends Fact {

    /// The organisation was added. It is the first entry of its chain.
    record OrganisationAdded(OrganisationId organisation, OrganisationDraft content) implements AccessFact {
        @Override
        public String type() {
            return "organisation.added";
        }

        @Override
        public String subjectKind() {
            return "organisation";
        }

        @Override
        public String subjectId() {
            return organisation.toString();
        }

        @Override
        public JsonObject details() {
            return JsonValue.object()
                    .put("handle", content.handle())
                    .put(
                            "name",
                            JsonValue.object()
                                    .put("ja", content.name().ja())
                                    .put("en", content.name().en())
                                    .build())
                    .build();
        }
    }

    /// Somebody became a member, or one with more roles.
    ///
    /// @param invitation by which invitation; empty for whoever added the organisation
    record MemberJoined(AccountId account, Set<AccessRole> roles, Optional<InvitationId> invitation)
            implements AccessFact {
        public MemberJoined {
            roles = Set.copyOf(roles);
        }

        @Override
        public String type() {
            return "member.joined";
        }

        @Override
        public String subjectKind() {
            return "member";
        }

        @Override
        public String subjectId() {
            return account.toString();
        }

        @Override
        public JsonObject details() {
            return JsonValue.object()
                    .put("roles", words(roles))
                    .putIfPresent("invitation", invitation, id -> JsonValue.text(id.toString()))
                    .build();
        }
    }

    /// Somebody was invited.
    record InvitationMade(InvitationId invitation, Set<AccessRole> roles, Set<TargetId> targets) implements AccessFact {
        public InvitationMade {
            roles = Set.copyOf(roles);
            targets = Set.copyOf(targets);
        }

        @Override
        public String type() {
            return "invitation.made";
        }

        @Override
        public String subjectKind() {
            return "invitation";
        }

        @Override
        public String subjectId() {
            return invitation.toString();
        }

        @Override
        public JsonObject details() {
            return JsonValue.object()
                    .put("roles", words(roles))
                    .put(
                            "sharedTargets",
                            JsonValue.texts(targets.stream()
                                    .map(TargetId::toString)
                                    .sorted()
                                    .toList()))
                    .build();
        }
    }

    /// An invitation was taken back before anybody accepted it.
    record InvitationRevoked(InvitationId invitation) implements AccessFact {
        @Override
        public String type() {
            return "invitation.revoked";
        }

        @Override
        public String subjectKind() {
            return "invitation";
        }

        @Override
        public String subjectId() {
            return invitation.toString();
        }

        @Override
        public JsonObject details() {
            return JsonValue.object().build();
        }
    }

    private static JsonArray words(Collection<AccessRole> roles) {
        return JsonValue.texts(roles.stream().sorted().map(AccessRole::id).toList());
    }
}
