package dev.tasuki.server.share;

import dev.tasuki.domain.supplychain.chain.EngagementSide;
import dev.tasuki.formats.text.Text;
import dev.tasuki.server.access.Secret;
import dev.tasuki.server.audit.AuditRecord;
import dev.tasuki.server.shared.Actor;
import dev.tasuki.server.shared.EngagementId;
import dev.tasuki.server.shared.Ids;
import dev.tasuki.server.shared.Problem;
import dev.tasuki.server.shared.ProblemType;
import dev.tasuki.server.shared.ShareLinkId;
import dev.tasuki.server.shared.Viewer;
import dev.tasuki.server.shared.db.Tenancy;
import dev.tasuki.server.supplychain.RecordedEngagement;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Links by which the provider of an engagement answers what was offered to it without an account. A link shows that
/// engagement's shares and nothing else, and is good for two weeks.
public final class ShareLinks {
    private static final Duration GOOD_FOR = Duration.ofDays(14);
    private static final Text ANSWERS_HERE = new Text(
            "相手はこのサーバーの組織なので、自分の記録から回答します。リンクは要りません。",
            "The other side is an organisation on this server and answers in its own record. It needs no link.");
    private static final Text NOT_THE_CUSTOMERS =
            new Text("回答用のリンクを作れるのは、委託する側だけです。", "Only the customer's side makes a link for answers.");
    private static final Text NOTHING_OFFERED =
            new Text("まだ分担を提示していません。先に分担を提示してください。", "No share has been offered yet. Offer one first.");
    private static final Text NOT_GOOD = new Text(
            "このリンクは使えません。期限が過ぎたか、取り消されたか、新しいリンクに替わっています。送ってきた相手に、新しいリンクを頼んでください。",
            "This link cannot be used: it has expired, was revoked, or a newer one took its place. Ask whoever sent it"
                    + " for another.");
    private static final Text PROVIDERS_ONLY =
            new Text("このリンクでできるのは、受諾、辞退、変更の提案です。", "By this link you can accept, refuse or propose a change.");

    /// A link just made.
    ///
    /// @param secret what opens it; shown once and stored nowhere
    public record Made(ShareLink link, RecordedEngagement engagement, Secret secret) {

        /// The link's address on this server.
        public String path() {
            return "/shares/" + secret.reveal();
        }
    }

    private final Tenancy tenancy;
    private final ShareLinkStore store;
    private final Shares shares;
    private final AuditRecord audit;
    private final Ids ids;
    private final SecureRandom random;
    private final Clock clock;

    ShareLinks(
            Tenancy tenancy,
            ShareLinkStore store,
            Shares shares,
            AuditRecord audit,
            Ids ids,
            SecureRandom random,
            Clock clock) {
        this.tenancy = tenancy;
        this.store = store;
        this.shares = shares;
        this.audit = audit;
        this.ids = ids;
        this.random = random;
        this.clock = clock;
    }

    /// Makes a link; one made before for the same engagement is good no more.
    ///
    /// @throws Problem when the other side can answer by itself, or there is nothing to answer
    public Made make(Viewer viewer, EngagementId engagement) {
        Instant now = clock.instant();
        Secret secret = Secret.fresh(random);
        return tenancy.change(viewer, () -> {
            Shares.Sharing sharing = shares.of(viewer, engagement);
            if (sharing.sides().across().isPresent()) {
                throw Problem.of(ProblemType.CONFLICT, ANSWERS_HERE);
            }
            if (!sharing.sides().answersByLink()) {
                throw Problem.of(ProblemType.NOT_PERMITTED, NOT_THE_CUSTOMERS);
            }
            if (sharing.shares().isEmpty()) {
                throw Problem.of(ProblemType.CONFLICT, NOTHING_OFFERED);
            }
            revokeAll(viewer, engagement, now);
            var link = new ShareLink(
                    new ShareLinkId(ids.next()), viewer.organisation(), engagement, now, now.plus(GOOD_FOR));
            store.insert(viewer, link, secret.digest());
            audit.append(viewer, new ShareFact.LinkMade(engagement, link.id(), link.expiresAt()));
            return new Made(link, sharing.engagement(), secret);
        });
    }

    /// Takes the link of an engagement back.
    ///
    /// @throws Problem when there is none
    public void revoke(Viewer viewer, EngagementId engagement) {
        tenancy.run(viewer, () -> {
            if (revokeAll(viewer, engagement, clock.instant()).isEmpty()) {
                throw Problem.notFound();
            }
        });
    }

    /// The link of an engagement that is good, where there is one. Its secret cannot be shown again.
    public Optional<ShareLink> good(Viewer viewer, EngagementId engagement) {
        return tenancy.read(viewer, () -> store.good(viewer, engagement, clock.instant()));
    }

    /// What a link shows.
    ///
    /// @throws Problem when the link is not, or no longer, good
    public OpenedShares opened(Secret secret) {
        return tenancy.presenting(secret.digest(), () -> require(secret));
    }

    /// Answers by a link.
    ///
    /// @throws Problem when the link is not good, or what is said is not the provider's to say or cannot follow
    public OpenedShares answer(Secret secret, ShareWord word) {
        if (word.state().takenBy() != EngagementSide.PROVIDER) {
            throw Problem.of(ProblemType.NOT_PERMITTED, PROVIDERS_ONLY);
        }
        return tenancy.presenting(secret.digest(), () -> {
            OpenedShares opened = require(secret);
            // Whoever answers belongs to no organisation of this server; that it happened is for the keeper to know.
            Viewer keeper = Viewer.newcomer(opened.link().keeper(), Actor.SYSTEM);
            LocalDate today = keeper.today(clock);
            Shares.requireNotEnded(opened.until(), today);
            shares.append(opened.shares(), word, today, Optional.empty());
            tenancy.alsoFor(
                    keeper,
                    () -> audit.append(
                            keeper, new ShareFact.Said(opened.link().engagement(), word, ShareFact.Said.By.LINK)));
            return require(secret);
        });
    }

    private OpenedShares require(Secret secret) {
        return store.opened(secret.digest(), clock.instant())
                .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND, NOT_GOOD));
    }

    private List<ShareLinkId> revokeAll(Viewer viewer, EngagementId engagement, Instant now) {
        List<ShareLinkId> revoked = store.revoke(viewer, engagement, now);
        revoked.forEach(link -> audit.append(viewer, new ShareFact.LinkRevoked(engagement, link)));
        return revoked;
    }
}
