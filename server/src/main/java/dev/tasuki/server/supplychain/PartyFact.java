package dev.tasuki.server.supplychain;

import dev.tasuki.formats.json.JsonValue;
import dev.tasuki.formats.json.JsonValue.JsonObject;
import dev.tasuki.server.shared.OrganisationId;

/// What happens to entries of the address book.
sealed interface PartyFact extends SupplyChainFact {

    OrganisationId party();

    @Override
    default String subjectKind() {
        return "party";
    }

    @Override
    default String subjectId() {
        return party().toString();
    }

    /// A party was added.
    record Added(OrganisationId party, PartyDraft content) implements PartyFact {
        @Override
        public String type() {
            return "party.added";
        }

        @Override
        public JsonObject details() {
            return describe(content);
        }
    }

    /// A party's entry was changed.
    record Changed(OrganisationId party, PartyDraft before, PartyDraft after) implements PartyFact {
        @Override
        public String type() {
            return "party.changed";
        }

        @Override
        public JsonObject details() {
            return JsonValue.object()
                    .put("before", describe(before))
                    .put("after", describe(after))
                    .build();
        }
    }

    private static JsonObject describe(PartyDraft content) {
        return JsonValue.object()
                .put(
                        "name",
                        JsonValue.object()
                                .put("ja", content.name().ja())
                                .put("en", content.name().en())
                                .build())
                .putIfPresent("contact", content.contact(), JsonValue::text)
                .build();
    }
}
