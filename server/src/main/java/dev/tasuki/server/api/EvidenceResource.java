package dev.tasuki.server.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tasuki.server.access.Permission;
import dev.tasuki.server.access.Requires;
import dev.tasuki.server.assessment.Assessments;
import dev.tasuki.server.assessment.EvidenceUse;
import dev.tasuki.server.evidence.EvidenceArchive;
import dev.tasuki.server.evidence.EvidenceContent;
import dev.tasuki.server.evidence.EvidenceDraft;
import dev.tasuki.server.evidence.EvidenceEntry;
import dev.tasuki.server.evidence.EvidenceFilter;
import dev.tasuki.server.evidence.Sharing;
import dev.tasuki.server.shared.EvidenceId;
import dev.tasuki.server.shared.Input;
import dev.tasuki.server.shared.Problem;
import dev.tasuki.server.shared.Viewer;
import dev.tasuki.server.shared.http.Download;
import dev.tasuki.server.shared.http.Paging;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Evidence.
@RestController
@RequestMapping("/api/v1/organisations/{organisation}/evidence")
final class EvidenceResource {
    private final EvidenceArchive archive;
    private final Assessments assessments;
    private final Creations creations;

    EvidenceResource(EvidenceArchive archive, Assessments assessments, Creations creations) {
        this.archive = archive;
        this.assessments = assessments;
        this.creations = creations;
    }

    /// A piece of evidence.
    ///
    /// @param reference   what answers call it: a path, or an address
    /// @param size        in bytes; absent for a page on the web
    /// @param mediaType   absent for a page on the web
    /// @param parties     the ids of the parties it is shared with by name
    /// @param withdrawnAt since when it no longer counts
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record EvidenceDocument(
            String id,
            String reference,
            String sha256,
            @Nullable Long size,
            @Nullable String mediaType,
            @Nullable String title,
            @Nullable String description,
            LocalDate trueOn,
            @Nullable LocalDate validUntil,
            String sharing,
            List<String> parties,
            int version,
            Instant createdAt,
            String createdBy,
            @Nullable Instant withdrawnAt) {

        static EvidenceDocument of(EvidenceEntry entry) {
            EvidenceDraft about = entry.about();
            Optional<EvidenceContent.StoredFile> file = entry.file();
            return new EvidenceDocument(
                    entry.id().toString(),
                    entry.content().reference(),
                    entry.content().digest().hex(),
                    file.map(EvidenceContent.StoredFile::size).orElse(null),
                    file.map(stored -> stored.format().id()).orElse(null),
                    about.title().orElse(null),
                    about.description().orElse(null),
                    about.trueOn(),
                    about.validUntil().orElse(null),
                    about.sharing().id(),
                    about.parties().stream().map(Object::toString).toList(),
                    entry.version(),
                    entry.createdAt(),
                    entry.createdBy(),
                    entry.withdrawnAt().orElse(null));
        }
    }

    /// An answer that rests on a piece of evidence.
    public record EvidenceUseDocument(NamedReference target, String requirement, String status) {

        static EvidenceUseDocument of(EvidenceUse use) {
            return new EvidenceUseDocument(
                    NamedReference.of(use.target(), use.targetName()),
                    use.requirement().value(),
                    use.status().id());
        }
    }

    @GetMapping
    @Requires(Permission.READ)
    @Api(
            value = "List evidence, the newest first",
            query = {"show", "sharing"})
    Listing<EvidenceDocument> list(
            Viewer viewer,
            Paging paging,
            @RequestParam(name = "show", required = false) @Nullable String show,
            @RequestParam(name = "sharing", required = false) @Nullable String sharing) {
        var filter = new EvidenceFilter(
                Optional.ofNullable(show).map(EvidenceFilter.Show.byId()::get),
                Optional.ofNullable(sharing).map(Sharing.byId()::get));
        return Listing.of(
                archive.list(viewer, filter, paging.after(EvidenceId::new), paging.size()), EvidenceDocument::of);
    }

    @PostMapping
    @Requires(Permission.EDIT)
    @Api(
            value = "Add evidence whose content was put to evidence-content before, or a page on the web",
            takes = NewEvidence.class,
            gives = EvidenceDocument.class,
            status = 201)
    ResponseEntity<String> add(
            @PathVariable("organisation") String organisation, Viewer viewer, Input input, Creations.Key key) {
        NewEvidence sent = NewEvidence.read(input);
        // Looking at content takes long, and others need the connection that a transaction holds meanwhile.
        Optional<EvidenceContent.StoredFile> file = sent.address().isPresent()
                ? Optional.empty()
                : Optional.of(archive.kept(viewer, sent.reference().orElseThrow(), sent.digest()));
        return creations.once(viewer, key, "evidence", input, () -> {
            EvidenceEntry entry = file.map(kept -> archive.addKept(viewer, kept, sent.draft()))
                    .orElseGet(() -> archive.addPage(viewer, sent.address().orElseThrow(), sent.digest(), sent.draft()))
                    .entry();
            return new Creations.Created(
                    "/api/v1/organisations/" + organisation + "/evidence/" + entry.id(),
                    entry.version(),
                    EvidenceDocument.of(entry));
        });
    }

    @GetMapping("/{evidence}")
    @Requires(Permission.READ_SHARED)
    @Api("Read what is said of a piece of evidence")
    ResponseEntity<EvidenceDocument> get(Viewer viewer, EvidenceId evidence) {
        return answer(archive.get(viewer, evidence));
    }

    @GetMapping("/{evidence}/content")
    @Requires(Permission.READ_SHARED)
    @Api("Download the content of a piece of evidence")
    ResponseEntity<InputStreamResource> content(Viewer viewer, EvidenceId evidence) {
        EvidenceContent.StoredFile file = archive.get(viewer, evidence).file().orElseThrow(Problem::notFound);
        return Download.of(file.fileName(), file.format().id(), file.size(), archive.open(file));
    }

    @GetMapping("/{evidence}/uses")
    @Requires(Permission.READ)
    @Api("List the answers that rest on a piece of evidence")
    Listing<EvidenceUseDocument> uses(Viewer viewer, EvidenceId evidence) {
        archive.get(viewer, evidence);
        return new Listing<>(
                assessments.uses(viewer, evidence).stream()
                        .map(EvidenceUseDocument::of)
                        .toList(),
                null);
    }

    @PutMapping("/{evidence}")
    @Requires(Permission.EDIT)
    @Api(value = "Change what is said of a piece of evidence", takes = EvidenceDraft.class)
    ResponseEntity<EvidenceDocument> change(Viewer viewer, EvidenceId evidence, Input input, IfMatch ifMatch) {
        return answer(archive.change(viewer, evidence, EvidenceDraft.read(input), ifMatch.version()));
    }

    @DeleteMapping("/{evidence}")
    @Requires(Permission.EDIT)
    @Api("Withdraw a piece of evidence; it stays in the record but no longer counts")
    ResponseEntity<EvidenceDocument> withdraw(Viewer viewer, EvidenceId evidence, IfMatch ifMatch) {
        return answer(archive.withdraw(viewer, evidence, ifMatch.version()));
    }

    private static ResponseEntity<EvidenceDocument> answer(EvidenceEntry entry) {
        return Etags.answer(EvidenceDocument.of(entry), entry.version());
    }
}
