package dev.tasuki.domain.audit;

import dev.tasuki.formats.digest.Sha256;
import dev.tasuki.formats.json.CanonicalJson;
import dev.tasuki.formats.json.JsonValue;

/// The end of an organisation's chain, to which the next entry is joined.
///
/// @param length how many entries there are, which is the place of the last one
/// @param head   the hash of the last entry; of an empty chain, its genesis
public record AuditChain(AuditOrganisation organisation, long length, Sha256 head) {
    private static final String GENESIS = "tasuki-audit-genesis/1";

    public AuditChain {
        if (length < 0 || length > AuditEntry.LAST_SEQUENCE) {
            throw new IllegalArgumentException("not the length of a chain: " + length);
        }
        if (length == 0 && !head.equals(genesis(organisation))) {
            throw new IllegalArgumentException("an empty chain ends in its genesis: " + organisation);
        }
    }

    /// The chain of an organisation about which nothing is recorded yet.
    public static AuditChain empty(AuditOrganisation organisation) {
        return new AuditChain(organisation, 0, genesis(organisation));
    }

    /// What the first entry of an organisation names as its previous hash. No two organisations have the same, so
    /// that a chain cannot be passed off as another's.
    public static Sha256 genesis(AuditOrganisation organisation) {
        return Sha256.of(CanonicalJson.bytes(JsonValue.object()
                .put("format", GENESIS)
                .put("organisation", organisation.id())
                .build()));
    }

    /// The entry that records a fact next.
    public AuditEntry next(AuditFact fact) {
        long sequence = length + 1;
        return new AuditEntry(organisation, sequence, fact, head, AuditEntry.hash(organisation, sequence, fact, head));
    }

    /// The chain with an entry that [#next(AuditFact)] made of it.
    public AuditChain with(AuditEntry entry) {
        if (!entry.organisation().equals(organisation)
                || entry.sequence() != length + 1
                || !entry.previous().equals(head)) {
            throw new IllegalArgumentException("not the next entry of this chain: " + entry.sequence());
        }
        return new AuditChain(organisation, entry.sequence(), entry.hash());
    }
}
