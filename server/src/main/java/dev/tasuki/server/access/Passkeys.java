package dev.tasuki.server.access;

import dev.tasuki.formats.text.Text;
import dev.tasuki.server.shared.AccountId;
import dev.tasuki.server.shared.Problem;
import dev.tasuki.server.shared.ProblemType;
import dev.tasuki.server.shared.db.Tenancy;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.security.web.webauthn.api.AttestationConveyancePreference;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialDescriptor;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialParameters;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Passkeys: making them and signing in with them (Web Authentication, level 2).
///
/// A passkey is two factors by itself: the device, and the fingerprint, face or PIN that it asks for. It also finds the
/// account, so nobody types an address.
public final class Passkeys {
    private static final Logger LOG = LoggerFactory.getLogger(Passkeys.class);
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Text NOT_MADE = new Text(
            "パスキーを登録できませんでした。時間がかかりすぎたか、この端末の応答を確かめられませんでした。もう一度お試しください。",
            "The passkey could not be added: it took too long, or the device's answer could not be verified. Try again.");

    private static final List<PublicKeyCredentialParameters> ALGORITHMS = List.of(
            PublicKeyCredentialParameters.EdDSA,
            PublicKeyCredentialParameters.ES256,
            PublicKeyCredentialParameters.RS256);

    /// A ceremony that has begun.
    ///
    /// @param secret  for its cookie
    /// @param options what the browser's authenticator is asked, as JSON
    public record Begun(Secret secret, String options) {}

    /// What a sign-in has to remember.
    record Asked(String challenge) {}

    /// What the making of a passkey has to remember.
    ///
    /// @param subject for whom: nobody else's request can finish it
    record Making(String subject, String handle, String mail, String name, String challenge) {}

    private final Tenancy tenancy;
    private final PasskeyStore store;
    private final Ceremonies ceremonies;
    private final Attempts attempts;
    private final Sessions sessions;
    private final JsonMapper mapper =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();
    private final Map<URI, WebAuthnRelyingPartyOperations> parties = new ConcurrentHashMap<>();

    Passkeys(Tenancy tenancy, PasskeyStore store, Ceremonies ceremonies, Attempts attempts, Sessions sessions) {
        this.tenancy = tenancy;
        this.store = store;
        this.ceremonies = ceremonies;
        this.attempts = attempts;
        this.sessions = sessions;
    }

    /// A person's passkeys.
    public List<Passkey> list(AccountId account) {
        return tenancy.asAccount(account, () -> store.list(account));
    }

    /// Begins a sign-in.
    ///
    /// @param origin where our pages are
    public Begun beginSignIn(URI origin) {
        Bytes challenge = Bytes.random();
        Secret secret = ceremonies.begin(CeremonyKind.SIGN_IN, new Asked(challenge.toBase64UrlString()));
        return new Begun(secret, mapper.writeValueAsString(request(origin, challenge)));
    }

    /// Finishes a sign-in. Whatever comes of it, the ceremony is over.
    ///
    /// @param credential what the authenticator answered, as JSON
    /// @return the secret of the session; empty when anything of it is wrong
    /// @throws Problem when there were too many failures
    public Optional<Secret> finishSignIn(Secret ceremony, String credential, URI origin, Visitor visitor) {
        Attempts.Begun attempt = attempts.begin(Optional.empty(), visitor);
        Optional<AccountId> account = ceremonies
                .take(CeremonyKind.SIGN_IN, ceremony, Asked.class)
                .flatMap(asked -> authenticated(asked, credential, origin));
        if (account.isEmpty()) {
            LOG.info("a sign-in by {} was refused", SignInMethod.PASSKEY.id());
            return Optional.empty();
        }
        attempts.succeeded(attempt);
        LOG.info("account {} signed in by {}", account.get(), SignInMethod.PASSKEY.id());
        return Optional.of(sessions.open(account.get(), SignInMethod.PASSKEY, visitor.device()));
    }

    private Optional<AccountId> authenticated(Asked asked, String credential, URI origin) {
        try {
            PublicKeyCredential<AuthenticatorAssertionResponse> answer =
                    mapper.readValue(credential, new TypeReference<>() {});
            var request =
                    new RelyingPartyAuthenticationRequest(request(origin, Bytes.fromBase64(asked.challenge())), answer);
            return Optional.of(tenancy.asNobody(
                    () -> store.account(party(origin).authenticate(request).getId())));
        } catch (DataAccessException e) {
            throw e;
        } catch (RuntimeException e) {
            // The answer is a stranger's, and the library says in many ways that it does not hold.
            LOG.debug("an assertion does not hold: {}", e.getClass().getName());
            return Optional.empty();
        }
    }

