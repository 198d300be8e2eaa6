package dev.tasuki.server.web.evidence;

import dev.tasuki.formats.text.Text;
import dev.tasuki.server.access.Permission;
import dev.tasuki.server.access.Requires;
import dev.tasuki.server.evidence.Adding;
import dev.tasuki.server.evidence.EvidenceArchive;
import dev.tasuki.server.evidence.EvidenceDraft;
import dev.tasuki.server.evidence.EvidenceEntry;
import dev.tasuki.server.evidence.FileNames;
import dev.tasuki.server.evidence.Sharing;
import dev.tasuki.server.shared.EvidenceId;
import dev.tasuki.server.shared.Field;
import dev.tasuki.server.shared.Input;
import dev.tasuki.server.shared.OrganisationId;
import dev.tasuki.server.shared.Problem;
import dev.tasuki.server.shared.Viewer;
import dev.tasuki.server.web.frame.Form;
import dev.tasuki.server.web.frame.Frame;
import dev.tasuki.server.web.frame.Page;
import dev.tasuki.server.web.frame.Redirect;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/// The pages that add, change and withdraw evidence.
@Controller
public final class EvidenceForms {
    private static final Text NO_FILE = new Text("ファイルを選んでください。", "Choose a file.");

    private final EvidenceArchive archive;

    EvidenceForms(EvidenceArchive archive) {
        this.archive = archive;
    }

    /// What kind of form is shown.
    public enum Kind {
        FILE,
        PAGE,
        CHANGE
    }

    /// What the form shows.
    ///
    /// @param entry   the evidence that is changed; empty for new evidence
    /// @param parties with whom evidence can be shared by name
    public record EvidenceFormView(
            Kind kind, Optional<EvidenceEntry> entry, Map<OrganisationId, Text> parties, Form form) {}

    /// What the question before withdrawing shows.
    public record WithdrawView(EvidenceEntry entry) {}

    @GetMapping("/o/{organisation}/evidence/new")
    @Requires(Permission.EDIT)
    View beginFile(Frame frame, Viewer viewer) {
        return form(frame, viewer, Kind.FILE, Optional.empty(), fresh(viewer));
    }

    @GetMapping("/o/{organisation}/evidence/new-page")
    @Requires(Permission.EDIT)
    View beginPage(Frame frame, Viewer viewer) {
        return form(frame, viewer, Kind.PAGE, Optional.empty(), fresh(viewer));
    }

    private Form fresh(Viewer viewer) {
        return Form.filled()
                .with("trueOn", archive.today(viewer))
                .with("sharing", Sharing.OWN)
                .form();
    }

    @PostMapping("/o/{organisation}/evidence")
    @Requires(Permission.EDIT)
    View addFile(
            Frame frame,
            Viewer viewer,
            Input input,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file) {
        try {
            String name = file == null ? null : file.getOriginalFilename();
            if (file == null || name == null || name.isBlank()) {
                input.fault("file", NO_FILE);
            }
            EvidenceDraft draft = EvidenceDraft.read(input);
            if (file == null || name == null) {
                throw new IllegalStateException("a form without a file was found sound");
            }
            try (InputStream content = file.getInputStream()) {
                return done(frame, archive.addFile(viewer, FileNames.last(name), content, draft));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        } catch (Problem problem) {
            return again(frame, viewer, Kind.FILE, Optional.empty(), input, problem.beside("file"));
        }
    }

    @PostMapping("/o/{organisation}/evidence/pages")
    @Requires(Permission.EDIT)
    View addPage(Frame frame, Viewer viewer, Input input) {
        try {
            EvidenceInput read = EvidenceInput.read(input);
            return done(frame, archive.addPage(viewer, read.address(), read.digest(), read.draft()));
        } catch (Problem problem) {
            return again(frame, viewer, Kind.PAGE, Optional.empty(), input, problem);
        }
    }

    private static View done(Frame frame, Adding adding) {
        String words = switch (adding) {
            case Adding.Added _ -> "evidence.done.added";
            case Adding.AlreadyThere _ -> "evidence.done.already-there";
        };
        return Redirect.to(frame.at("/evidence/" + adding.entry().id()), words);
    }

    @GetMapping("/o/{organisation}/evidence/{evidence}/edit")
    @Requires(Permission.EDIT)
    View edit(Frame frame, Viewer viewer, EvidenceId evidence) {
        EvidenceEntry entry = archive.get(viewer, evidence);
        return form(frame, viewer, Kind.CHANGE, Optional.of(entry), filled(entry));
    }

    @PostMapping("/o/{organisation}/evidence/{evidence}")
    @Requires(Permission.EDIT)
    View change(Frame frame, Viewer viewer, EvidenceId evidence, Input input) {
        try {
            Field<Integer> version = input.number("version", 1, Integer.MAX_VALUE);
            EvidenceDraft draft = EvidenceDraft.read(input);
            archive.change(viewer, evidence, draft, version.get());
            return Redirect.to(frame.at("/evidence/" + evidence), "evidence.done.changed");
        } catch (Problem problem) {
            return again(frame, viewer, Kind.CHANGE, Optional.of(archive.get(viewer, evidence)), input, problem);
        }
    }

    @GetMapping("/o/{organisation}/evidence/{evidence}/withdraw")
    @Requires(Permission.EDIT)
    View askToWithdraw(Frame frame, Viewer viewer, EvidenceId evidence) {
        return Page.of("evidence/withdraw", frame, new WithdrawView(archive.get(viewer, evidence)));
    }

    @PostMapping("/o/{organisation}/evidence/{evidence}/withdraw")
    @Requires(Permission.EDIT)
    View withdraw(Frame frame, Viewer viewer, EvidenceId evidence, Input input) {
        Field<Integer> version = input.number("version", 1, Integer.MAX_VALUE);
        input.refuseOthers();
        input.requireSound();
        archive.withdraw(viewer, evidence, version.get());
        return Redirect.to(frame.at("/evidence/" + evidence), "evidence.done.withdrawn");
    }

    private static Form filled(EvidenceEntry entry) {
        EvidenceDraft about = entry.about();
        return Form.filled()
                .with("title", about.title())
                .with("description", about.description())
                .with("trueOn", about.trueOn())
                .with("validUntil", about.validUntil())
                .with("sharing", about.sharing())
                .withAll("parties", about.parties())
                .with("version", entry.version())
                .form();
    }

    private View form(Frame frame, Viewer viewer, Kind kind, Optional<EvidenceEntry> entry, Form form) {
        return Page.of("evidence/form", frame, new EvidenceFormView(kind, entry, archive.parties(viewer), form));
    }

    /// The form once more with everything as it was typed; any other problem has a page of its own.
    private View again(
            Frame frame, Viewer viewer, Kind kind, Optional<EvidenceEntry> entry, Input input, Problem problem) {
        Form form = Form.again(input, problem, () -> filled(entry.orElseThrow()));
        var view = new EvidenceFormView(kind, entry, archive.parties(viewer), form);
        return Page.of("evidence/form", frame, view).with(form.status());
    }
}
