package dev.tasuki.server.api;

import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.tasuki.domain.audit.AuditChain;
import dev.tasuki.domain.audit.AuditEntry;
import dev.tasuki.formats.json.CanonicalJson;
import dev.tasuki.server.access.Permission;
import dev.tasuki.server.access.Requires;
import dev.tasuki.server.audit.AuditFilter;
import dev.tasuki.server.audit.AuditRecord;
import dev.tasuki.server.shared.Viewer;
import dev.tasuki.server.shared.http.Paging;
import dev.tasuki.server.shared.http.SentInput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The audit record.
@RestController
@RequestMapping("/api/v1/organisations/{organisation}/audit")
final class AuditResource {
    private final AuditRecord record;

    AuditResource(AuditRecord record) {
        this.record = record;
    }

    /// An entry of the record.
    ///
    /// @param sequence its place, counted from 1 without gaps
    /// @param fact     the kind of fact, such as `target.added`
    /// @param details  what else belongs to it, by kind of fact
    /// @param previous the hash of the entry before
    public record AuditDocument(
            long sequence,
            Instant time,
            ActorDocument actor,
            String fact,
            SubjectDocument subject,
            @JsonRawValue String details,
            String previous,
            String hash) {

        static AuditDocument of(AuditEntry entry) {
            return new AuditDocument(
                    entry.sequence(),
                    entry.fact().time(),
                    new ActorDocument(
                            entry.fact().actor().kind().id(),
                            entry.fact().actor().id(),
                            entry.fact().actor().name()),
                    entry.fact().type(),
                    new SubjectDocument(
                            entry.fact().subject().kind(),
                            entry.fact().subject().id()),
                    CanonicalJson.text(entry.fact().details()),
                    entry.previous().hex(),
                    entry.hash().hex());
        }
    }

    /// Who did it.
    ///
    /// @param kind `person`, `token` or `system`
    public record ActorDocument(String kind, String id, String name) {}

    /// What it was done to.
    public record SubjectDocument(String kind, String id) {}

    /// The end of the chain.
    ///
    /// @param length how many entries there are
    /// @param hash   the hash of the last one, which stands for all of them
    public record HeadDocument(long length, String hash) {
        static HeadDocument of(AuditChain chain) {
            return new HeadDocument(chain.length(), chain.head().hex());
        }
    }

    /// The newest first; `fact`, `subjectKind`, `subject`, `actor` and `day` restrict them.
    @GetMapping
    @Requires(Permission.READ_AUDIT)
    @Api(
            value = "List the audit entries, newest first",
            query = {"fact", "subjectKind", "subject", "actor", "day"})
    Listing<AuditDocument> list(Viewer viewer, Paging paging, HttpServletRequest request) {
        AuditFilter filter = AuditFilter.read(SentInput.ofForm(request), viewer.zone());
        return Listing.of(record.read(viewer, filter, paging.afterPlace(), paging.size()), AuditDocument::of);
    }

    @GetMapping("/head")
    @Requires(Permission.READ_AUDIT)
    @Api("Read where the chain ends, to be written down elsewhere")
    HeadDocument head(Viewer viewer) {
        return HeadDocument.of(record.head(viewer));
    }

    /// The whole record as JSON Lines, which `tasuki audit verify` proves offline.
    @GetMapping(value = "/export", produces = "application/jsonl")
    @Requires(Permission.READ_AUDIT)
    @Api("Export the audit record as JSON Lines")
    void export(Viewer viewer, HttpServletResponse response) throws IOException {
        response.setContentType("application/jsonl");
        response.setHeader("Cache-Control", "no-store");
        record.export(viewer, response.getOutputStream());
    }
}
