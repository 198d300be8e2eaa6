package dev.tasuki.server.web.supplychain;

import dev.tasuki.server.access.Permission;
import dev.tasuki.server.access.Requires;
import dev.tasuki.server.shared.Field;
import dev.tasuki.server.shared.Input;
import dev.tasuki.server.shared.Problem;
import dev.tasuki.server.shared.ReleaseId;
import dev.tasuki.server.shared.TargetId;
import dev.tasuki.server.shared.Viewer;
import dev.tasuki.server.supplychain.Artefact;
import dev.tasuki.server.supplychain.Release;
import dev.tasuki.server.supplychain.ReleaseDraft;
import dev.tasuki.server.supplychain.Releases;
import dev.tasuki.server.supplychain.Target;
import dev.tasuki.server.supplychain.Targets;
import dev.tasuki.server.web.frame.Form;
import dev.tasuki.server.web.frame.Frame;
import dev.tasuki.server.web.frame.Page;
import dev.tasuki.server.web.frame.Redirect;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// The pages of a target's releases.
@Controller
public final class ReleasePages {
    /// How many empty lines a form offers for artefacts; saved, it offers as many again.
    private static final int SPARE_LINES = 3;

    private final Targets targets;
    private final Releases releases;

    ReleasePages(Targets targets, Releases releases) {
        this.targets = targets;
        this.releases = releases;
    }

    /// What the page of a release shows.
    public record ReleaseView(Target target, Release release) {}

    /// What the form shows.
    ///
    /// @param release the release that is changed; empty for a new one
    /// @param lines   how many lines there are for artefacts
    public record ReleaseFormView(Target target, Optional<Release> release, Form form, int lines) {}

    @GetMapping("/o/{organisation}/targets/{target}/releases/new")
    @Requires(Permission.EDIT)
    View begin(Frame frame, Viewer viewer, TargetId target) {
        return form(frame, targets.get(viewer, target), Optional.empty(), Form.empty());
    }

    @PostMapping("/o/{organisation}/targets/{target}/releases")
    @Requires(Permission.EDIT)
    View add(Frame frame, Viewer viewer, TargetId target, Input input) {
        try {
            releases.add(viewer, target, ReleaseDraft.read(input));
            return Redirect.to(frame.at("/targets/" + target), "supplychain.done.release-added");
        } catch (Problem problem) {
            return again(frame, targets.get(viewer, target), Optional.empty(), input, problem);
        }
    }

    @GetMapping("/o/{organisation}/targets/{target}/releases/{release}")
    @Requires(Permission.READ_SHARED)
    View show(Frame frame, Viewer viewer, TargetId target, ReleaseId release) {
        var view = new ReleaseView(targets.get(viewer, target), releases.get(viewer, target, release));
        return Page.of("supplychain/release", frame, view);
    }

    @GetMapping("/o/{organisation}/targets/{target}/releases/{release}/edit")
    @Requires(Permission.EDIT)
    View edit(Frame frame, Viewer viewer, TargetId target, ReleaseId release) {
        Release present = releases.get(viewer, target, release);
        return form(frame, targets.get(viewer, target), Optional.of(present), filled(present));
    }

    @PostMapping("/o/{organisation}/targets/{target}/releases/{release}")
    @Requires(Permission.EDIT)
    View change(Frame frame, Viewer viewer, TargetId target, ReleaseId release, Input input) {
        try {
            Field<Integer> version = input.number("version", 1, Integer.MAX_VALUE);
            ReleaseDraft draft = ReleaseDraft.read(input);
            releases.change(viewer, target, release, draft, version.get());
            return Redirect.to(
                    frame.at("/targets/" + target + "/releases/" + release), "supplychain.done.release-changed");
        } catch (Problem problem) {
            Optional<Release> present = Optional.of(releases.get(viewer, target, release));
            return again(frame, targets.get(viewer, target), present, input, problem);
        }
    }

    private static View again(Frame frame, Target target, Optional<Release> release, Input input, Problem problem) {
        Form form = Form.again(input, problem, () -> filled(release.orElseThrow()));
        return form(frame, target, release, form).with(form.status());
    }

    private static Page form(Frame frame, Target target, Optional<Release> release, Form form) {
        int filled = 0;
        while (filled < ReleaseDraft.MOST_ARTEFACTS && isAnyThere(form, filled)) {
            filled++;
        }
        int lines = Math.min(filled + SPARE_LINES, ReleaseDraft.MOST_ARTEFACTS);
        return Page.of("supplychain/release-form", frame, new ReleaseFormView(target, release, form, lines));
    }

    private static boolean isAnyThere(Form form, int number) {
        String at = "artefacts." + number;
        return Stream.of(at + ".path", at + ".sha256", at + ".size")
                .anyMatch(field -> !form.value(field).isEmpty()
                        || form.nowIn(field).filter(held -> !held.isEmpty()).isPresent());
    }

    private static Form filled(Release release) {
        ReleaseDraft content = release.content();
        Form.Filling filling = Form.filled()
                .with("label", content.label())
                .with("releasedOn", content.releasedOn())
                .with("supportedUntil", content.supportedUntil())
                .with("version", release.version());
        List<Artefact> artefacts = content.artefacts();
        for (int i = 0; i < artefacts.size(); i++) {
            String at = "artefacts." + i;
            filling.with(at + ".path", artefacts.get(i).path())
                    .with(at + ".sha256", artefacts.get(i).digest().hex())
                    .with(at + ".size", artefacts.get(i).size());
        }
        return filling.form();
    }
}
