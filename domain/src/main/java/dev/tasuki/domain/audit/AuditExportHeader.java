package dev.tasuki.domain.audit;

import dev.tasuki.formats.digest.Sha256;
import dev.tasuki.formats.json.CanonicalJson;
import dev.tasuki.formats.json.JsonValue;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// The first line of an export: whose record it is, and between which hashes the entries lie.
///
/// @param exportedAt    when it was written, to the microsecond
/// @param firstSequence the place of the first entry; more than 1 for a partial export
/// @param previous      the hash that the first entry names as its previous one
/// @param head          the hash of the last entry, or `previous` where there is none
public record AuditExportHeader(
        AuditOrganisation organisation, Instant exportedAt, long firstSequence, Sha256 previous, Sha256 head) {
    /// The name and version of the format.
    public static final String FORMAT = "tasuki-audit-export/1";

    public AuditExportHeader {
        AuditEntry.requireSequence(firstSequence);
        AuditFact.requireTime(exportedAt);
        exportedAt = exportedAt.truncatedTo(ChronoUnit.MICROS);
    }

    /// The header of an export of the whole chain.
    public static AuditExportHeader of(AuditChain chain, Instant exportedAt) {
        return new AuditExportHeader(
                chain.organisation(), exportedAt, 1, AuditChain.genesis(chain.organisation()), chain.head());
    }

    /// Whether entries before the first one were left out.
    public boolean isPartial() {
        return firstSequence > 1;
    }

    /// The header as a line: canonical JSON, without a line break.
    public byte[] line() {
        return CanonicalJson.bytes(JsonValue.object()
                .put("format", FORMAT)
                .put("organisation", organisation.id())
                .put("exported_at", ExportTime.write(exportedAt))
                .put("first_sequence", firstSequence)
                .put("previous", previous.hex())
                .put("head", head.hex())
                .build());
    }
}
