package dev.tasuki.server.access;

import dev.tasuki.formats.text.Text;
import dev.tasuki.server.audit.AuditRecord;
import dev.tasuki.server.shared.AccountId;
import dev.tasuki.server.shared.Actor;
import dev.tasuki.server.shared.FieldFault;
import dev.tasuki.server.shared.Ids;
import dev.tasuki.server.shared.Input;
import dev.tasuki.server.shared.Problem;
import dev.tasuki.server.shared.Slice;
import dev.tasuki.server.shared.TokenId;
import dev.tasuki.server.shared.Viewer;
import dev.tasuki.server.shared.db.Tenancy;
import dev.tasuki.server.shared.search.SearchEntry;
import dev.tasuki.server.shared.search.SearchIndex;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Tokens of the programming interface: shown once, stored as digests, each for one organisation, with an end.
public final class Tokens {
    private final Tenancy tenancy;
    private final TokenStore store;
    private final AuditRecord audit;
    private final SearchIndex search;
    private final Ids ids;
    private final SecureRandom random;
    private final Clock clock;

    Tokens(
            Tenancy tenancy,
            TokenStore store,
            AuditRecord audit,
            SearchIndex search,
            Ids ids,
            SecureRandom random,
            Clock clock) {
        this.tenancy = tenancy;
        this.store = store;
        this.audit = audit;
        this.search = search;
        this.ids = ids;
        this.random = random;
        this.clock = clock;
    }

    /// A new token with its secret, which is nowhere to be read again.
    public record Issued(ApiToken token, Secret secret) {}

    /// The program that shows this token; empty when it is unknown, revoked or over.
    Optional<Caller.Program> find(Secret secret) {
        return tenancy.presenting(secret.digest(), () -> store.find(secret.digest(), clock.instant()));
    }

    /// Makes a token for the person who asks.
    ///
    /// @throws Problem when it would last too long or do more than the person may
    public Issued create(Viewer viewer, TokenDraft draft) {
        AccountId owner = person(viewer);
        var id = new TokenId(ids.next());
        Secret secret = Secret.fresh(random);
        return tenancy.change(viewer, () -> {
            Instant expires = judged(viewer, owner, draft);
            store.insert(viewer, new TokenStore.NewToken(id, owner, draft, secret.digest()), clock.instant(), expires);
            search.put(
                    viewer,
                    SearchEntry.of(SearchEntry.Kind.TOKEN, id.value(), Text.same(draft.name()))
                            .foundOnlyBy(owner));
            audit.append(viewer, new TokenFact.TokenCreated(id, draft.name(), draft.scopes(), expires));
            return new Issued(store.get(viewer, Optional.of(owner), id).orElseThrow(), secret);
        });
    }

    /// Reads what the person who asks wants of a new token.
    ///
    /// @throws Problem with every fault
    public TokenDraft read(Viewer viewer, Input input) {
        AccountId owner = person(viewer);
        return tenancy.read(viewer, () -> TokenDraft.read(input, viewer.today(clock), permitted(viewer, owner)));
    }

    private Instant judged(Viewer viewer, AccountId owner, TokenDraft draft) {
        List<FieldFault> faults = draft.faults(viewer.today(clock), permitted(viewer, owner));
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
        return draft.expiresOn().plusDays(1).atStartOfDay(viewer.zone()).toInstant();
    }

    private Set<Permission> permitted(Viewer viewer, AccountId owner) {
        return AccessRole.permissions(store.rolesOf(viewer, owner));
    }

    /// The tokens of the person who asks that were not revoked, the newest first.
    public Slice<ApiToken> own(Viewer viewer, Optional<TokenId> after, int size) {
        return list(viewer, Optional.of(person(viewer)), after, size);
    }

    /// Everybody's tokens that were not revoked, the newest first.
    public Slice<ApiToken> all(Viewer viewer, Optional<TokenId> after, int size) {
        return list(viewer, Optional.empty(), after, size);
    }

    private Slice<ApiToken> list(Viewer viewer, Optional<AccountId> owner, Optional<TokenId> after, int size) {
        return tenancy.read(
                viewer,
                () -> Slice.of(
                        store.list(viewer, owner, after, size + 1),
                        size,
                        token -> token.id().toString()));
    }

    /// One of the person's own tokens.
    ///
    /// @throws Problem when there is none, or it was revoked
    public ApiToken getOwn(Viewer viewer, TokenId token) {
        return get(viewer, Optional.of(person(viewer)), token);
    }

    /// Anybody's token.
    ///
    /// @throws Problem when there is none, or it was revoked
    public ApiToken getAny(Viewer viewer, TokenId token) {
        return get(viewer, Optional.empty(), token);
    }

    private ApiToken get(Viewer viewer, Optional<AccountId> owner, TokenId token) {
        return tenancy.read(viewer, () -> store.get(viewer, owner, token)).orElseThrow(Problem::notFound);
    }

    /// Ends one of the person's own tokens.
    ///
    /// @throws Problem when there is none, or it was revoked
    public void revokeOwn(Viewer viewer, TokenId token) {
        revoke(viewer, Optional.of(person(viewer)), token);
    }

    /// Ends anybody's token.
    ///
    /// @throws Problem when there is none, or it was revoked
    public void revokeAny(Viewer viewer, TokenId token) {
        revoke(viewer, Optional.empty(), token);
    }

    private void revoke(Viewer viewer, Optional<AccountId> owner, TokenId id) {
        tenancy.run(viewer, () -> {
            ApiToken token = store.get(viewer, owner, id).orElseThrow(Problem::notFound);
            if (!store.revoke(viewer, id, clock.instant())) {
                throw Problem.notFound();
            }
            search.remove(viewer, SearchEntry.Kind.TOKEN, id.value());
            audit.append(viewer, new TokenFact.TokenRevoked(id, token.name(), token.ownerName()));
        });
    }

    /// Tokens belong to people: a program has none of its own, and makes none.
    private static AccountId person(Viewer viewer) {
        if (viewer.actor().kind() != Actor.Kind.PERSON) {
            throw Problem.notFound();
        }
        return new AccountId(viewer.actor().id());
    }
}
