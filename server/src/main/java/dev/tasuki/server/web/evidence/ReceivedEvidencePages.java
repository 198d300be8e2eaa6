package dev.tasuki.server.web.evidence;

import dev.tasuki.server.access.Permission;
import dev.tasuki.server.access.Requires;
import dev.tasuki.server.evidence.EvidenceArchive;
import dev.tasuki.server.evidence.ReceivedEvidence;
import dev.tasuki.server.evidence.SharedEntry;
import dev.tasuki.server.shared.EvidenceId;
import dev.tasuki.server.shared.Slice;
import dev.tasuki.server.shared.Viewer;
import dev.tasuki.server.shared.http.Download;
import dev.tasuki.server.shared.http.Paging;
import dev.tasuki.server.web.frame.Frame;
import dev.tasuki.server.web.frame.Page;
import java.time.LocalDate;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/// The page that shows what connected organisations share of their evidence.
@Controller
public final class ReceivedEvidencePages {
    private final ReceivedEvidence received;
    private final EvidenceArchive archive;

    ReceivedEvidencePages(ReceivedEvidence received, EvidenceArchive archive) {
        this.received = received;
        this.archive = archive;
    }

    /// What the list shows.
    public record ReceivedListView(Slice<SharedEntry> entries, LocalDate today) {}

    @GetMapping("/o/{organisation}/evidence/received")
    @Requires(Permission.READ)
    View list(Frame frame, Viewer viewer, Paging paging) {
        var view = new ReceivedListView(
                received.list(viewer, paging.after(EvidenceId::new), paging.size()), archive.today(viewer));
        return Page.of("evidence/received", frame, view);
    }

    @GetMapping("/o/{organisation}/evidence/received/{evidence}/content")
    @Requires(Permission.READ)
    ResponseEntity<InputStreamResource> content(Viewer viewer, EvidenceId evidence) {
        SharedEntry.Opened opened = received.open(viewer, evidence);
        return Download.of(
                opened.file().fileName(),
                opened.file().format().id(),
                opened.file().size(),
                opened.content());
    }
}
