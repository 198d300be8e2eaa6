package dev.tasuki.server.supplychain;

import dev.tasuki.domain.supplychain.ContractForm;
import dev.tasuki.domain.supplychain.Engagement;
import dev.tasuki.formats.json.JsonValue;
import dev.tasuki.formats.json.JsonValue.JsonObject;
import dev.tasuki.server.shared.EngagementId;
import java.time.LocalDate;
import java.util.Optional;

/// What happens to engagements.
sealed interface EngagementFact extends SupplyChainFact {

    EngagementId engagement();

    @Override
    default String subjectKind() {
        return "engagement";
    }

    @Override
    default String subjectId() {
        return engagement().toString();
    }

    /// An engagement was added.
    record Added(EngagementId engagement, EngagementContent content) implements EngagementFact {
        @Override
        public String type() {
            return "engagement.added";
        }

        @Override
        public JsonObject details() {
            return describe(content);
        }
    }

    /// An engagement's entry was changed.
    record Changed(EngagementId engagement, EngagementContent before, EngagementContent after)
            implements EngagementFact {
        @Override
        public String type() {
            return "engagement.changed";
        }

        @Override
        public JsonObject details() {
            return JsonValue.object()
                    .put("before", describe(before))
                    .put("after", describe(after))
                    .build();
        }
    }

    /// The last day of an engagement was set.
    ///
    /// @param before the last day until then
    record Ended(EngagementId engagement, Optional<LocalDate> before, LocalDate last) implements EngagementFact {
        @Override
        public String type() {
            return "engagement.ended";
        }

        @Override
        public JsonObject details() {
            return JsonValue.object()
                    .putIfPresent("before", before.map(LocalDate::toString), JsonValue::text)
                    .put("last", last.toString())
                    .build();
        }
    }

    private static JsonObject describe(EngagementContent content) {
        Engagement engagement = content.engagement();
        return JsonValue.object()
                .put("target", engagement.target().value())
                .put("customer", engagement.customer().value())
                .put("provider", engagement.provider().value())
                .put(
                        "contractForms",
                        JsonValue.texts(engagement.contractForms().stream()
                                .map(ContractForm::id)
                                .toList()))
                .put("tier", engagement.tier().depth())
                .put("package", engagement.requirementPackage().id())
                .put("providerRoles", JsonValue.texts(RoleWords.write(engagement.roles())))
                .put("customerRoles", JsonValue.texts(RoleWords.write(engagement.customerRoles())))
                .put("from", engagement.from().toString())
                .putIfPresent("until", engagement.until().map(LocalDate::toString), JsonValue::text)
                .putIfPresent("note", content.note(), JsonValue::text)
                .build();
    }
}
