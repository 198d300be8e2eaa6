package dev.tasuki.server.access;

import dev.tasuki.formats.json.JsonValue;
import dev.tasuki.formats.json.JsonValue.JsonObject;
import dev.tasuki.server.audit.Fact;
import dev.tasuki.server.shared.OrganisationId;

/// What happens to an organisation's settings and stands in the audit record.
sealed interface SettingsFact extends Fact {

    /// The organisation says something else of itself.
    record SettingsChanged(OrganisationId organisation, SettingsDraft before, SettingsDraft after)
            implements SettingsFact {
        @Override
        public String type() {
            return "settings.changed";
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
                    .put("before", describe(before))
                    .put("after", describe(after))
                    .build();
        }
    }

    private static JsonObject describe(SettingsDraft content) {
        return JsonValue.object()
                .put(
                        "name",
                        JsonValue.object()
                                .put("ja", content.name().ja())
                                .put("en", content.name().en())
                                .build())
                .putIfPresent("contact", content.contact(), JsonValue::text)
                .put("timeZone", content.timeZone().getId())
                .build();
    }
}
