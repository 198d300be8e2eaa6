package dev.tasuki.server.access;

import dev.tasuki.formats.text.Text;
import dev.tasuki.server.audit.AuditRecord;
import dev.tasuki.server.shared.AccountId;
import dev.tasuki.server.shared.Actor;
import dev.tasuki.server.shared.FieldFault;
import dev.tasuki.server.shared.Ids;
import dev.tasuki.server.shared.InvitationId;
import dev.tasuki.server.shared.OrganisationId;
import dev.tasuki.server.shared.Problem;
import dev.tasuki.server.shared.ProblemType;
import dev.tasuki.server.shared.Viewer;
import dev.tasuki.server.shared.db.Tenancy;
import dev.tasuki.server.shared.search.SearchEntry;
import dev.tasuki.server.shared.search.SearchIndex;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.dao.DuplicateKeyException;

/// Adds organisations with accounts. Each is a tenant of its own.
public final class Organisations {
    private static final Text NOT_YOURS = new Text(
            "組織を加えられるのは、いずれかの組織の管理者だけです。管理者に相談してください。",
            "Only an administrator of an organisation can add another. Ask one of them.");

    /// What whoever adds an organisation may do in it.
    private static final Set<AccessRole> FOUNDER =
            Set.of(AccessRole.ADMINISTRATOR, AccessRole.EDITOR, AccessRole.SIGNATORY);

    private final Tenancy tenancy;
    private final OrganisationStore store;
    private final AuditRecord audit;
    private final SearchIndex search;
    private final OrganisationAdding adding;
    private final Ids ids;
    private final Clock clock;

    Organisations(
            Tenancy tenancy,
            OrganisationStore store,
            AuditRecord audit,
            SearchIndex search,
            OrganisationAdding adding,
            Ids ids,
            Clock clock) {
        this.tenancy = tenancy;
        this.store = store;
        this.audit = audit;
        this.search = search;
        this.adding = adding;
        this.ids = ids;
        this.clock = clock;
    }

    /// Whether this person may add an organisation.
    public boolean mayAdd(SignedIn person) {
        return adding.permits(person);
    }

    /// @throws Problem when the person may not add an organisation
    public void requireMayAdd(SignedIn person) {
        if (!mayAdd(person)) {
            throw Problem.of(ProblemType.NOT_PERMITTED, NOT_YOURS);
        }
    }

    /// Adds an organisation and makes the person its first administrator.
    ///
    /// @throws Problem when the person may not, or another organisation has the handle
    public OrganisationId add(SignedIn person, OrganisationDraft draft) {
        requireMayAdd(person);
        Viewer viewer = Viewer.newcomer(new OrganisationId(ids.next()), Actor.person(person.account(), person.name()));
        try {
            tenancy.run(viewer, () -> begin(viewer, person.account(), person.name(), draft));
        } catch (DuplicateKeyException e) {
            throw taken();
        }
        return viewer.organisation();
    }

    /// Adds an organisation at the word of whoever runs the server, who needs no permission of another organisation.
    ///
    /// @throws Problem when another organisation has the handle
    public OrganisationId establish(AccountId account, String name, OrganisationDraft draft) {
        Viewer viewer = Viewer.newcomer(new OrganisationId(ids.next()), Actor.person(account, name));
        try {
            tenancy.run(viewer, () -> begin(viewer, account, name, draft));
        } catch (DuplicateKeyException e) {
            throw taken();
        }
        return viewer.organisation();
    }

    /// Writes a new organisation with its first administrator, in the running transaction of this viewer.
    void begin(Viewer viewer, AccountId account, String name, OrganisationDraft draft) {
        store.insert(viewer, draft, clock.instant());
        audit.append(viewer, new AccessFact.OrganisationAdded(viewer.organisation(), draft));
        search.put(viewer, entry(viewer.organisation(), draft.name(), draft.handle()));
        join(viewer, account, name, FOUNDER, Optional.empty());
    }

    /// Makes somebody a member, in the running transaction of this viewer.
    void join(Viewer viewer, AccountId account, String name, Set<AccessRole> roles, Optional<InvitationId> invitation) {
        store.join(viewer, account, roles, clock.instant());
        audit.append(viewer, new AccessFact.MemberJoined(account, roles, invitation));
        search.put(viewer, SearchEntry.of(SearchEntry.Kind.PERSON, account.value(), Text.same(name)));
    }

    /// By which words the organisation itself is found.
    static SearchEntry entry(OrganisationId organisation, Text name, String handle) {
        return SearchEntry.of(SearchEntry.Kind.ORGANISATION, organisation.value(), name)
                .alsoFoundBy(handle);
    }

    /// The refusal of a handle that another organisation has.
    static Problem taken() {
        return Problem.invalid(List.of(new FieldFault("handle", OrganisationDraft.taken())));
    }
}
