package dev.tasuki.server.web.assessment;

import dev.tasuki.domain.assessment.AssuranceFile;
import dev.tasuki.formats.digest.Sha256;
import dev.tasuki.formats.text.Text;
import dev.tasuki.server.access.Permission;
import dev.tasuki.server.access.Requires;
import dev.tasuki.server.assessment.AssuranceText;
import dev.tasuki.server.assessment.Assurances;
import dev.tasuki.server.assessment.Previewing;
import dev.tasuki.server.assessment.Pushing;
import dev.tasuki.server.shared.Field;
import dev.tasuki.server.shared.FieldFault;
import dev.tasuki.server.shared.Input;
import dev.tasuki.server.shared.Problem;
import dev.tasuki.server.shared.ProblemType;
import dev.tasuki.server.shared.TargetId;
import dev.tasuki.server.shared.Viewer;
import dev.tasuki.server.supplychain.Target;
import dev.tasuki.server.supplychain.Targets;
import dev.tasuki.server.web.frame.Form;
import dev.tasuki.server.web.frame.Frame;
import dev.tasuki.server.web.frame.Page;
import dev.tasuki.server.web.frame.Redirect;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/// The pages that hand out an assessment as `tasuki.yaml` and take one in.
@Controller
public final class AssurancePages {
    /// Longer than any file that a person writes.
    private static final int LARGEST = 1 << 20;

    private static final Text NO_FILE = new Text("tasuki.yaml を選んでください。", "Choose a tasuki.yaml.");
    private static final Text TOO_LONG =
            new Text("ファイルが大きすぎます。上限は 1 MB です。", "The file is too large. The limit is 1 MB.");

    private final Assurances assurances;
    private final Targets targets;

    AssurancePages(Assurances assurances, Targets targets) {
        this.assurances = assurances;
        this.targets = targets;
    }

    /// What the page shows.
    ///
    /// @param form       the form for a file, with what is wrong with it
    /// @param text       the file that was sent
    /// @param previewing what taking it over would do
    /// @param outdated   whether the record changed after an earlier preview
    public record ImportView(
            Target target, Form form, String text, Optional<Previewing> previewing, boolean outdated) {}

    @GetMapping("/o/{organisation}/targets/{target}/tasuki.yaml")
    @Requires(Permission.READ)
    ResponseEntity<byte[]> export(Viewer viewer, TargetId target) {
        AssuranceText exported = assurances.export(viewer, target);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/yaml;charset=UTF-8"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(AssuranceFile.NAME)
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(exported.text().getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/o/{organisation}/targets/{target}/import")
    @Requires(Permission.EDIT)
    View begin(Frame frame, Viewer viewer, TargetId target) {
        return Page.of("assessment/import", frame, empty(targets.get(viewer, target), Form.empty()));
    }

    @PostMapping("/o/{organisation}/targets/{target}/import")
    @Requires(Permission.EDIT)
    View preview(
            Frame frame,
            Viewer viewer,
            TargetId target,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file) {
        Target present = targets.get(viewer, target);
        if (file == null || file.isEmpty()) {
            return refused(frame, present, NO_FILE);
        }
        try (InputStream content = file.getInputStream()) {
            byte[] bytes = content.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                return refused(frame, present, TOO_LONG);
            }
            return previewed(frame, viewer, present, new String(bytes, StandardCharsets.UTF_8), false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @PostMapping("/o/{organisation}/targets/{target}/import/confirm")
    @Requires(Permission.EDIT)
    View takeOver(Frame frame, Viewer viewer, TargetId target, Input input) {
        Target present = targets.get(viewer, target);
        Field<String> seen = input.line("seen", 64);
        Field<Optional<String>> text = input.optionalText("text", LARGEST);
        input.refuseOthers();
        input.requireSound();
        String sent = text.get().orElse("");
        try {
            Sha256 digest = Sha256.parse(seen.get()).orElseThrow(Problem::changedMeanwhile);
            return switch (assurances.takeOver(viewer, target, sent, digest)) {
                case Pushing.Taken _ ->
                    Redirect.to(frame.at("/targets/" + target + "/assessment"), "assessment.done.imported");
                case Pushing.Refused _, Pushing.EvidenceMissing _, Pushing.Conflicting _ ->
                    previewed(frame, viewer, present, sent, true);
            };
        } catch (Problem problem) {
            if (problem.type() != ProblemType.CHANGED_MEANWHILE) {
                throw problem;
            }
            return previewed(frame, viewer, present, sent, true);
        }
    }

    private View previewed(Frame frame, Viewer viewer, Target target, String text, boolean outdated) {
        Previewing previewing = assurances.preview(viewer, target.id(), text);
        Page page = Page.of(
                "assessment/import",
                frame,
                new ImportView(target, Form.empty(), text, Optional.of(previewing), outdated));
        return switch (previewing) {
            case Previewing.Possible _ -> outdated ? page.with(HttpStatus.CONFLICT) : page;
            case Previewing.Refused _, Previewing.EvidenceMissing _ -> page.with(HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    private static View refused(Frame frame, Target target, Text fault) {
        return Page.of(
                        "assessment/import",
                        frame,
                        empty(target, new Form(Map.of(), List.of(new FieldFault("file", fault)))))
                .with(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static ImportView empty(Target target, Form form) {
        return new ImportView(target, form, "", Optional.empty(), false);
    }
}
