package dev.tasuki.server.audit;

import dev.tasuki.domain.audit.ActorKind;
import dev.tasuki.domain.audit.AuditActor;
import dev.tasuki.domain.audit.AuditChain;
import dev.tasuki.domain.audit.AuditEntry;
import dev.tasuki.domain.audit.AuditExportHeader;
import dev.tasuki.domain.audit.AuditExportWriter;
import dev.tasuki.domain.audit.AuditFact;
import dev.tasuki.domain.audit.AuditOrganisation;
import dev.tasuki.domain.audit.AuditSubject;
import dev.tasuki.server.shared.Actor;
import dev.tasuki.server.shared.OrganisationId;
import dev.tasuki.server.shared.Slice;
import dev.tasuki.server.shared.Viewer;
import dev.tasuki.server.shared.db.Tenancy;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The append-only record of what was done, one chain for each organisation.
///
/// An entry is written in the transaction of the change it tells of: both are there, or neither.
public final class AuditRecord {
    private static final int EXPORTED_AT_ONCE = 500;

    private final Tenancy tenancy;
    private final AuditStore store;
    private final Clock clock;

    AuditRecord(Tenancy tenancy, AuditStore store, Clock clock) {
        this.tenancy = tenancy;
        this.store = store;
        this.clock = clock;
    }

    /// Writes down a fact, in the running transaction of this viewer.
    ///
    /// @throws IllegalStateException when no transaction of this viewer's organisation runs
    public void append(Viewer viewer, Fact fact) {
        if (tenancy.serving().filter(viewer.organisation()::equals).isEmpty()) {
            throw new IllegalStateException("a fact is written in the transaction of the change it tells of");
        }
        AuditOrganisation organisation = organisation(viewer.organisation());
        store.lockChain(viewer.organisation());
        AuditChain chain = store.chain(viewer, organisation);
        // PostgreSQL keeps microseconds; the hash must hold over what is read back.
        store.insert(
                viewer,
                chain.next(new AuditFact(
                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                        actor(viewer.actor()),
                        fact.type(),
                        new AuditSubject(fact.subjectKind(), fact.subjectId()),
                        fact.details())));
    }

    /// Writes down what one organisation did and another is concerned by, in the records of both, in the running
    /// transaction of the first. Who acted for it is not told to the other.
    ///
    /// @throws IllegalStateException when no transaction of this viewer's organisation runs
    public void append(Viewer viewer, Fact fact, OrganisationId concerned, Fact told) {
        // Always in the same order, so that two that act on each other at once do not wait for each other.
        Stream.of(viewer.organisation(), concerned)
                .sorted(Comparator.comparing(OrganisationId::value))
                .forEach(store::lockChain);
        append(viewer, fact);
        Viewer other = Viewer.newcomer(concerned, Actor.SYSTEM);
        tenancy.alsoFor(other, () -> append(other, told));
    }

    /// Entries with the newest first, a part at a time.
    ///
    /// @param before only those before this place
    public Slice<AuditEntry> read(Viewer viewer, AuditFilter filter, Optional<Long> before, int size) {
        return tenancy.read(
                viewer,
                () -> Slice.of(
                        store.list(viewer, filter, before, size + 1), size, entry -> Long.toString(entry.sequence())));
    }

    /// The end of the chain: how many entries there are, and the hash that stands for all of them. Written down
    /// elsewhere, it shows later whether the record was made anew.
    public AuditChain head(Viewer viewer) {
        return tenancy.read(viewer, () -> store.chain(viewer, organisation(viewer.organisation())));
    }

    /// Writes the whole record as it is now, in the format of `docs/audit-format.md`.
    ///
    /// It is read a part at a time: entries never change, so that parts read one after another make one record, and
    /// neither memory nor a transaction is held for as long as the reader takes.
    ///
    /// @param out stays the caller's to flush and close
    public void export(Viewer viewer, OutputStream out) throws IOException {
        AuditChain head = head(viewer);
        var writer = new AuditExportWriter(out, AuditExportHeader.of(head, clock.instant()));
        long written = 0;
        while (written < head.length()) {
            long after = written;
            List<AuditEntry> part =
                    tenancy.read(viewer, () -> store.following(viewer, after, head.length(), EXPORTED_AT_ONCE));
            if (part.isEmpty()) {
                // The last entries are gone. The reader of the export finds out, because the header names the head.
                return;
            }
            for (AuditEntry entry : part) {
                writer.write(entry);
            }
            written = part.getLast().sequence();
        }
    }

    static AuditOrganisation organisation(OrganisationId organisation) {
        return new AuditOrganisation(organisation.toString());
    }

    private static AuditActor actor(Actor actor) {
        ActorKind kind = switch (actor.kind()) {
            case PERSON -> ActorKind.PERSON;
            case TOKEN -> ActorKind.TOKEN;
            case SYSTEM -> ActorKind.SYSTEM;
        };
        return new AuditActor(kind, actor.id().toString(), actor.name());
    }
}
