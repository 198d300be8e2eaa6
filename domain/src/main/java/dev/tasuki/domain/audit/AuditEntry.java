package dev.tasuki.domain.audit;

import dev.tasuki.formats.digest.Sha256;
import dev.tasuki.formats.json.CanonicalJson;
import dev.tasuki.formats.json.JsonValue;
import dev.tasuki.formats.json.JsonValue.ObjectBuilder;

/// One fact in its place in the chain, as it was stored or exported. Whether the hashes are right is for
/// [AuditChain] to make so and for [AuditExportVerifier] to find out.
///
/// @param sequence the place, counted from 1 without gaps
/// @param previous the hash of the entry before; for the first one, [AuditChain#genesis]
/// @param hash     of everything else here
public record AuditEntry(AuditOrganisation organisation, long sequence, AuditFact fact, Sha256 previous, Sha256 hash) {
    /// The last place that every reader of JSON can tell from its neighbours.
    public static final long LAST_SEQUENCE = (1L << 53) - 1;

    public AuditEntry {
        requireSequence(sequence);
    }

    static void requireSequence(long sequence) {
        if (sequence < 1 || sequence > LAST_SEQUENCE) {
            throw new IllegalArgumentException("not a place in a chain: " + sequence);
        }
    }

    /// The hash that this content has: SHA-256 over the canonical JSON of the entry without its own hash.
    public Sha256 hashOfContent() {
        return hash(organisation, sequence, fact, previous);
    }

    /// The entry as a line of an export: canonical JSON, without a line break.
    public byte[] line() {
        return CanonicalJson.bytes(content(organisation, sequence, fact, previous)
                .put("hash", hash.hex())
                .build());
    }

    static Sha256 hash(AuditOrganisation organisation, long sequence, AuditFact fact, Sha256 previous) {
        return Sha256.of(CanonicalJson.bytes(
                content(organisation, sequence, fact, previous).build()));
    }

    private static ObjectBuilder content(
            AuditOrganisation organisation, long sequence, AuditFact fact, Sha256 previous) {
        return JsonValue.object()
                .put("sequence", sequence)
                .put("organisation", organisation.id())
                .put("time", ExportTime.write(fact.time()))
                .put(
                        "actor",
                        JsonValue.object()
                                .put("kind", fact.actor().kind().id())
                                .put("id", fact.actor().id())
                                .put("name", fact.actor().name())
                                .build())
                .put("fact", fact.type())
                .put(
                        "subject",
                        JsonValue.object()
                                .put("kind", fact.subject().kind())
                                .put("id", fact.subject().id())
                                .build())
                .put("details", fact.details())
                .put("previous", previous.hex());
    }
}
