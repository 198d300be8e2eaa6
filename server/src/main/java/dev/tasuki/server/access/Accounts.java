package dev.tasuki.server.access;

import dev.tasuki.formats.bytes.Bytes;
import dev.tasuki.formats.text.Text;
import dev.tasuki.server.shared.AccountId;
import dev.tasuki.server.shared.Actor;
import dev.tasuki.server.shared.Ids;
import dev.tasuki.server.shared.Problem;
import dev.tasuki.server.shared.ProblemType;
import dev.tasuki.server.shared.Viewer;
import dev.tasuki.server.shared.db.Tenancy;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// People's accounts.
public final class Accounts {
    private static final Logger LOG = LoggerFactory.getLogger(Accounts.class);
    private static final Text TAKEN = new Text(
            "このメールアドレスのアカウントはすでにあります。サインインしてください。", "An account with this address already exists. Sign in with it.");
    private static final Text LAST_ADMINISTRATOR = new Text(
            "「{0}」の管理者はあなただけです。先に、ほかの人を管理者にしてください。",
            "You are the only administrator of “{0}”. Make somebody else one first.");
    private static final int USER_HANDLE = 32;

    private final Tenancy tenancy;
    private final AccountStore store;
    private final Members members;
    private final Sessions sessions;
    private final Ids ids;
    private final SecureRandom random;
    private final Clock clock;

    Accounts(
            Tenancy tenancy,
            AccountStore store,
            Members members,
            Sessions sessions,
            Ids ids,
            SecureRandom random,
            Clock clock) {
        this.tenancy = tenancy;
        this.store = store;
        this.members = members;
        this.sessions = sessions;
        this.ids = ids;
        this.random = random;
        this.clock = clock;
    }

    /// Creates an account that nothing opens yet; [SignInLinks] can, and then its person adds a means of sign-in.
    ///
    /// @throws Problem when the address has an account
    public AccountId create(MailAddress mail, AccountDraft draft) {
        var id = new AccountId(ids.next());
        return tenancy.asAccount(id, () -> {
            insert(id, mail, draft, freshHandle());
            return id;
        });
    }

    /// Writes a new account, in the running transaction.
    void insert(AccountId id, MailAddress mail, AccountDraft draft, Bytes userHandle) {
        if (store.isTaken(mail)) {
            throw Problem.of(ProblemType.CONFLICT, TAKEN);
        }
        store.insert(id, mail, draft, userHandle, clock.instant());
    }

    /// @throws Problem when the address has an account
    void requireFree(MailAddress mail) {
        if (tenancy.asNobody(() -> store.isTaken(mail))) {
            throw Problem.of(ProblemType.CONFLICT, TAKEN);
        }
    }

    /// By which authenticators know the account: random, so that it says nothing about its person.
    Bytes freshHandle() {
        byte[] handle = new byte[USER_HANDLE];
        random.nextBytes(handle);
        return Bytes.of(handle);
    }

    /// Whether there is no account at all yet.
    boolean isEmpty() {
        return tenancy.asNobody(store::isEmpty);
    }

    /// The account with this address.
    public Optional<Account> find(MailAddress mail) {
        return tenancy.asNobody(() -> store.find(mail));
    }

    /// @throws Problem when there is none
    public Account get(AccountId id) {
        return tenancy.asAccount(id, () -> store.find(id)).orElseThrow(Problem::notFound);
    }

    /// Changes a person's name and language; each organisation that they belong to finds it in its record.
    ///
    /// @param version the one that the person saw
    /// @throws Problem when it has changed meanwhile
    public void change(SignedIn person, AccountDraft draft, int version) {
        tenancy.asAccount(person.account(), () -> {
            if (store.update(person.account(), draft, version) == 0) {
                throw Problem.changedMeanwhile();
            }
            if (!draft.name().equals(person.name())) {
                inOrder(person).forEach(membership -> {
                    Viewer viewer = viewer(person, draft.name(), membership);
                    tenancy.alsoFor(
                            viewer, () -> members.renamed(viewer, person.account(), person.name(), draft.name()));
                });
            }
            return true;
        });
    }

    /// Closes a person's account: nobody can sign in with it any more, and they leave their organisations. What they
    /// did stays in the record.
    ///
    /// @throws Problem when an organisation would be left without an administrator
    public void close(SignedIn person) {
        tenancy.asAccount(person.account(), () -> {
            for (Membership membership : inOrder(person)) {
                Viewer viewer = viewer(person, person.name(), membership);
                tenancy.alsoFor(viewer, () -> {
                    if (!members.leave(viewer, person.account())) {
                        throw lastAdministrator(membership.name());
                    }
                });
            }
            store.close(person.account(), clock.instant());
            return true;
        });
        sessions.revokeAll(person.account());
        LOG.info("account {} was closed", person.account());
    }

    /// Always in the same order, so that two who change in the same organisations at once do not wait for each other.
    private static List<Membership> inOrder(SignedIn person) {
        return person.memberships().stream()
                .sorted(Comparator.comparing(
                        membership -> membership.organisation().value()))
                .toList();
    }

    /// The organisation's own view also where the person is a guest in it: it is its record that is written.
    private static Viewer viewer(SignedIn person, String name, Membership membership) {
        return Viewer.member(membership.organisation(), Actor.person(person.account(), name), membership.timeZone());
    }

    private static Problem lastAdministrator(Text organisation) {
        return Problem.of(
                ProblemType.CONFLICT,
                new Text(
                        LAST_ADMINISTRATOR.with(organisation.ja()).ja(),
                        LAST_ADMINISTRATOR.with(organisation.en()).en()));
    }
}
