package dev.tasuki.server.evidence;

import dev.tasuki.server.shared.EvidenceId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// A piece of evidence as the record keeps it.
///
/// @param createdBy   the name of who added it, as it was then
/// @param withdrawnAt since when it no longer counts; it stays in the record
/// @param version     the number of this version of the entry, which a change must name
public record EvidenceEntry(
        EvidenceId id,
        EvidenceContent content,
        EvidenceDraft about,
        Instant createdAt,
        String createdBy,
        Optional<Instant> withdrawnAt,
        int version) {
    private static final int SOON_DAYS = 30;

    /// What it is called in lists.
    public String name() {
        return about.title().orElse(content.reference());
    }

    public boolean isWithdrawn() {
        return withdrawnAt.isPresent();
    }

    public boolean isExpired(LocalDate today) {
        return about.validUntil().filter(today::isAfter).isPresent();
    }

    /// Whether its validity ends within a month.
    public boolean expiresSoon(LocalDate today) {
        return !isExpired(today)
                && about.validUntil().filter(soon(today)::isAfter).isPresent();
    }

    /// The first day that is not soon.
    static LocalDate soon(LocalDate today) {
        return today.plusDays(SOON_DAYS + 1L);
    }

    /// Its file, where it is one.
    public Optional<EvidenceContent.StoredFile> file() {
        return content instanceof EvidenceContent.StoredFile file ? Optional.of(file) : Optional.empty();
    }
}