    /// Begins the making of a passkey for an account.
    public Begun beginAdding(Account account, URI origin) {
        PublicKeyCredentialUserEntity owner = tenancy.asAccount(
                account.id(), () -> store.findByUsername(account.mail().written()));
        if (owner == null) {
            throw Problem.notFound();
        }
        List<Bytes> known = tenancy.asAccount(
                account.id(),
                () -> store.findByUserId(owner.getId()).stream()
                        .map(credential -> credential.getCredentialId())
                        .toList());
        return begin(subject(account.id()), owner, known, origin);
    }

    /// Begins the making of a passkey.
    ///
    /// @param subject for whom; [#making] finds it for the same subject only
    Begun begin(String subject, PublicKeyCredentialUserEntity owner, List<Bytes> known, URI origin) {
        Bytes challenge = Bytes.random();
        Secret secret = ceremonies.begin(
                CeremonyKind.PASSKEY,
                new Making(
                        subject,
                        owner.getId().toBase64UrlString(),
                        owner.getName(),
                        String.valueOf(owner.getDisplayName()),
                        challenge.toBase64UrlString()));
        return new Begun(secret, mapper.writeValueAsString(creation(origin, owner, challenge, known)));
    }

    /// Finishes the making of a passkey for an account. Whatever comes of it, the ceremony is over.
    ///
    /// @throws Problem when anything of it is wrong
    public void finishAdding(AccountId account, Secret ceremony, String credential, String label, URI origin) {
        Making making = making(subject(account), ceremony);
        tenancy.asAccount(account, () -> {
            register(making, credential, label, origin);
            return true;
        });
        LOG.info("a passkey was added: account {}", account);
    }

    /// What was begun for this subject; it cannot be found a second time.
    ///
    /// @throws Problem when there is none, or it was begun for somebody else
    Making making(String subject, Secret ceremony) {
        return ceremonies
                .take(CeremonyKind.PASSKEY, ceremony, Making.class)
                .filter(making -> making.subject().equals(subject))
                .orElseThrow(Passkeys::notMade);
    }

    /// Verifies what the authenticator answered and writes the passkey, in the running transaction.
    ///
    /// @throws Problem when it does not hold
    void register(Making making, String credential, String label, URI origin) {
        try {
            PublicKeyCredential<AuthenticatorAttestationResponse> answer =
                    mapper.readValue(credential, new TypeReference<>() {});
            var options = creation(origin, owner(making), Bytes.fromBase64(making.challenge()), List.of());
            party(origin)
                    .registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                            options, new RelyingPartyPublicKey(answer, label)));
        } catch (DataAccessException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.debug("an attestation does not hold: {}", e.getClass().getName());
            throw notMade();
        }
    }

    static Problem notMade() {
        return Problem.of(ProblemType.CONFLICT, NOT_MADE);
    }

    private static String subject(AccountId account) {
        return "account/" + account.value();
    }

    private static PublicKeyCredentialUserEntity owner(Making making) {
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(Bytes.fromBase64(making.handle()))
                .name(making.mail())
                .displayName(making.name())
                .build();
    }

    private WebAuthnRelyingPartyOperations party(URI origin) {
        return parties.computeIfAbsent(
                origin,
                _ -> new Webauthn4JRelyingPartyOperations(store, store, entity(origin), Set.of(origin.toString())));
    }

    private static PublicKeyCredentialRpEntity entity(URI origin) {
        return PublicKeyCredentialRpEntity.builder()
                .id(origin.getHost())
                .name("Tasuki")
                .build();
    }

    private static PublicKeyCredentialRequestOptions request(URI origin, Bytes challenge) {
        return PublicKeyCredentialRequestOptions.builder()
                .challenge(challenge)
                .rpId(origin.getHost())
                .timeout(PATIENCE)
                .allowCredentials(List.of())
                .userVerification(UserVerificationRequirement.REQUIRED)
                .build();
    }

    private static PublicKeyCredentialCreationOptions creation(
            URI origin, PublicKeyCredentialUserEntity owner, Bytes challenge, List<Bytes> known) {
        return PublicKeyCredentialCreationOptions.builder()
                .rp(entity(origin))
                .user(owner)
                .challenge(challenge)
                .pubKeyCredParams(ALGORITHMS)
                .timeout(PATIENCE)
                .attestation(AttestationConveyancePreference.NONE)
                .excludeCredentials(known.stream()
                        .map(id ->
                                PublicKeyCredentialDescriptor.builder().id(id).build())
                        .toList())
                .authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build())
                .build();
    }
}
