package dev.tasuki.server.access;

import dev.tasuki.server.shared.AccountId;
import dev.tasuki.server.shared.Ids;
import dev.tasuki.server.shared.PasskeyId;
import dev.tasuki.server.shared.db.Rows;
import dev.tasuki.server.shared.db.TextArray;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;

/// Passkeys and their owners in PostgreSQL, as Spring Security asks for them. It runs in its caller's transaction.
final class PasskeyStore implements UserCredentialRepository, PublicKeyCredentialUserEntityRepository {
    private static final HexFormat HEX = HexFormat.of();
    private static final String SELECT = """
            select encode(p.credential_id, 'hex') as credential, encode(p.public_key, 'hex') as public_key,
                   encode(a.passkey_user_handle, 'hex') as handle, p.label, p.signature_count, p.user_verified,
                   p.backup_eligible, p.backed_up, p.transports,
                   encode(p.attestation_object, 'hex') as attestation_object,
                   encode(p.client_data, 'hex') as client_data, p.created_at, p.last_used_at
              from passkey p
              join account a on a.id = p.account_id
             where a.closed_at is null
            """;

    private record Row(
            String credential,
            String publicKey,
            String handle,
            String label,
            long signatureCount,
            boolean userVerified,
            boolean backupEligible,
            boolean backedUp,
            List<String> transports,
            Optional<String> attestationObject,
            Optional<String> clientData,
            Instant createdAt,
            Instant lastUsedAt) {
        CredentialRecord credentialRecord() {
            return ImmutableCredentialRecord.builder()
                    .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                    .credentialId(bytes(credential))
                    .publicKey(new ImmutablePublicKeyCose(HEX.parseHex(publicKey)))
                    .userEntityUserId(bytes(handle))
                    .label(label)
                    .signatureCount(signatureCount)
                    .uvInitialized(userVerified)
                    .backupEligible(backupEligible)
                    .backupState(backedUp)
                    .transports(transports.stream()
                            .map(AuthenticatorTransport::valueOf)
                            .collect(Collectors.toSet()))
                    .attestationObject(
                            attestationObject.map(PasskeyStore::bytes).orElse(null))
                    .attestationClientDataJSON(
                            clientData.map(PasskeyStore::bytes).orElse(null))
                    .created(createdAt)
                    .lastUsed(lastUsedAt)
                    .build();
        }
    }

    private record OwnerRow(String handle, String email, String name) {
        PublicKeyCredentialUserEntity entity() {
            return ImmutablePublicKeyCredentialUserEntity.builder()
                    .id(bytes(handle))
                    .name(email)
                    .displayName(name)
                    .build();
        }
    }

    private final JdbcClient jdbc;
    private final Ids ids;
    private final Clock clock;

    PasskeyStore(JdbcClient jdbc, Ids ids, Clock clock) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public void save(CredentialRecord credential) {
        if (findByCredentialId(credential.getCredentialId()) == null) {
            insert(credential);
        } else {
            used(credential);
        }
    }

    private void insert(CredentialRecord credential) {
        Bytes attestation = credential.getAttestationObject();
        Bytes clientData = credential.getAttestationClientDataJSON();
        int rows = jdbc.sql("""
                insert into passkey (id, account_id, credential_id, public_key, label, signature_count, user_verified,
                                     backup_eligible, backed_up, transports, attestation_object, client_data,
                                     created_at, last_used_at)
                select :id, a.id, :credential, :publicKey, :label, :count, :verified, :eligible, :backedUp, :transports,
                       :attestation, :clientData, :now, :now
                  from account a
                 where a.passkey_user_handle = :handle and a.closed_at is null
                """)
                .param("id", new PasskeyId(ids.next()))
                .param("credential", credential.getCredentialId().getBytes())
                .param("publicKey", credential.getPublicKey().getBytes())
                .param("label", credential.getLabel())
                .param("count", credential.getSignatureCount())
                .param("verified", credential.isUvInitialized())
                .param("eligible", credential.isBackupEligible())
                .param("backedUp", credential.isBackupState())
                .param(
                        "transports",
                        TextArray.of(credential.getTransports().stream()
                                .map(AuthenticatorTransport::getValue)
                                .toList()))
                .param("attestation", attestation == null ? null : attestation.getBytes())
                .param("clientData", clientData == null ? null : clientData.getBytes())
                .param("handle", credential.getUserEntityUserId().getBytes())
                .param("now", clock.instant())
                .update();
        if (rows != 1) {
            throw new IllegalArgumentException("a passkey is made for an account");
        }
    }

    /// Notes the use. A counter that does not grow means that somebody copied the key (WebAuthn, section 6.1.1).
    private void used(CredentialRecord credential) {
        int rows = jdbc.sql("""
                update passkey
                   set signature_count = :count, backed_up = :backedUp, last_used_at = :now
                 where credential_id = :credential
                   and (signature_count < :count or (signature_count = 0 and :count = 0))
                """)
                .param("count", credential.getSignatureCount())
                .param("backedUp", credential.isBackupState())
                .param("now", clock.instant())
                .param("credential", credential.getCredentialId().getBytes())
                .update();
        if (rows != 1) {
            throw new IllegalArgumentException("the passkey's counter did not grow");
        }
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credential) {
        return jdbc.sql(SELECT + " and p.credential_id = :credential")
                .param("credential", credential.getBytes())
                .query(Row.class)
                .optional()
                .map(Row::credentialRecord)
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes handle) {
        return Rows.list(
                jdbc.sql(SELECT + " and a.passkey_user_handle = :handle")
                        .param("handle", handle.getBytes())
                        .query(Row.class),
                Row::credentialRecord);
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
        return owner("passkey_user_handle = :which", handle.getBytes());
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String mail) {
        return owner("lower(email) = lower(:which)", mail);
    }

    private @Nullable PublicKeyCredentialUserEntity owner(String condition, Object which) {
        return jdbc.sql("select encode(passkey_user_handle, 'hex') as handle, email, name from account"
                        + " where closed_at is null and " + condition)
                .param("which", which)
                .query(OwnerRow.class)
                .optional()
                .map(OwnerRow::entity)
                .orElse(null);
    }

    /// The account that authenticators know by this handle.
    AccountId account(Bytes handle) {
        return jdbc.sql("select id as value from account where passkey_user_handle = :handle and closed_at is null")
                .param("handle", handle.getBytes())
                .query(AccountId.class)
                .single();
    }

    List<Passkey> list(AccountId account) {
        return Rows.list(jdbc.sql("""
                select id, label, backed_up, created_at, last_used_at
                  from passkey where account_id = :account order by id
                """).param("account", account).query(Passkey.class));
    }

    int rename(AccountId account, PasskeyId passkey, String label) {
        return jdbc.sql("update passkey set label = :label where account_id = :account and id = :id")
                .param("label", label)
                .param("account", account)
                .param("id", passkey)
                .update();
    }

    int remove(AccountId account, PasskeyId passkey) {
        return jdbc.sql("delete from passkey where account_id = :account and id = :id")
                .param("account", account)
                .param("id", passkey)
                .update();
    }

    /// Accounts are made by [Accounts].
    @Override
    public void save(PublicKeyCredentialUserEntity entity) {
        throw new UnsupportedOperationException("accounts are made elsewhere");
    }

    /// Passkeys and accounts are removed elsewhere, each by its own identity.
    @Override
    public void delete(Bytes id) {
        throw new UnsupportedOperationException("passkeys and accounts are removed elsewhere");
    }

    private static Bytes bytes(String hex) {
        return new Bytes(HEX.parseHex(hex));
    }
}
