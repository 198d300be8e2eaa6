package dev.tasuki.server.assessment;

import dev.tasuki.domain.evidence.Evidence;
import dev.tasuki.domain.evidence.EvidenceInspector;
import dev.tasuki.domain.evidence.EvidenceState;
import dev.tasuki.domain.evidence.InspectedEvidence;
import dev.tasuki.formats.digest.Sha256;
import dev.tasuki.server.evidence.EvidenceArchive;
import dev.tasuki.server.evidence.EvidenceContent;
import dev.tasuki.server.evidence.EvidenceEntry;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Looks at evidence in the record: is it there, does it still count, is it still valid.
///
/// What is withdrawn counts as missing. Content is not read again: it is known by its digest, and whoever
/// opens it is handed that very content or told that it is damaged.
final class RecordEvidenceInspector implements EvidenceInspector {
    private record Key(String reference, Optional<Sha256> digest) {}

    private final Map<Key, EvidenceEntry> entries = new HashMap<>();
    private final EvidenceArchive archive;
    private final LocalDate today;

    RecordEvidenceInspector(Collection<EvidenceEntry> known, EvidenceArchive archive, LocalDate today) {
        this.archive = archive;
        this.today = today;
        for (EvidenceEntry entry : known) {
            entries.put(
                    new Key(
                            entry.content().reference(),
                            Optional.of(entry.content().digest())),
                    entry);
            // A generated file is cited without its digest; the newest of that name is meant.
            entries.merge(
                    new Key(entry.content().reference(), Optional.empty()),
                    entry,
                    (one, other) -> one.id().value().compareTo(other.id().value()) > 0 ? one : other);
        }
    }

    @Override
    public InspectedEvidence inspect(Evidence evidence) {
        Optional<Sha256> recorded = switch (evidence) {
            case Evidence.FileEvidence file -> file.digest();
            case Evidence.WebEvidence page -> Optional.of(page.digest());
        };
        EvidenceEntry entry = entries.get(new Key(evidence.reference(), recorded));
        if (entry == null || entry.isWithdrawn() || isGone(entry)) {
            return new InspectedEvidence(evidence, EvidenceState.MISSING, Optional.empty());
        }
        boolean expired = entry.isExpired(today)
                || evidence.validUntil().filter(today::isAfter).isPresent();
        EvidenceState sound = switch (evidence) {
            case Evidence.FileEvidence file ->
                file.digest().isPresent() ? EvidenceState.INTACT : EvidenceState.GENERATED;
            case Evidence.WebEvidence _ -> EvidenceState.NOT_LOOKED_AT;
        };
        return new InspectedEvidence(
                evidence,
                expired ? EvidenceState.EXPIRED : sound,
                Optional.of(entry.content().digest()));
    }

    private boolean isGone(EvidenceEntry entry) {
        return entry.content() instanceof EvidenceContent.StoredFile file && !archive.isKept(file);
    }
}
