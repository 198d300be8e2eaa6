package dev.tasuki.server.access;

import dev.tasuki.formats.bytes.Bytes;
import dev.tasuki.formats.text.Language;
import dev.tasuki.formats.text.Text;
import dev.tasuki.server.shared.AccountId;
import dev.tasuki.server.shared.Actor;
import dev.tasuki.server.shared.Ids;
import dev.tasuki.server.shared.OrganisationId;
import dev.tasuki.server.shared.Problem;
import dev.tasuki.server.shared.ProblemType;
import dev.tasuki.server.shared.Viewer;
import dev.tasuki.server.shared.db.Tenancy;
import java.net.URI;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;

/// Registering: first what a person says of themselves, then a means of sign-in; only then there is an account.
///
/// So no account can be left behind that its owner cannot open and somebody else might.
public final class Registrations {
    private static final Logger LOG = LoggerFactory.getLogger(Registrations.class);
    private static final HexFormat HEX = HexFormat.of();
    private static final Text OVER = new Text(
            "登録に時間がかかりすぎたか、すでに完了しています。最初の画面からもう一度進んでください。",
            "This registration took too long or is complete already. Begin again from the first page.");
    private static final Text SET_UP_DONE =
            new Text("最初のセットアップはすでに済んでいます。サインインしてください。", "The first set-up has already been done. Sign in.");

    /// What is remembered until there is an account. What does not apply is empty.
    ///
    /// @param invitation the secret of the invitation
    record Pending(
            String mail,
            String name,
            String language,
            String invitation,
            String handle,
            String organisationJa,
            String organisationEn,
            String seed,
            String userHandle) {

        MailAddress address() {
            return new MailAddress(mail);
        }

        AccountDraft person() {
            return new AccountDraft(name, Language.ofTag(language).orElse(Language.EN));
        }

        Bytes seedBytes() {
            return Bytes.of(HEX.parseHex(seed));
        }
    }

    private final Tenancy tenancy;
    private final AccountStore store;
    private final Accounts accounts;
    private final Organisations organisations;
    private final Invitations invitations;
    private final Ceremonies ceremonies;
    private final Passkeys passkeys;
    private final AccountSecrets secrets;
    private final Sessions sessions;
    private final Ids ids;
    private final SecureRandom random;

    Registrations(
            Tenancy tenancy,
            AccountStore store,
            Accounts accounts,
            Organisations organisations,
            Invitations invitations,
            Ceremonies ceremonies,
            Passkeys passkeys,
            AccountSecrets secrets,
            Sessions sessions,
            Ids ids,
            SecureRandom random) {
        this.tenancy = tenancy;
        this.store = store;
        this.accounts = accounts;
        this.organisations = organisations;
        this.invitations = invitations;
        this.ceremonies = ceremonies;
        this.passkeys = passkeys;
        this.secrets = secrets;
        this.sessions = sessions;
        this.ids = ids;
        this.random = random;
    }

    /// Begins the first registration on this server.
    ///
    /// @return the secret for the registration's cookie
    public Secret begin(SetUpDraft draft) {
        OrganisationDraft organisation = draft.organisation();
        return begin(
                draft.mail(),
                draft.person(),
                "",
                organisation.handle(),
                organisation.name().ja(),
                organisation.name().en());
    }

    /// Begins the registration of somebody who was invited.
    ///
    /// @return the secret for the registration's cookie
    /// @throws Problem when the invitation is not open, or its address has an account
    public Secret begin(Secret invitation, AccountDraft person) {
        PresentedInvitation presented = invitations.find(invitation).orElseThrow(Invitations::notOpen);
        accounts.requireFree(presented.mail());
        return begin(presented.mail(), person, invitation.reveal(), "", "", "");
    }

    private Secret begin(
            MailAddress mail, AccountDraft person, String invitation, String handle, String ja, String en) {
        return ceremonies.begin(
                CeremonyKind.REGISTRATION,
                new Pending(
                        mail.written(),
                        person.name(),
                        person.language().tag(),
                        invitation,
                        handle,
                        ja,
                        en,
                        HEX.formatHex(AuthenticatorSeed.fresh(random).toArray()),
                        HEX.formatHex(accounts.freshHandle().toArray())));
    }

    /// A registration that has begun.
    ///
    /// @throws Problem when it is over
    public PendingRegistration look(Secret registration) {
        Pending pending = pending(registration);
        return new PendingRegistration(
                pending.address(),
                pending.name(),
                new AuthenticatorSeed(pending.seedBytes(), pending.address()),
                !pending.invitation().isEmpty());
    }

