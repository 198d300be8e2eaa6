package dev.tasuki.server.web.access;

import dev.tasuki.server.access.OrganisationSettings;
import dev.tasuki.server.access.Permission;
import dev.tasuki.server.access.Requires;
import dev.tasuki.server.access.Settings;
import dev.tasuki.server.access.SettingsDraft;
import dev.tasuki.server.shared.Field;
import dev.tasuki.server.shared.Input;
import dev.tasuki.server.shared.Problem;
import dev.tasuki.server.shared.Viewer;
import dev.tasuki.server.web.frame.Form;
import dev.tasuki.server.web.frame.Frame;
import dev.tasuki.server.web.frame.Page;
import dev.tasuki.server.web.frame.Redirect;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// The page of an organisation's settings.
@Controller
public final class SettingsPages {
    private final Settings settings;

    SettingsPages(Settings settings) {
        this.settings = settings;
    }

    /// What the page shows.
    ///
    /// @param zones the time zones to choose from
    public record SettingsView(OrganisationSettings settings, List<String> zones, Form form) {}

    @GetMapping("/o/{organisation}/settings")
    @Requires(Permission.ADMINISTER)
    View edit(Frame frame, Viewer viewer) {
        OrganisationSettings present = settings.get(viewer);
        return Page.of(
                "access/people-settings", frame, new SettingsView(present, SettingsDraft.zones(), filled(present)));
    }

    @PostMapping("/o/{organisation}/settings")
    @Requires(Permission.ADMINISTER)
    View change(Frame frame, Viewer viewer, Input input) {
        try {
            Field<Integer> version = input.number("version", 1, Integer.MAX_VALUE);
            SettingsDraft draft = SettingsDraft.read(input);
            settings.change(viewer, draft, version.get());
            return Redirect.to(frame.at("/settings"), "people.done.settings-changed");
        } catch (Problem problem) {
            OrganisationSettings present = settings.get(viewer);
            Form form = Form.again(input, problem, () -> filled(present));
            return Page.of("access/people-settings", frame, new SettingsView(present, SettingsDraft.zones(), form))
                    .with(form.status());
        }
    }

    private static Form filled(OrganisationSettings present) {
        SettingsDraft content = present.content();
        return Form.filled()
                .with("name.ja", content.name().ja())
                .with("name.en", content.name().en())
                .with("contact", content.contact())
                .with("timeZone", content.timeZone().getId())
                .with("version", present.version())
                .form();
    }
}
