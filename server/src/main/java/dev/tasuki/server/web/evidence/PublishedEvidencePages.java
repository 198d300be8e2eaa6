package dev.tasuki.server.web.evidence;

import dev.tasuki.server.access.Permission;
import dev.tasuki.server.access.Requires;
import dev.tasuki.server.evidence.PublishedEvidence;
import dev.tasuki.server.evidence.SharedEntry;
import dev.tasuki.server.shared.EvidenceId;
import dev.tasuki.server.shared.http.Download;
import dev.tasuki.server.web.frame.Frame;
import dev.tasuki.server.web.frame.Page;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/// The page of a piece of evidence that its organisation shows to everybody.
@Controller
public final class PublishedEvidencePages {
    private final PublishedEvidence published;

    PublishedEvidencePages(PublishedEvidence published) {
        this.published = published;
    }

    /// What the page shows.
    public record PublishedEvidenceView(SharedEntry entry) {}

    @GetMapping("/published/evidence/{evidence}")
    @Requires(Permission.ANYONE)
    View show(Frame frame, EvidenceId evidence) {
        return Page.of("evidence/published", frame, new PublishedEvidenceView(published.get(evidence)));
    }

    @GetMapping("/published/evidence/{evidence}/content")
    @Requires(Permission.ANYONE)
    ResponseEntity<InputStreamResource> content(EvidenceId evidence) {
        SharedEntry.Opened opened = published.open(evidence);
        return Download.of(
                opened.file().fileName(),
                opened.file().format().id(),
                opened.file().size(),
                opened.content());
    }
}
