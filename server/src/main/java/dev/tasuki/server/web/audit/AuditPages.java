package dev.tasuki.server.web.audit;

import dev.tasuki.domain.audit.AuditChain;
import dev.tasuki.domain.audit.AuditEntry;
import dev.tasuki.server.access.Permission;
import dev.tasuki.server.access.Requires;
import dev.tasuki.server.audit.AuditFilter;
import dev.tasuki.server.audit.AuditRecord;
import dev.tasuki.server.shared.Input;
import dev.tasuki.server.shared.Problem;
import dev.tasuki.server.shared.ProblemType;
import dev.tasuki.server.shared.Slice;
import dev.tasuki.server.shared.Viewer;
import dev.tasuki.server.shared.http.Paging;
import dev.tasuki.server.web.frame.Form;
import dev.tasuki.server.web.frame.Frame;
import dev.tasuki.server.web.frame.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;
import org.springframework.web.util.UriComponentsBuilder;

/// The pages of the audit record.
@Controller
public final class AuditPages {
    private static final List<String> FILTERS = List.of("fact", "subjectKind", "subject", "actor", "day");

    private final AuditRecord record;
    private final Clock clock;

    AuditPages(AuditRecord record, Clock clock) {
        this.record = record;
        this.clock = clock;
    }

    /// What the page shows.
    ///
    /// @param head     the end of the chain
    /// @param facts    the kinds of fact to choose from
    /// @param filtered whether anything restricts the entries
    /// @param next     the address of the next part
    public record AuditView(
            AuditChain head,
            List<FactChoice> facts,
            List<EntryView> entries,
            Form filter,
            boolean filtered,
            Optional<String> next) {}

    @GetMapping("/o/{organisation}/audit")
    @Requires(Permission.READ_AUDIT)
    View show(Frame frame, Viewer viewer, Input input, Paging paging) {
        Form form = Form.refused(input, List.of());
        try {
            AuditFilter filter = AuditFilter.read(input, frame.zone());
            Slice<AuditEntry> entries = record.read(viewer, filter, paging.afterPlace(), paging.size());
            return Page.of("audit/audit", frame, view(frame, viewer, paging, entries, form));
        } catch (Problem problem) {
            if (problem.type() != ProblemType.INVALID) {
                throw problem;
            }
            var nothing = new Slice<AuditEntry>(List.of(), Optional.empty());
            return Page.of(
                            "audit/audit",
                            frame,
                            view(frame, viewer, paging, nothing, Form.refused(input, problem.faults())))
                    .with(HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private AuditView view(Frame frame, Viewer viewer, Paging paging, Slice<AuditEntry> entries, Form form) {
        var telling = new Telling(frame);
        return new AuditView(
                record.head(viewer),
                telling.facts(),
                entries.items().stream().map(telling::entry).toList(),
                form,
                FILTERS.stream().anyMatch(name -> !form.value(name).isEmpty()),
                entries.next().map(cursor -> address(frame, form, paging, cursor)));
    }

    private static String address(Frame frame, Form form, Paging paging, String cursor) {
        var address = UriComponentsBuilder.fromPath(frame.at("/audit"));
        FILTERS.stream()
                .filter(name -> !form.value(name).isEmpty())
                .forEach(name -> address.queryParam(name, form.value(name)));
        if (paging.size() != Paging.USUAL) {
            address.queryParam("limit", paging.size());
        }
        return address.queryParam("cursor", cursor).encode().build().toUriString();
    }

    @GetMapping("/o/{organisation}/audit/export")
    @Requires(Permission.READ_AUDIT)
    View export(@PathVariable("organisation") String organisation, Frame frame, Viewer viewer) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), frame.zone());
        return new AuditDownload(record, viewer, "tasuki-audit-" + organisation + "-" + today + ".jsonl");
    }
}
