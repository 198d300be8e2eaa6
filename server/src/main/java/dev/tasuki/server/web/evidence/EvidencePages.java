package dev.tasuki.server.web.evidence;

import dev.tasuki.domain.catalogue.Catalogue;
import dev.tasuki.domain.catalogue.RequirementId;
import dev.tasuki.formats.text.Text;
import dev.tasuki.server.access.Permission;
import dev.tasuki.server.access.Requires;
import dev.tasuki.server.assessment.Assessments;
import dev.tasuki.server.assessment.Standing;
import dev.tasuki.server.audit.PastFact;
import dev.tasuki.server.audit.SubjectHistory;
import dev.tasuki.server.evidence.EvidenceArchive;
import dev.tasuki.server.evidence.EvidenceContent;
import dev.tasuki.server.evidence.EvidenceCounts;
import dev.tasuki.server.evidence.EvidenceEntry;
import dev.tasuki.server.evidence.EvidenceFilter;
import dev.tasuki.server.evidence.Sharing;
import dev.tasuki.server.shared.EvidenceId;
import dev.tasuki.server.shared.OrganisationId;
import dev.tasuki.server.shared.Problem;
import dev.tasuki.server.shared.ProblemType;
import dev.tasuki.server.shared.Slice;
import dev.tasuki.server.shared.TargetId;
import dev.tasuki.server.shared.Viewer;
import dev.tasuki.server.shared.http.Download;
import dev.tasuki.server.shared.http.Paging;
import dev.tasuki.server.web.frame.Frame;
import dev.tasuki.server.web.frame.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The pages that show evidence.
@Controller
public final class EvidencePages {
    private static final int PREVIEW_BYTES = 64 * 1024;
    private static final int HISTORY = 20;

    private final EvidenceArchive archive;
    private final Assessments assessments;
    private final Catalogue catalogue;
    private final SubjectHistory history;

    EvidencePages(EvidenceArchive archive, Assessments assessments, Catalogue catalogue, SubjectHistory history) {
        this.archive = archive;
        this.assessments = assessments;
        this.catalogue = catalogue;
        this.history = history;
    }

    /// What the list shows.
    public record EvidenceListView(
            EvidenceCounts counts, EvidenceFilter filter, Slice<EvidenceEntry> entries, LocalDate today) {

        /// The query of the list with another filter.
        public String query(Optional<EvidenceFilter.Show> show, Optional<Sharing> sharing) {
            String query = show.map(chosen -> "&show=" + chosen.id()).orElse("")
                    + sharing.map(chosen -> "&sharing=" + chosen.id()).orElse("");
            return query.isEmpty() ? "" : "?" + query.substring(1);
        }

        /// The address of the next part of the list.
        public String next(String cursor) {
            String query = query(filter.show(), filter.sharing());
            return (query.isEmpty() ? "?" : query + "&") + "cursor=" + cursor;
        }
    }

    /// What the page of one piece of evidence shows.
    ///
    /// @param parties with whom it is shared by name
    /// @param kept    whether its content is where it is kept; true for a page on the web
    public record EvidenceView(
            EvidenceEntry entry,
            List<Text> parties,
            boolean kept,
            Optional<Preview> preview,
            List<UseLine> uses,
            List<PastFact> history,
            LocalDate today) {}

    /// An answer that rests on it.
    public record UseLine(TargetId target, Text targetName, RequirementId requirement, Text title, Standing standing) {}

    /// The beginning of a text.
    ///
    /// @param cut whether there is more
    public record Preview(String text, boolean cut) {}

    @GetMapping("/o/{organisation}/evidence")
    @Requires(Permission.READ)
    View list(
            Frame frame,
            Viewer viewer,
            Paging paging,
            @RequestParam(name = "show", required = false) @Nullable String show,
            @RequestParam(name = "sharing", required = false) @Nullable String sharing) {
        // A filter that we do not know shows everything: addresses live longer than filters.
        var filter = new EvidenceFilter(
                Optional.ofNullable(show).map(EvidenceFilter.Show.byId()::get),
                Optional.ofNullable(sharing).map(Sharing.byId()::get));
        var view = new EvidenceListView(
                archive.count(viewer),
                filter,
                archive.list(viewer, filter, paging.after(EvidenceId::new), paging.size()),
                archive.today(viewer));
        return Page.of("evidence/list", frame, view);
    }

    @GetMapping("/o/{organisation}/evidence/{evidence}")
    @Requires(Permission.READ_SHARED)
    View show(Frame frame, Viewer viewer, EvidenceId evidence) {
        EvidenceEntry entry = archive.get(viewer, evidence);
        boolean member = frame.permits(Permission.READ);
        boolean kept = entry.file().map(archive::isKept).orElse(true);
        Map<OrganisationId, Text> parties = member ? archive.parties(viewer) : Map.of();
        var view = new EvidenceView(
                entry,
                entry.about().parties().stream()
                        .filter(parties::containsKey)
                        .map(parties::get)
                        .toList(),
                kept,
                kept ? preview(entry) : Optional.empty(),
                member ? uses(viewer, evidence) : List.of(),
                member ? history.of(viewer, "evidence", evidence.toString(), HISTORY) : List.of(),
                archive.today(viewer));
        return Page.of("evidence/evidence", frame, view);
    }

    @GetMapping("/o/{organisation}/evidence/{evidence}/content")
    @Requires(Permission.READ_SHARED)
    ResponseEntity<InputStreamResource> content(Viewer viewer, EvidenceId evidence) {
        EvidenceEntry entry = archive.get(viewer, evidence);
        EvidenceContent.StoredFile file = entry.file().orElseThrow(Problem::notFound);
        return Download.of(file.fileName(), file.format().id(), file.size(), archive.open(file));
    }

    private List<UseLine> uses(Viewer viewer, EvidenceId evidence) {
        return assessments.uses(viewer, evidence).stream()
                .map(use -> new UseLine(
                        use.target(),
                        use.targetName(),
                        use.requirement(),
                        catalogue.require(use.requirement()).title(),
                        Standing.of(use.status())))
                .toList();
    }

    private Optional<Preview> preview(EvidenceEntry entry) {
        return entry.file().filter(file -> file.format().isText()).flatMap(file -> {
            try (InputStream content = archive.open(file)) {
                byte[] head = content.readNBytes(PREVIEW_BYTES);
                String text = new String(head, StandardCharsets.UTF_8);
                boolean cut = file.size() > head.length;
                // The cut may have gone through a character.
                int end = cut && text.endsWith("\ufffd") ? text.length() - 1 : text.length();
                return Optional.of(new Preview(text.substring(0, end), cut));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (Problem problem) {
                // Damaged content has no preview; whoever downloads it is told.
                if (problem.type() != ProblemType.INTERNAL) {
                    throw problem;
                }
                return Optional.empty();
            }
        });
    }
}
