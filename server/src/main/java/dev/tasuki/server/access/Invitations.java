package dev.tasuki.server.access;

import dev.tasuki.formats.text.Text;
import dev.tasuki.server.audit.AuditRecord;
import dev.tasuki.server.shared.AccountId;
import dev.tasuki.server.shared.Actor;
import dev.tasuki.server.shared.Ids;
import dev.tasuki.server.shared.InvitationId;
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
import java.util.Optional;

/// Invitations to join an organisation: a link, shown once to whoever invites, who hands it on themselves.
public final class Invitations {
    /// How long a link may be used.
    public static final Duration VALIDITY = Duration.ofDays(7);

    private static final Text NOT_OPEN = new Text(
            "この招待は使えません。すでに使われたか、取り消されたか、期限が過ぎています。招待した人に、新しい招待を頼んでください。",
            "This invitation cannot be used: it has been accepted or revoked, or has expired. Ask whoever invited you for another.");
    private static final Text OTHER_ADDRESS = new Text(
            "この招待は {0} あてです。そのアドレスのアカウントでサインインするか、招待した人に、あなたのアドレスあての招待を頼んでください。",
            "This invitation is for {0}. Sign in with the account of that address, or ask whoever invited you for one"
                    + " to your address.");

    /// An invitation just made.
    ///
    /// @param secret the last part of its link; nobody can see it again
    public record Made(InvitationId id, Secret secret, Instant expiresAt) {

        /// The link's address on this server.
        public String path() {
            return "/invitation/" + secret.reveal();
        }
    }

    private final Tenancy tenancy;
    private final InvitationStore store;
    private final OrganisationStore organisationStore;
    private final Organisations organisations;
    private final Accounts accounts;
    private final AuditRecord audit;
    private final Ids ids;
    private final SecureRandom random;
    private final Clock clock;

    Invitations(
            Tenancy tenancy,
            InvitationStore store,
            OrganisationStore organisationStore,
            Organisations organisations,
            Accounts accounts,
            AuditRecord audit,
            Ids ids,
            SecureRandom random,
            Clock clock) {
        this.tenancy = tenancy;
        this.store = store;
        this.organisationStore = organisationStore;
        this.organisations = organisations;
        this.accounts = accounts;
        this.audit = audit;
        this.ids = ids;
        this.random = random;
        this.clock = clock;
    }

    /// Invites somebody.
    public Made create(Viewer viewer, InvitationDraft draft) {
        var id = new InvitationId(ids.next());
        Secret secret = Secret.fresh(random);
        Instant now = clock.instant();
        Instant expires = now.plus(VALIDITY);
        tenancy.run(viewer, () -> {
            store.insert(viewer, id, secret.digest(), draft, now, expires);
            audit.append(viewer, new AccessFact.InvitationMade(id, draft.roles(), draft.targets()));
        });
        return new Made(id, secret, expires);
    }

    /// Invitations, the last made first.
    public Slice<Invitation> list(Viewer viewer, Optional<InvitationId> after, int size) {
        return tenancy.read(
                viewer,
                () -> Slice.of(
                        store.list(viewer, after, size + 1),
                        size,
                        invitation -> invitation.id().toString()));
    }

    /// One invitation, whatever became of it.
    ///
    /// @throws Problem when there is none
    public Invitation get(Viewer viewer, InvitationId id) {
        return tenancy.read(viewer, () -> store.find(viewer, id)).orElseThrow(Problem::notFound);
    }

    /// Takes an invitation back.
    ///
    /// @throws Problem when there is none that is open
    public void revoke(Viewer viewer, InvitationId id) {
        tenancy.run(viewer, () -> {
            if (!store.revoke(viewer, id, clock.instant())) {
                throw Problem.notFound();
            }
            audit.append(viewer, new AccessFact.InvitationRevoked(id));
        });
    }

    /// The open invitation that this secret belongs to.
    public Optional<PresentedInvitation> find(Secret secret) {
        Instant now = clock.instant();
        Optional<OrganisationId> organisation =
                tenancy.presenting(secret.digest(), () -> store.presented(secret.digest(), now));
        return organisation
                .map(inviter -> Viewer.newcomer(inviter, Actor.SYSTEM))
                .flatMap(viewer -> tenancy.read(viewer, () -> store.find(viewer, secret.digest(), now)));
    }

    /// Makes a signed-in person a member.
    ///
    /// @throws Problem when the invitation is not open, or for another address
    public PresentedInvitation accept(SignedIn person, Secret secret) {
        PresentedInvitation invitation = find(secret).orElseThrow(Invitations::notOpen);
        if (!invitation.isFor(accounts.get(person.account()).mail())) {
            String mail = invitation.mail().written();
            throw Problem.of(ProblemType.CONFLICT, OTHER_ADDRESS.with(mail));
        }
        Viewer viewer = Viewer.newcomer(invitation.organisation(), Actor.person(person.account(), person.name()));
        tenancy.run(viewer, () -> join(viewer, invitation, person.account(), person.name()));
        return invitation;
    }

    /// Uses the invitation up and makes the account a member, in the running transaction of this viewer.
    void join(Viewer viewer, PresentedInvitation invitation, AccountId account, String name) {
        if (!store.accept(viewer, invitation.id(), clock.instant())) {
            throw notOpen();
        }
        organisations.join(viewer, account, name, invitation.roles(), Optional.of(invitation.id()));
        organisationStore.share(viewer, account, invitation.targets(), clock.instant());
    }

    /// The refusal of an invitation that cannot be used.
    public static Problem notOpen() {
        return Problem.of(ProblemType.NOT_FOUND, NOT_OPEN);
    }
}
