package dev.tasuki.server.example;

import dev.tasuki.server.access.AccessRole;
import dev.tasuki.server.access.AccountDraft;
import dev.tasuki.server.access.InvitationDraft;
import dev.tasuki.server.access.Invitations;
import dev.tasuki.server.access.MailAddress;
import dev.tasuki.server.access.OrganisationDraft;
import dev.tasuki.server.access.SignedIn;
import dev.tasuki.server.shared.AccountId;
import dev.tasuki.server.shared.Actor;
import dev.tasuki.server.shared.OrganisationId;
import dev.tasuki.server.shared.SessionId;
import dev.tasuki.server.shared.Viewer;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// The people of the example and their organisations.
final class Cast {
    private final Example example;
    private final ExampleParts parts;
    private final Map<String, AccountId> accounts = new HashMap<>();
    private final Map<String, OrganisationId> organisations = new HashMap<>();

    Cast(Example example, ExampleParts parts) {
        this.example = example;
        this.parts = parts;
    }

    /// The organisations with accounts.
    List<Example.Party> tenants() {
        return example.organisations().stream().filter(Example.Party::account).toList();
    }

    /// The first administrator of each.
    List<Example.Person> founders() {
        return tenants().stream()
                .map(tenant -> first(tenant.id(), AccessRole.ADMINISTRATOR))
                .toList();
    }

    /// Everybody else.
    List<Example.Person> others() {
        List<Example.Person> founders = founders();
        return example.people().stream()
                .filter(person -> !founders.contains(person))
                .toList();
    }

    /// Registers a person's organisation.
    void found(Example.Person founder) {
        Example.Party party = example.organisation(founder.organisation());
        organisations.put(
                party.id(),
                parts.organisations()
                        .establish(
                                account(founder),
                                example.nameOf(founder),
                                new OrganisationDraft(party.id(), party.name())));
    }

    /// Invites a person, who accepts the same day. A guest sees the first target that the organisation answers for.
    void join(Example.Person person, Agreements agreements) {
        Viewer inviter = viewer(first(person.organisation(), AccessRole.ADMINISTRATOR));
        var draft = new InvitationDraft(
                new MailAddress(person.mail()),
                Set.of(person.role()),
                person.role() == AccessRole.GUEST ? Set.of(agreements.shown(person.organisation())) : Set.of());
        Invitations.Made made = parts.invitations().create(inviter, draft);
        var signedIn = new SignedIn(
                account(person),
                example.nameOf(person),
                example.organisation(person.organisation()).language(),
                new SessionId(new UUID(0, 0)),
                Instant.EPOCH,
                List.of());
        parts.invitations().accept(signedIn, made.secret());
    }

    private AccountId account(Example.Person person) {
        return accounts.computeIfAbsent(
                person.id(),
                _ -> parts.accounts()
                        .create(
                                new MailAddress(person.mail()),
                                new AccountDraft(
                                        example.nameOf(person),
                                        example.organisation(person.organisation())
                                                .language())));
    }

    OrganisationId organisation(String tenant) {
        OrganisationId id = organisations.get(tenant);
        if (id == null) {
            throw new IllegalStateException("not registered yet: " + tenant);
        }
        return id;
    }

    /// A person acting for their organisation.
    Viewer viewer(Example.Person person) {
        return Viewer.newcomer(
                organisation(person.organisation()), Actor.person(account(person), example.nameOf(person)));
    }

    /// Whoever looks after an organisation's record.
    Viewer administrator(String tenant) {
        return viewer(first(tenant, AccessRole.ADMINISTRATOR));
    }

    /// Whoever writes in an organisation's record.
    Viewer editor(String tenant) {
        return viewer(first(tenant, AccessRole.EDITOR));
    }

    private Example.Person first(String tenant, AccessRole role) {
        return example.people().stream()
                .filter(person -> person.organisation().equals(tenant) && person.role() == role)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(tenant + " has nobody as " + role));
    }
}
