package dev.tasuki.server.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tasuki.server.access.OrganisationSettings;
import dev.tasuki.server.access.Permission;
import dev.tasuki.server.access.Requires;
import dev.tasuki.server.access.Settings;
import dev.tasuki.server.access.SettingsDraft;
import dev.tasuki.server.shared.Input;
import dev.tasuki.server.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What an organisation says of itself.
@RestController
@RequestMapping("/api/v1/organisations/{organisation}/settings")
final class SettingsResource {
    private final Settings settings;

    SettingsResource(Settings settings) {
        this.settings = settings;
    }

    /// An organisation's settings.
    ///
    /// @param handle   its short name in addresses; it cannot be changed
    /// @param contact  where others reach it about security
    /// @param timeZone the time zone it reckons its days by, such as `Asia/Tokyo`
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SettingsDocument(
            String handle, Names name, @Nullable String contact, String timeZone, int version) {

        static SettingsDocument of(OrganisationSettings settings) {
            SettingsDraft content = settings.content();
            return new SettingsDocument(
                    settings.handle(),
                    Names.of(content.name()),
                    content.contact().orElse(null),
                    content.timeZone().getId(),
                    settings.version());
        }
    }

    @GetMapping
    @Requires(Permission.READ)
    @Api("Read the organisation's settings")
    ResponseEntity<SettingsDocument> get(Viewer viewer) {
        return answer(settings.get(viewer));
    }

    @PutMapping
    @Requires(Permission.ADMINISTER)
    @Api(value = "Change the organisation's settings", takes = SettingsDraft.class)
    ResponseEntity<SettingsDocument> change(Viewer viewer, Input input, IfMatch ifMatch) {
        return answer(settings.change(viewer, SettingsDraft.read(input), ifMatch.version()));
    }

    private static ResponseEntity<SettingsDocument> answer(OrganisationSettings settings) {
        return Etags.answer(SettingsDocument.of(settings), settings.version());
    }
}
