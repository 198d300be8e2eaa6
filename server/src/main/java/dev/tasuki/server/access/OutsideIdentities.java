package dev.tasuki.server.access;

import dev.tasuki.formats.text.Text;
import dev.tasuki.server.shared.AccountId;
import dev.tasuki.server.shared.Problem;
import dev.tasuki.server.shared.ProblemType;
import dev.tasuki.server.shared.db.Tenancy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Signing in with an identity at an outside provider, and linking one to an account.
///
/// An identity that no account has opens nothing, whatever address it names: addresses can change hands.
public final class OutsideIdentities {
    /// Where the provider sends people back to.
    public static final String BACK = "/sign-in/outside/callback";

    private static final Logger LOG = LoggerFactory.getLogger(OutsideIdentities.class);
    private static final Duration SOON = Duration.ofMinutes(1);
    private static final Text AWAY = new Text(
            "外部の ID 基盤に接続できません。少し待ってから、もう一度お試しください。",
            "The identity provider cannot be reached. Wait a moment, then try again.");
    private static final Text FAILED = new Text(
            "外部の ID 基盤でのサインインを確かめられませんでした。最初の画面からもう一度お試しください。",
            "The sign-in at the identity provider could not be verified. Begin again from the first page.");
    private static final Text UNKNOWN = new Text(
            "この ID は、どのアカウントとも結び付いていません。ほかの方法でサインインして設定で結び付けるか、招待リンクから登録してください。",
            "This identity is not linked to any account. Sign in another way and link it in your settings, or register with an invitation link.");
    private static final Text TAKEN =
            new Text("この ID は、別のアカウントと結び付いています。", "This identity is linked to another account.");
    private static final Text OTHER_ADDRESS = new Text(
            "外部の ID 基盤が確認したメールアドレスが、招待のあて先と違います。招待した人に、そのアドレスあての招待を頼んでください。",
            "The address that the identity provider verified is not the one that was invited. Ask whoever invited you for"
                    + " an invitation to that address.");

    private enum Purpose {
        SIGN_IN,
        LINK,
        REGISTER
    }

    /// What is remembered until somebody comes back.
    ///
    /// @param session for linking: the session that began it
    /// @param then    for signing in: where to go afterwards
    record Away(String purpose, String session, String then, String state, String nonce, String verifier) {}

    /// Somebody on the way to the provider.
    ///
    /// @param secret  for the cookie of the ceremony
    /// @param address the provider's
    public record Leaving(Secret secret, URI address) {}

    /// What came of it.
    public sealed interface Arrival {
        /// Somebody signed in.
        ///
        /// @param then where they wanted to go
        record In(Secret session, String then) implements Arrival {}

        /// The identity was linked to the account of whoever is signed in.
        record Linked() implements Arrival {}

        /// A registration is complete.
        record New(Registered registered) implements Arrival {}
    }

    private final Optional<OutsideProvider> provider;
    private final Tenancy tenancy;
    private final JdbcClient jdbc;
    private final Ceremonies ceremonies;
    private final Registrations registrations;
    private final SignInMeans means;
    private final Sessions sessions;
    private final Clock clock;

    OutsideIdentities(
            Optional<OutsideProvider> provider,
            Tenancy tenancy,
            JdbcClient jdbc,
            Ceremonies ceremonies,
            Registrations registrations,
            SignInMeans means,
            Sessions sessions,
            Clock clock) {
        this.provider = provider;
        this.tenancy = tenancy;
        this.jdbc = jdbc;
        this.ceremonies = ceremonies;
        this.registrations = registrations;
        this.means = means;
        this.sessions = sessions;
        this.clock = clock;
    }

    /// What people call the provider, where one is configured.
    public Optional<String> provider() {
        return provider.map(OutsideProvider::name);
    }

    /// Sends somebody to sign in.
    public Leaving toSignIn(String then, URI origin) {
        return leave(Purpose.SIGN_IN, "", then, origin);
    }

    /// Sends a signed-in person to show the identity that will be linked.
    public Leaving toLink(SignedIn person, URI origin) {
        means.requireRecent(person);
        return leave(Purpose.LINK, person.session().toString(), "", origin);
    }

    /// Sends somebody to complete their registration.
    public Leaving toRegister(URI origin) {
        return leave(Purpose.REGISTER, "", "", origin);
    }

    private Leaving leave(Purpose purpose, String session, String then, URI origin) {
        try {
            OutsideProvider.Leaving way = configured().leave(back(origin));
            Secret secret = ceremonies.begin(
                    CeremonyKind.OUTSIDE,
                    new Away(purpose.name(), session, then, way.state(), way.nonce(), way.verifier()));
            return new Leaving(secret, way.address());
        } catch (OutsideProvider.Failure e) {
            LOG.warn("nobody can be sent to the identity provider: {}", e.getMessage());
            throw Problem.retryAfter(ProblemType.UNAVAILABLE, AWAY, SOON);
        }
    }

