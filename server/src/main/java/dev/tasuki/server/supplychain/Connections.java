package dev.tasuki.server.supplychain;

import dev.tasuki.formats.text.Text;
import dev.tasuki.server.access.Secret;
import dev.tasuki.server.audit.AuditRecord;
import dev.tasuki.server.shared.Actor;
import dev.tasuki.server.shared.ConnectionId;
import dev.tasuki.server.shared.Ids;
import dev.tasuki.server.shared.OrganisationId;
import dev.tasuki.server.shared.Problem;
import dev.tasuki.server.shared.ProblemType;
import dev.tasuki.server.shared.Slice;
import dev.tasuki.server.shared.Viewer;
import dev.tasuki.server.shared.db.Tenancy;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Connections between an entry of one organisation's address book and another organisation on this server.
///
/// The one makes a link, the other accepts it; from then on the other side sees the engagements that name it and the
/// evidence that is shared with it, until one of the two ends it.
public final class Connections {
    private static final Duration GOOD_FOR = Duration.ofDays(14);
    private static final Text ITSELF = new Text(
            "自組織への接続リンクは作れません。相手の組織を選んでください。", "No link can be made for your own organisation. Choose the other one.");
    private static final Text CONNECTED = new Text(
            "この組織とはすでに接続しています。作り直すには、先に今の接続を終了してください。",
            "This party is connected already. To make a new link, end the current connection first.");
    private static final Text NOT_FOR_ITSELF = new Text(
            "このリンクを作った組織自身では受け入れられません。別の組織を選んでください。",
            "The organisation that made this link cannot accept it itself. Choose another.");

    /// A link that was made.
    ///
    /// @param secret what opens it; shown once and stored nowhere
    public record Offer(Connection connection, Secret secret) {}

    private final Tenancy tenancy;
    private final ConnectionStore store;
    private final PartyStore parties;
    private final AuditRecord audit;
    private final Ids ids;
    private final SecureRandom random;
    private final Clock clock;

    Connections(
            Tenancy tenancy,
            ConnectionStore store,
            PartyStore parties,
            AuditRecord audit,
            Ids ids,
            SecureRandom random,
            Clock clock) {
        this.tenancy = tenancy;
        this.store = store;
        this.parties = parties;
        this.audit = audit;
        this.ids = ids;
        this.random = random;
        this.clock = clock;
    }

    /// Makes a link for a party; links made for it before, and not accepted, are good no more.
    ///
    /// @throws Problem when there is no such party, it is the organisation itself, or it is connected already
    public Offer offer(Viewer viewer, OrganisationId party) {
        var id = new ConnectionId(ids.next());
        Secret secret = Secret.fresh(random);
        Instant now = clock.instant();
        Instant expires = now.plus(GOOD_FOR);
        return tenancy.change(viewer, () -> {
            Party entry = parties.find(viewer, party).orElseThrow(Problem::notFound);
            if (entry.self()) {
                throw Problem.of(ProblemType.CONFLICT, ITSELF);
            }
            if (entry.connectedSince().isPresent()) {
                throw Problem.of(ProblemType.CONFLICT, CONNECTED);
            }
            for (ConnectionId before : store.withdrawOffers(viewer, party, now)) {
                audit.append(viewer, new ConnectionFact.Ended(before, viewer.organisation(), party));
            }
            store.insert(viewer, id, party, secret.digest(), now, expires);
            audit.append(viewer, new ConnectionFact.Offered(id, party, expires));
            return new Offer(store.find(viewer, id).orElseThrow(), secret);
        });
    }

    /// The offer that a link opens.
    ///
    /// @throws Problem when the link is not, or no longer, good
    public Connection offered(Secret secret) {
        return tenancy.presenting(
                secret.digest(),
                () -> store.presented(secret.digest())
                        .filter(connection -> connection.isOffered(clock.instant()))
                        .orElseThrow(Problem::notFound));
    }

    /// Accepts for the viewer's organisation that the entry stands for it.
    ///
    /// @throws Problem when the link is not good, or the organisation made it itself
    public Connection accept(Viewer viewer, Secret secret) {
        return tenancy.change(viewer, () -> {
            store.present(secret.digest());
            Connection offer = store.presented(secret.digest()).orElseThrow(Problem::notFound);
            if (offer.keeper().equals(viewer.organisation())) {
                throw Problem.of(ProblemType.CONFLICT, NOT_FOR_ITSELF);
            }
            if (!store.accept(viewer, offer.id(), clock.instant())) {
                throw Problem.notFound();
            }
            audit.append(
                    viewer,
                    new ConnectionFact.Accepted(offer.id(), offer.keeper(), offer.party()),
                    offer.keeper(),
                    new ConnectionFact.AcceptedByOther(offer.id(), offer.party()));
            return store.find(viewer, offer.id()).orElseThrow();
        });
    }

    /// Takes the offer away: the link is good no more, for anybody.
    ///
    /// @throws Problem when the link is not, or no longer, good
    public void decline(Secret secret) {
        Connection offer = offered(secret);
        // Who declines belongs to no organisation that this is about; that it happened is for whoever offered.
        Viewer keeper = Viewer.newcomer(offer.keeper(), Actor.SYSTEM);
        tenancy.run(keeper, () -> {
            if (!store.decline(keeper, offer.id(), clock.instant())) {
                throw Problem.notFound();
            }
            audit.append(keeper, new ConnectionFact.Declined(offer.id(), offer.party()));
        });
    }

    /// Ends a connection from either side, or withdraws a link.
    ///
    /// @throws Problem when there is none, or it has ended
    public void end(Viewer viewer, ConnectionId id) {
        tenancy.run(viewer, () -> {
            Connection connection = store.find(viewer, id).orElseThrow(Problem::notFound);
            if (!store.end(viewer, id, clock.instant())) {
                throw Problem.notFound();
            }
            var ended = new ConnectionFact.Ended(id, connection.keeper(), connection.party());
            connection
                    .across(viewer.organisation())
                    .ifPresentOrElse(
                            other -> audit.append(
                                    viewer,
                                    ended,
                                    other,
                                    new ConnectionFact.EndedByOther(id, connection.keeper(), connection.party())),
                            () -> audit.append(viewer, ended));
        });
    }

    /// @throws Problem when there is none, or it is not the viewer's to see
    public Connection get(Viewer viewer, ConnectionId id) {
        return tenancy.read(viewer, () -> store.find(viewer, id)).orElseThrow(Problem::notFound);
    }

    /// The connection of an entry of this organisation's address book that has not ended, or the offer of one.
    public Optional<Connection> ofParty(Viewer viewer, OrganisationId party) {
        return tenancy.read(viewer, () -> store.ofParty(viewer, party));
    }

    /// Those by which entries of others' address books stand for this organisation, the newest first.
    public List<Connection> representing(Viewer viewer) {
        return tenancy.read(viewer, () -> store.representing(viewer));
    }

    /// What has not ended: entries of this organisation's address book, and entries of others that stand for it.
    public Slice<Connection> list(Viewer viewer, Optional<ConnectionId> after, int size) {
        return tenancy.read(
                viewer,
                () -> Slice.of(
                        store.list(viewer, after, size + 1),
                        size,
                        connection -> connection.id().toString()));
    }
}
