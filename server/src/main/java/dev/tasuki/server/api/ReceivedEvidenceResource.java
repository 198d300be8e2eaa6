package dev.tasuki.server.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tasuki.server.access.Permission;
import dev.tasuki.server.access.Requires;
import dev.tasuki.server.evidence.EvidenceContent;
import dev.tasuki.server.evidence.ReceivedEvidence;
import dev.tasuki.server.evidence.SharedEntry;
import dev.tasuki.server.shared.EvidenceId;
import dev.tasuki.server.shared.Viewer;
import dev.tasuki.server.shared.http.Download;
import dev.tasuki.server.shared.http.Paging;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What connected organisations share of their evidence.
@RestController
@RequestMapping("/api/v1/organisations/{organisation}/received-evidence")
final class ReceivedEvidenceResource {
    private final ReceivedEvidence received;

    ReceivedEvidenceResource(ReceivedEvidence received) {
        this.received = received;
    }

    /// A piece of another organisation's evidence.
    ///
    /// @param organisation whose evidence it is
    /// @param reference    what its answers call it: a path, or an address
    /// @param size         in bytes; absent for a page on the web
    /// @param mediaType    absent for a page on the web
    /// @param sharing      `named` where it is shared with this organisation by name, else `public`
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ReceivedEvidenceDocument(
            String id,
            NamedReference organisation,
            String reference,
            String sha256,
            @Nullable Long size,
            @Nullable String mediaType,
            @Nullable String title,
            @Nullable String description,
            LocalDate trueOn,
            @Nullable LocalDate validUntil,
            String sharing) {

        static ReceivedEvidenceDocument of(SharedEntry entry) {
            Optional<EvidenceContent.StoredFile> file = entry.file();
            return new ReceivedEvidenceDocument(
                    entry.id().toString(),
                    NamedReference.of(entry.organisation(), entry.from()),
                    entry.content().reference(),
                    entry.content().digest().hex(),
                    file.map(EvidenceContent.StoredFile::size).orElse(null),
                    file.map(stored -> stored.format().id()).orElse(null),
                    entry.title().orElse(null),
                    entry.description().orElse(null),
                    entry.trueOn(),
                    entry.validUntil().orElse(null),
                    entry.sharing().id());
        }
    }

    @GetMapping
    @Requires(Permission.READ)
    @Api("List the evidence that connected organisations share with this one, the newest first")
    Listing<ReceivedEvidenceDocument> list(Viewer viewer, Paging paging) {
        return Listing.of(
                received.list(viewer, paging.after(EvidenceId::new), paging.size()), ReceivedEvidenceDocument::of);
    }

    @GetMapping("/{evidence}")
    @Requires(Permission.READ)
    @Api("Read what is said of a piece of evidence that a connected organisation shares")
    ReceivedEvidenceDocument get(Viewer viewer, EvidenceId evidence) {
        return ReceivedEvidenceDocument.of(received.get(viewer, evidence));
    }

    @GetMapping("/{evidence}/content")
    @Requires(Permission.READ)
    @Api("Download the content of a piece of evidence that a connected organisation shares")
    ResponseEntity<InputStreamResource> content(Viewer viewer, EvidenceId evidence) {
        SharedEntry.Opened opened = received.open(viewer, evidence);
        return Download.of(
                opened.file().fileName(),
                opened.file().format().id(),
                opened.file().size(),
                opened.content());
    }
}
