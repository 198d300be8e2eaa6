package dev.tasuki.server.assessment;

import dev.tasuki.domain.assessment.Answer;
import dev.tasuki.domain.assessment.AssuranceFile;
import dev.tasuki.domain.evidence.Evidence;
import dev.tasuki.server.evidence.EvidenceArchive;
import dev.tasuki.server.evidence.EvidenceDraft;
import dev.tasuki.server.evidence.EvidenceEntry;
import dev.tasuki.server.evidence.Sharing;
import dev.tasuki.server.shared.EvidenceId;
import dev.tasuki.server.shared.Viewer;
import java.net.URI;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The evidence that an assurance file names, found in the record.
final class CitedFiles {
    private final EvidenceArchive archive;

    CitedFiles(EvidenceArchive archive) {
        this.archive = archive;
    }

    /// The files that the record has not, each once.
    List<MissingEvidence> missing(Viewer viewer, AssuranceFile file) {
        var missing = new LinkedHashSet<MissingEvidence>();
        for (Evidence evidence : cited(file)) {
            if (evidence instanceof Evidence.FileEvidence named && !isThere(viewer, named)) {
                missing.add(new MissingEvidence(named.path(), named.digest()));
            }
        }
        return List.copyOf(missing);
    }

    private boolean isThere(Viewer viewer, Evidence.FileEvidence named) {
        return named.digest()
                .map(digest -> archive.has(viewer, digest))
                .orElseGet(() -> newest(viewer, named.path()).isPresent());
    }

    /// Makes entries for what is there but has none under the name that the file gives it.
    void bringIn(Viewer viewer, AssuranceFile file) {
        for (Evidence evidence : cited(file)) {
            if (find(viewer, evidence).isEmpty()) {
                add(viewer, evidence);
            }
        }
    }

    private void add(Viewer viewer, Evidence evidence) {
        switch (evidence) {
            case Evidence.FileEvidence named ->
                archive.addKept(
                        viewer,
                        archive.kept(viewer, named.path(), named.digest().orElseThrow()),
                        EvidenceDraft.ofToday(archive.today(viewer)).with(named.description(), named.validUntil()));
            case Evidence.WebEvidence page ->
                archive.addPage(
                        viewer,
                        URI.create(page.url()),
                        page.digest(),
                        new EvidenceDraft(
                                Optional.empty(),
                                page.description(),
                                page.seen(),
                                page.validUntil(),
                                Sharing.OWN,
                                Set.of()));
        }
    }

    /// An answer of an assurance file, its evidence found in the record.
    ///
    /// @param known evidence that the answer rests on so far: what was withdrawn is found there only
    AnswerDraft draft(Viewer viewer, Answer answer, Collection<EvidenceEntry> known) {
        var cited = new LinkedHashMap<EvidenceId, CitedEvidence>();
        for (Evidence evidence : answer.evidence()) {
            EvidenceEntry entry = find(viewer, evidence)
                    .or(() -> known.stream()
                            .filter(present -> present.content().reference().equals(evidence.reference()))
                            .findFirst())
                    .orElseThrow();
            cited.putIfAbsent(entry.id(), cite(evidence, entry));
        }
        return new AnswerDraft(
                answer.status(), answer.because(), answer.owner(), answer.due(), List.copyOf(cited.values()));
    }

    private static CitedEvidence cite(Evidence evidence, EvidenceEntry entry) {
        boolean generated =
                evidence instanceof Evidence.FileEvidence file && file.digest().isEmpty();
        boolean same = evidence.description().equals(entry.about().description())
                && evidence.validUntil().equals(entry.about().validUntil());
        return new CitedEvidence(
                entry.id(),
                generated,
                same
                        ? Optional.empty()
                        : Optional.of(new CitedEvidence.Words(evidence.description(), evidence.validUntil())));
    }

    private Optional<EvidenceEntry> find(Viewer viewer, Evidence evidence) {
        return switch (evidence) {
            case Evidence.FileEvidence file ->
                file.digest()
                        .map(digest -> archive.find(viewer, file.path(), digest))
                        .orElseGet(() -> newest(viewer, file.path()));
            case Evidence.WebEvidence page -> archive.find(viewer, page.url(), page.digest());
        };
    }

    private Optional<EvidenceEntry> newest(Viewer viewer, String path) {
        return archive.called(viewer, List.of(path)).stream().reduce((_, later) -> later);
    }

    private static Set<Evidence> cited(AssuranceFile file) {
        var cited = new LinkedHashSet<Evidence>();
        file.answers().values().forEach(answer -> cited.addAll(answer.evidence()));
        return cited;
    }
}