    /// Completes the registration with a password and an authenticator.
    ///
    /// @throws Problem with the faults of the two fields
    public Registered withPassword(Secret registration, String password, String code, Visitor visitor) {
        Pending pending = pending(registration);
        AccountSecrets.Prepared prepared = secrets.prepare(pending.address(), password, pending.seedBytes(), code);
        return finish(registration, pending, SignInMethod.PASSWORD, visitor, account -> secrets.set(account, prepared));
    }

    /// Begins the making of the passkey that will complete the registration.
    public Passkeys.Begun beginPasskey(Secret registration, URI origin) {
        Pending pending = pending(registration);
        var owner = ImmutablePublicKeyCredentialUserEntity.builder()
                .id(new org.springframework.security.web.webauthn.api.Bytes(HEX.parseHex(pending.userHandle())))
                .name(pending.mail())
                .displayName(pending.name())
                .build();
        return passkeys.begin(subject(registration), owner, List.of(), origin);
    }

    /// Completes the registration with a passkey.
    ///
    /// @throws Problem when the passkey does not hold
    public Registered withPasskey(
            Secret registration, Secret ceremony, String credential, URI origin, Visitor visitor) {
        Pending pending = pending(registration);
        Passkeys.Making making = passkeys.making(subject(registration), ceremony);
        return finish(
                registration,
                pending,
                SignInMethod.PASSKEY,
                visitor,
                _ -> passkeys.register(making, credential, visitor.device(), origin));
    }

    /// Completes the registration with an identity at the outside provider.
    ///
    /// @param verifiedMail the address that the provider vouches for
    /// @param link         writes the identity, in the running transaction
    Registered withOutside(
            Secret registration, Optional<MailAddress> verifiedMail, Visitor visitor, Consumer<AccountId> link) {
        Pending pending = pending(registration);
        boolean same = verifiedMail
                .filter(mail -> mail.key().equals(pending.address().key()))
                .isPresent();
        if (!same || pending.invitation().isEmpty()) {
            throw OutsideIdentities.otherAddress();
        }
        return finish(registration, pending, SignInMethod.OUTSIDE, visitor, link);
    }

    private Registered finish(
            Secret registration, Pending pending, SignInMethod method, Visitor visitor, Consumer<AccountId> means) {
        var account = new AccountId(ids.next());
        Actor actor = Actor.person(account, pending.name());
        List<String> codes = secrets.freshCodes();
        String handle;
        try {
            handle = write(account, actor, pending, codes, means);
        } catch (DuplicateKeyException e) {
            // The same form was sent twice at once.
            throw over();
        }
        ceremonies.take(CeremonyKind.REGISTRATION, registration, Pending.class);
        LOG.info("account {} was registered by {}", account, method.id());
        return new Registered(account, sessions.open(account, method, visitor.device()), codes, "/o/" + handle);
    }

    /// @return the handle of the organisation that the new account belongs to
    private String write(
            AccountId account, Actor actor, Pending pending, List<String> codes, Consumer<AccountId> means) {
        if (pending.invitation().isEmpty()) {
            Viewer viewer = Viewer.newcomer(new OrganisationId(ids.next()), actor);
            tenancy.run(viewer, () -> {
                store.lock();
                if (!store.isEmpty()) {
                    throw Problem.of(ProblemType.CONFLICT, SET_UP_DONE);
                }
                write(account, pending, codes, means);
                organisations.begin(viewer, account, pending.name(), organisation(pending));
            });
            return pending.handle();
        }
        PresentedInvitation invitation =
                Secret.shown(pending.invitation()).flatMap(invitations::find).orElseThrow(Invitations::notOpen);
        Viewer viewer = Viewer.newcomer(invitation.organisation(), actor);
        tenancy.run(viewer, () -> {
            write(account, pending, codes, means);
            invitations.join(viewer, invitation, account, pending.name());
        });
        return invitation.handle();
    }

    private void write(AccountId account, Pending pending, List<String> codes, Consumer<AccountId> means) {
        accounts.insert(account, pending.address(), pending.person(), Bytes.of(HEX.parseHex(pending.userHandle())));
        means.accept(account);
        secrets.setCodes(account, codes);
    }

    private static OrganisationDraft organisation(Pending pending) {
        return new OrganisationDraft(pending.handle(), new Text(pending.organisationJa(), pending.organisationEn()));
    }

    private Pending pending(Secret registration) {
        return ceremonies
                .look(CeremonyKind.REGISTRATION, registration, Pending.class)
                .orElseThrow(Registrations::over);
    }

    /// The refusal of a registration that took too long.
    public static Problem over() {
        return Problem.of(ProblemType.CONFLICT, OVER);
    }

    private static String subject(Secret registration) {
        return "registration/" + registration.digest();
    }
}
