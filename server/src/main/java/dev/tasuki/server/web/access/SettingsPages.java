package dev.tasuki.server.web.access;

import dev.tasuki.server.access.OrganisationSettings;
import dev.tasuki.server.access.Permission;
import dev.tasuki.server.access.Requires;
import dev.tasuki.server.access.Settings;
import dev.tasuki.server.access.SettingsDraft;
import dev.tasuki.server.shared.Field;
import dev.tasuki.server.shared.Input;
import dev.tasuki.server.shared.Problem;
import dev.tasuki.server.shared.ProblemType;
import dev.tasuki.server.shared.Viewer;
import dev.tasuki.server.web.frame.Form;
import dev.tasuki.server.web.frame.Frame;
import dev.tasuki.server.web.frame.Page;
import dev.tasuki.server.web.frame.Redirect;
import java.util.List;
import org.springframework.http.HttpStatus;
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
        SettingsDraft content = present.content();
        Form form = Form.filled()
                .with("name.ja", content.name().ja())
                .with("name.en", content.name().en())
                .with("contact", content.contact())
                .with("timeZone", content.timeZone().getId())
                .with("version", present.version())
                .form();
        return Page.of("access/people-settings", frame, new SettingsView(present, SettingsDraft.zones(), form));
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
            if (problem.type() != ProblemType.INVALID) {
                throw problem;
            }
            Form form = Form.refused(input, problem.faults());
            return Page.of(
                            "access/people-settings",
                            frame,
                            new SettingsView(settings.get(viewer), SettingsDraft.zones(), form))
                    .with(HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }
}
