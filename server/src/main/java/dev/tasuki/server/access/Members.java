package dev.tasuki.server.access;

import dev.tasuki.formats.text.Text;
import dev.tasuki.server.audit.AuditRecord;
import dev.tasuki.server.shared.AccountId;
import dev.tasuki.server.shared.FieldFault;
import dev.tasuki.server.shared.Problem;
import dev.tasuki.server.shared.ProblemType;
import dev.tasuki.server.shared.Slice;
import dev.tasuki.server.shared.Viewer;
import dev.tasuki.server.shared.db.Tenancy;
import dev.tasuki.server.shared.search.SearchEntry;
import dev.tasuki.server.shared.search.SearchIndex;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DataIntegrityViolationException;

/// The people of an organisation and their roles. Somebody always stays its administrator.
public final class Members {
    private static final Text LAST_ADMINISTRATOR = new Text(
            "この人は最後の管理者です。先に、ほかの人を管理者にしてください。",
            "This person is the last administrator. Make somebody else an administrator first.");

    private final Tenancy tenancy;
    private final MemberStore store;
    private final TokenStore tokens;
    private final AuditRecord audit;
    private final SearchIndex search;
    private final Clock clock;

    Members(Tenancy tenancy, MemberStore store, TokenStore tokens, AuditRecord audit, SearchIndex search, Clock clock) {
        this.tenancy = tenancy;
        this.store = store;
        this.tokens = tokens;
        this.audit = audit;
        this.search = search;
        this.clock = clock;
    }

    /// Members, a part at a time.
    public Slice<Member> list(Viewer viewer, Optional<AccountId> after, int size) {
        return tenancy.read(
                viewer,
                () -> Slice.of(
                        store.list(viewer, after, size + 1),
                        size,
                        member -> member.account().toString()));
    }

    public int count(Viewer viewer) {
        return tenancy.read(viewer, () -> store.count(viewer));
    }

    /// @throws Problem when nobody of this organisation has the account
    public Member get(Viewer viewer, AccountId account) {
        return tenancy.read(viewer, () -> store.find(viewer, account)).orElseThrow(Problem::notFound);
    }

    /// Gives a member other roles, or a guest other targets.
    ///
    /// @param version the version that the person saw
    /// @throws Problem when there is no such member, it was changed since, or no administrator would be left
    public Member change(Viewer viewer, AccountId account, MemberDraft draft, int version) {
        try {
            return tenancy.change(viewer, () -> {
                int administrators = store.lockAdministrators(viewer);
                Member before = store.find(viewer, account).orElseThrow(Problem::notFound);
                if (administrators == 1 && before.content().isAdministrator() && !draft.isAdministrator()) {
                    throw Problem.invalid(List.of(new FieldFault("roles", LAST_ADMINISTRATOR)));
                }
                if (!store.update(viewer, account, draft, version)) {
                    throw Problem.changedMeanwhile();
                }
                store.share(viewer, account, draft.sharedTargets(), clock.instant());
                audit.append(viewer, new MemberFact.MemberChanged(account, before.name(), before.content(), draft));
                return store.find(viewer, account).orElseThrow();
            });
        } catch (DataIntegrityViolationException e) {
            // The one key that can fail is that of the shared targets, which are this organisation's.
            throw Problem.invalid(List.of(new FieldFault("sharedTargets", MemberDraft.NO_SUCH_TARGET)));
        }
    }

    /// Goes by another name from now on, in the running transaction of this viewer.
    void renamed(Viewer viewer, AccountId account, String before, String after) {
        audit.append(viewer, new MemberFact.MemberRenamed(account, before, after));
        search.put(viewer, SearchEntry.of(SearchEntry.Kind.PERSON, account.value(), Text.same(after)));
    }

    /// Takes somebody out who closes their account, in the running transaction of this viewer.
    ///
    /// @return whether they could go; not when no administrator would be left
    boolean leave(Viewer viewer, AccountId account) {
        int administrators = store.lockAdministrators(viewer);
        Optional<Member> found = store.find(viewer, account);
        if (administrators == 1
                && found.filter(member -> member.content().isAdministrator()).isPresent()) {
            return false;
        }
        found.ifPresent(member -> {
            int revoked = takeOut(viewer, member, member.version());
            audit.append(viewer, new MemberFact.MemberLeft(account, member.content(), revoked));
        });
        return true;
    }

    private int takeOut(Viewer viewer, Member member, int version) {
        store.unshare(viewer, member.account());
        if (!store.remove(viewer, member.account(), version)) {
            throw Problem.changedMeanwhile();
        }
        search.remove(viewer, SearchEntry.Kind.PERSON, member.account().value());
        search.removeWhatOnlyFinds(viewer, member.account());
        return tokens.revokeAll(viewer, member.account(), clock.instant());
    }

    /// Takes somebody out of the organisation, and ends their tokens for it.
    ///
    /// @param version the version that the person saw
    /// @throws Problem when there is no such member, it was changed since, or it is the last administrator
    public void remove(Viewer viewer, AccountId account, int version) {
        tenancy.run(viewer, () -> {
            int administrators = store.lockAdministrators(viewer);
            Member member = store.find(viewer, account).orElseThrow(Problem::notFound);
            if (administrators == 1 && member.content().isAdministrator()) {
                throw Problem.of(ProblemType.CONFLICT, LAST_ADMINISTRATOR);
            }
            int revoked = takeOut(viewer, member, version);
            audit.append(viewer, new MemberFact.MemberRemoved(account, member.name(), member.content(), revoked));
        });
    }
}
