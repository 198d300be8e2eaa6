package dev.tasuki.server.api;

import dev.tasuki.domain.assessment.ComparedField;
import dev.tasuki.domain.assessment.Conflict;
import dev.tasuki.domain.assessment.FileField;
import dev.tasuki.domain.assessment.ThreeWay;
import dev.tasuki.formats.digest.Sha256;
import dev.tasuki.formats.finding.Finding;
import dev.tasuki.formats.text.Language;
import dev.tasuki.formats.text.Text;
import dev.tasuki.server.access.Permission;
import dev.tasuki.server.access.Requires;
import dev.tasuki.server.api.ProblemDocument.ComparedFieldDocument;
import dev.tasuki.server.api.ProblemDocument.FileFindingDocument;
import dev.tasuki.server.api.ProblemDocument.MissingEvidenceDocument;
import dev.tasuki.server.assessment.AssuranceText;
import dev.tasuki.server.assessment.Assurances;
import dev.tasuki.server.assessment.MissingEvidence;
import dev.tasuki.server.assessment.Previewing;
import dev.tasuki.server.assessment.Pushing;
import dev.tasuki.server.assessment.SentAssurance;
import dev.tasuki.server.shared.Input;
import dev.tasuki.server.shared.ProblemType;
import dev.tasuki.server.shared.TargetId;
import dev.tasuki.server.shared.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// A target's assessment as `tasuki.yaml`, for `tasuki push` and `tasuki pull`.
///
/// The entity tag is the digest of the text. A push names the tag of the last exchange in `If-Match`, or
/// sends the text that both sides had then; either way two changes of one field never overwrite each other.
@RestController
@RequestMapping("/api/v1/organisations/{organisation}/targets/{target}/assurance")
final class AssuranceResource {
    private static final Text CONFLICT = new Text(
            "同じ項目が両方で変更されています。何も変更していません。tasuki pull で記録を取り込んで決めてから、もう一度送ってください。",
            "Both sides changed the same fields. Nothing was changed. Pull the record with tasuki pull and decide, then push again.");
    private static final Text MISSING =
            new Text("記録にない証跡のファイルがあります。先に送ってください。", "Some evidence files are not in the record. Send them first.");
    private static final Text UNREADABLE = new Text("tasuki.yaml を読み取れません。", "The tasuki.yaml cannot be read.");

    private static final Text TITLE = new Text("tasuki.yaml を取り込めません", "The tasuki.yaml was not imported");

    private final Assurances assurances;

    AssuranceResource(Assurances assurances) {
        this.assurances = assurances;
    }

    /// The record after a push.
    ///
    /// @param text        the record's `tasuki.yaml` now
    /// @param merged      whether the record has changes that the sent file has not
    /// @param differences fields above the answers where the record says otherwise; the record's stand
    public record PushedDocument(
            String sha256, String text, int changedAnswers, boolean merged, List<ComparedFieldDocument> differences) {}

    /// What taking a file over would do.
    ///
    /// @param changes     the answers' fields that would change: `theirs` is what the record has, `mine` the file
    /// @param differences fields above the answers where the record says otherwise; the record's would stand
    public record AssurancePreviewDocument(
            List<ComparedFieldDocument> changes, List<ComparedFieldDocument> differences) {}

    @GetMapping(produces = {"application/yaml", "application/problem+json"})
    @Requires(Permission.READ)
    @Api("Read a target's assessment as tasuki.yaml")
    ResponseEntity<String> get(Viewer viewer, TargetId target) {
        AssuranceText exported = assurances.export(viewer, target);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/yaml;charset=UTF-8"))
                .eTag("\"" + exported.digest() + "\"")
                .header("Cache-Control", "private, no-cache")
                .body(exported.text());
    }

    @PostMapping("/previews")
    @Requires(Permission.EDIT)
    @Api(
            value = "Show what taking a tasuki.yaml over would change; nothing is stored",
            takes = SentAssuranceBody.class,
            gives = AssurancePreviewDocument.class)
    ResponseEntity<Object> preview(
            Viewer viewer, TargetId target, Input input, HttpServletRequest request, HttpServletResponse response) {
        String text = SentAssuranceBody.read(input).text();
        return switch (assurances.preview(viewer, target, text)) {
            case Previewing.Possible possible ->
                ResponseEntity.ok(
                        new AssurancePreviewDocument(sides(possible.changes()), sides(possible.differences())));
            case Previewing.EvidenceMissing(var files) ->
                refusal(request, response).answer(ProblemType.EVIDENCE_MISSING, MISSING, null, missing(files), null);
            case Previewing.Refused(var findings) ->
                refusal(request, response).answer(ProblemType.INVALID, UNREADABLE, null, null, findings(findings));
        };
    }