    /// Receives somebody who comes back. Whatever comes of it, the ceremony is over.
    ///
    /// @param ceremony     the secret of their cookie
    /// @param state        what the address they came by has
    /// @param person       whoever is signed in in that browser
    /// @param registration the secret of a registration in that browser
    /// @throws Problem when anything of it does not hold
    public Arrival arrive(
            Secret ceremony,
            String state,
            String code,
            Optional<SignedIn> person,
            Optional<Secret> registration,
            URI origin,
            Visitor visitor) {
        Away away = ceremonies
                .take(CeremonyKind.OUTSIDE, ceremony, Away.class)
                .filter(kept -> isSame(kept.state(), state))
                .orElseThrow(OutsideIdentities::failed);
        OutsideProvider.Identity identity = identity(away, code, origin);
        return switch (Purpose.valueOf(away.purpose())) {
            case SIGN_IN -> new Arrival.In(signIn(identity, visitor), away.then());
            case LINK -> {
                SignedIn same = person.filter(
                                present -> present.session().toString().equals(away.session()))
                        .orElseThrow(OutsideIdentities::failed);
                link(same, identity);
                yield new Arrival.Linked();
            }
            case REGISTER ->
                new Arrival.New(registrations.withOutside(
                        registration.orElseThrow(OutsideIdentities::failed),
                        identity.verifiedMail(),
                        visitor,
                        account -> insert(account, identity)));
        };
    }

    private OutsideProvider.Identity identity(Away away, String code, URI origin) {
        try {
            return configured().identity(code, back(origin), away.nonce(), away.verifier());
        } catch (OutsideProvider.Failure e) {
            LOG.warn("a sign-in at the identity provider does not hold: {}", e.getMessage());
            throw failed();
        }
    }

    private Secret signIn(OutsideProvider.Identity identity, Visitor visitor) {
        AccountId account = tenancy.asNobody(() -> owner(identity))
                .orElseThrow(() -> Problem.of(ProblemType.NOT_PERMITTED, UNKNOWN));
        LOG.info("account {} signed in by {}", account, SignInMethod.OUTSIDE.id());
        return sessions.open(account, SignInMethod.OUTSIDE, visitor.device());
    }

    private void link(SignedIn person, OutsideProvider.Identity identity) {
        means.requireRecent(person);
        tenancy.asAccount(person.account(), () -> {
            insert(person.account(), identity);
            return true;
        });
        LOG.info("an outside identity was linked: account {}", person.account());
    }

    /// Links in the running transaction.
    private void insert(AccountId account, OutsideProvider.Identity identity) {
        Instant now = clock.instant();
        jdbc.sql("""
                insert into outside_identity (issuer, subject, account_id, created_at)
                values (:issuer, :subject, :account, :now)
                on conflict do nothing
                """)
                .param("issuer", identity.issuer())
                .param("subject", identity.subject())
                .param("account", account)
                .param("now", now)
                .update();
        if (owner(identity).filter(account::equals).isEmpty()) {
            throw Problem.of(ProblemType.CONFLICT, TAKEN);
        }
    }

    /// Removes a person's links to the provider.
    ///
    /// @throws Problem when there is no other means of sign-in
    public void unlink(SignedIn person) {
        means.remove(
                person,
                () -> jdbc.sql("delete from outside_identity where account_id = :account")
                        .param("account", person.account())
                        .update());
        LOG.info("an outside identity was unlinked: account {}", person.account());
    }

    private Optional<AccountId> owner(OutsideProvider.Identity identity) {
        return jdbc.sql("""
                select o.account_id as value
                  from outside_identity o
                  join account a on a.id = o.account_id
                 where o.issuer = :issuer and o.subject = :subject and a.closed_at is null
                """)
                .param("issuer", identity.issuer())
                .param("subject", identity.subject())
                .query(AccountId.class)
                .optional();
    }

    private OutsideProvider configured() {
        return provider.orElseThrow(Problem::notFound);
    }

    private static URI back(URI origin) {
        return URI.create(origin + BACK);
    }

    private static boolean isSame(String kept, String shown) {
        return MessageDigest.isEqual(kept.getBytes(StandardCharsets.UTF_8), shown.getBytes(StandardCharsets.UTF_8));
    }

    /// The refusal of whoever comes back without having been sent, or with something that does not hold.
    public static Problem failed() {
        return Problem.of(ProblemType.CONFLICT, FAILED);
    }

    static Problem otherAddress() {
        return Problem.of(ProblemType.NOT_PERMITTED, OTHER_ADDRESS);
    }
}
