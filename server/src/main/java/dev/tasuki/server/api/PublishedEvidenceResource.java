package dev.tasuki.server.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tasuki.server.access.Permission;
import dev.tasuki.server.access.Requires;
import dev.tasuki.server.evidence.EvidenceContent;
import dev.tasuki.server.evidence.PublishedEvidence;
import dev.tasuki.server.evidence.SharedEntry;
import dev.tasuki.server.shared.EvidenceId;
import dev.tasuki.server.shared.http.Download;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Evidence that its organisations show to everybody.
@RestController
@RequestMapping("/api/v1/published/evidence/{evidence}")
final class PublishedEvidenceResource {
    private final PublishedEvidence published;

    PublishedEvidenceResource(PublishedEvidence published) {
        this.published = published;
    }

    /// A piece of evidence that is public.
    ///
    /// @param publisher what the organisation called itself when it made this public
    /// @param handle    the organisation's short name on this server
    /// @param reference what its answers call it: a path, or an address
    /// @param size      in bytes; absent for a page on the web
    /// @param mediaType absent for a page on the web
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PublishedEvidenceDocument(
            String id,
            Names publisher,
            String handle,
            String reference,
            String sha256,
            @Nullable Long size,
            @Nullable String mediaType,
            @Nullable String title,
            @Nullable String description,
            LocalDate trueOn,
            @Nullable LocalDate validUntil) {

        static PublishedEvidenceDocument of(SharedEntry entry) {
            Optional<EvidenceContent.StoredFile> file = entry.file();
            return new PublishedEvidenceDocument(
                    entry.id().toString(),
                    Names.of(entry.from()),
                    entry.handle(),
                    entry.content().reference(),
                    entry.content().digest().hex(),
                    file.map(EvidenceContent.StoredFile::size).orElse(null),
                    file.map(stored -> stored.format().id()).orElse(null),
                    entry.title().orElse(null),
                    entry.description().orElse(null),
                    entry.trueOn(),
                    entry.validUntil().orElse(null));
        }
    }

    @GetMapping
    @Requires(Permission.ANYONE)
    @Api("Read what is said of a piece of public evidence")
    PublishedEvidenceDocument get(EvidenceId evidence) {
        return PublishedEvidenceDocument.of(published.get(evidence));
    }

    @GetMapping("/content")
    @Requires(Permission.ANYONE)
    @Api("Download the content of a piece of public evidence")
    ResponseEntity<InputStreamResource> content(EvidenceId evidence) {
        SharedEntry.Opened opened = published.open(evidence);
        return Download.of(
                opened.file().fileName(),
                opened.file().format().id(),
                opened.file().size(),
                opened.content());
    }
}