    private static Refusal refusal(HttpServletRequest request, HttpServletResponse response) {
        return new Refusal(
                Language.of(request.getHeader("Accept-Language") == null ? Locale.ENGLISH : request.getLocale()),
                String.valueOf(response.getHeader("X-Request-Id")));
    }

    @PostMapping
    @Requires(Permission.EDIT)
    @Api(
            value = "Bring the changes of a tasuki.yaml into the record",
            takes = SentAssuranceBody.class,
            gives = PushedDocument.class,
            headers = "If-Match")
    ResponseEntity<Object> push(
            Viewer viewer, TargetId target, Input input, HttpServletRequest request, HttpServletResponse response) {
        SentAssuranceBody body = SentAssuranceBody.read(input);
        Optional<Sha256> last = Optional.ofNullable(request.getHeader("If-Match"))
                .map(tag -> tag.replace("\"", "").strip())
                .flatMap(Sha256::parse);
        Refusal refusal = refusal(request, response);
        return switch (assurances.push(viewer, target, new SentAssurance(body.text(), last, body.base()))) {
            case Pushing.Taken taken ->
                ResponseEntity.ok().eTag("\"" + taken.record().digest() + "\"").body(document(taken));
            case Pushing.Conflicting(var conflicts, var _) ->
                refusal.answer(ProblemType.CONFLICT, CONFLICT, conflicts(conflicts), null, null);
            case Pushing.EvidenceMissing(var files) ->
                refusal.answer(ProblemType.EVIDENCE_MISSING, MISSING, null, missing(files), null);
            case Pushing.Refused(var findings) ->
                refusal.answer(ProblemType.INVALID, UNREADABLE, null, null, findings(findings));
        };
    }

    /// Makes the problem of what was not taken over.
    ///
    /// @param request the correlation id
    private record Refusal(Language language, String request) {
        ResponseEntity<Object> answer(
                ProblemType type,
                Text detail,
                @Nullable List<ComparedFieldDocument> conflicts,
                @Nullable List<MissingEvidenceDocument> missing,
                @Nullable List<FileFindingDocument> findings) {
            return ResponseEntity.status(type.status())
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(new ProblemDocument(
                            "urn:tasuki:problem:" + type.slug(),
                            TITLE.in(language),
                            type.status(),
                            detail.in(language),
                            "urn:tasuki:request:" + request,
                            null,
                            conflicts,
                            missing,
                            findings));
        }
    }

    private static List<ComparedFieldDocument> sides(List<ComparedField> fields) {
        return fields.stream()
                .map(each -> field(
                        each.field(),
                        Optional.empty(),
                        each.values().mine(),
                        each.values().theirs()))
                .toList();
    }

    private static PushedDocument document(Pushing.Taken taken) {
        return new PushedDocument(
                taken.record().digest().hex(),
                taken.record().text(),
                taken.changed(),
                taken.merged(),
                taken.differences().stream().map(AssuranceResource::difference).toList());
    }

    private static ComparedFieldDocument difference(ComparedField field) {
        return field.values() instanceof ThreeWay.Conflicting<Text>(var base, var mine, var theirs)
                ? field(field.field(), base, mine, theirs)
                : field(field.field(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static List<ComparedFieldDocument> conflicts(List<Conflict> conflicts) {
        return conflicts.stream()
                .map(each -> field(each.field(), each.base(), each.mine(), each.theirs()))
                .toList();
    }

    private static ComparedFieldDocument field(
            FileField field, Optional<Text> base, Optional<Text> mine, Optional<Text> theirs) {
        return new ComparedFieldDocument(
                field.path(),
                Names.of(field.title()),
                base.map(Names::of).orElse(null),
                mine.map(Names::of).orElse(null),
                theirs.map(Names::of).orElse(null));
    }

    private static List<MissingEvidenceDocument> missing(List<MissingEvidence> files) {
        return files.stream()
                .map(file -> new MissingEvidenceDocument(
                        file.path(), file.digest().map(Sha256::hex).orElse(null)))
                .toList();
    }

    private static List<FileFindingDocument> findings(List<Finding> findings) {
        return findings.stream()
                .map(finding -> new FileFindingDocument(
                        finding.code().id(),
                        finding.location().toString(),
                        new Names(finding.message(Language.JA), finding.message(Language.EN)),
                        new Names(finding.remedy(Language.JA), finding.remedy(Language.EN))))
                .toList();
    }
}
