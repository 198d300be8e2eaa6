package dev.tasuki.server.declaration;

import dev.tasuki.formats.bytes.Bytes;
import dev.tasuki.formats.key.PublicKeyFile;
import dev.tasuki.formats.key.VerificationKey;
import dev.tasuki.formats.key.VerificationKeyReading;
import dev.tasuki.formats.text.Text;
import dev.tasuki.server.shared.OrganisationId;
import dev.tasuki.server.shared.SigningKeyId;
import dev.tasuki.server.shared.Viewer;
import dev.tasuki.server.shared.db.Rows;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Keys in PostgreSQL: public halves to read, private halves only sealed.
final class SigningKeyStore {
    private static final String COLUMNS = """
            id, party_id, name, public_key, sealed_private_key is not null as held, proof, version, created_at,
            created_by, retired_at
            """;

    private record Row(
            SigningKeyId id,
            Optional<OrganisationId> partyId,
            String name,
            Bytes publicKey,
            boolean held,
            Optional<Bytes> proof,
            int version,
            Instant createdAt,
            String createdBy,
            Optional<Instant> retiredAt) {
        KnownKey key() {
            return new KnownKey(
                    id, name, partyId, parsed(publicKey), held, proof, createdAt, createdBy, retiredAt, version);
        }
    }

    private record PublishedRow(
            OrganisationId organisationId,
            Bytes publicKey,
            boolean held,
            Instant createdAt,
            Optional<Instant> retiredAt,
            String ja,
            String en,
            String handle) {
        PublishedKey key() {
            return new PublishedKey(
                    parsed(publicKey), organisationId, new Text(ja, en), handle, held, createdAt, retiredAt);
        }
    }

    private final JdbcClient jdbc;

    SigningKeyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param sealed the private key under the master key; empty where only the public key is known
    /// @return whether the organisation did not know the key yet
    boolean insert(Viewer viewer, KnownKey key, Optional<byte[]> sealed) {
        return jdbc.sql("""
                        insert into signing_key (id, organisation_id, party_id, name, algorithm, key_id, public_key,
                                                 sealed_private_key, proof, created_at, created_by)
                        values (:id, :organisation, :party, :name, :algorithm, :keyId, :publicKey,
                                :sealed, :proof, :now, :by)
                        on conflict (organisation_id, key_id) do nothing
                        """)
                        .param("id", key.id())
                        .param("organisation", viewer.organisation())
                        .param("party", key.party())
                        .param("name", key.name())
                        .param("algorithm", key.kind())
                        .param("keyId", key.fingerprint())
                        .param("publicKey", PublicKeyFile.pem(key.publicKey()).toArray())
                        .param("sealed", sealed)
                        .param("proof", key.proof().map(Bytes::toArray))
                        .param("now", key.createdAt())
                        .param("by", key.createdBy())
                        .update()
                == 1;
    }

    /// @return whether the entry still was what the person saw
    boolean rename(Viewer viewer, SigningKeyId id, String name, int version) {
        return jdbc.sql("""
                        update signing_key
                           set name = :name, version = version + 1
                         where organisation_id = :organisation and id = :id and version = :version
                        """)
                        .param("name", name)
                        .param("organisation", viewer.organisation())
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    /// @return whether the entry still was what the person saw
    boolean retire(Viewer viewer, SigningKeyId id, int version, Instant now) {
        return jdbc.sql("""
                        update signing_key
                           set retired_at = :now, version = version + 1
                         where organisation_id = :organisation and id = :id and version = :version
                        """)
                        .param("now", now)
                        .param("organisation", viewer.organisation())
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    Optional<KnownKey> find(Viewer viewer, SigningKeyId id) {
        return jdbc.sql("select " + COLUMNS + " from signing_key where organisation_id = :organisation and id = :id")
                .param("organisation", viewer.organisation())
                .param("id", id)
                .query(Row.class)
                .optional()
                .map(Row::key);
    }

    Optional<byte[]> sealed(Viewer viewer, SigningKeyId id) {
        return jdbc.sql("""
                select sealed_private_key
                  from signing_key
                 where organisation_id = :organisation and id = :id and sealed_private_key is not null
                """)
                .param("organisation", viewer.organisation())
                .param("id", id)
                .query((row, _) -> row.getBytes(1))
                .optional();
    }

    /// Keys in the order they came.
    List<KnownKey> list(Viewer viewer, Optional<SigningKeyId> after, int limit) {
        return Rows.list(jdbc.sql("select " + COLUMNS + """
                  from signing_key
                 where organisation_id = :organisation
                   and (cast(:after as uuid) is null or id > :after)
                 order by id
                 limit :limit
                """)
                        .param("organisation", viewer.organisation())
                        .param("after", after)
                        .param("limit", limit)
                        .query(Row.class))
                .stream()
                .map(Row::key)
                .toList();
    }

    /// Every key whose private half is kept here.
    List<KnownKey> held(Viewer viewer) {
        return Rows.list(jdbc.sql("select " + COLUMNS + """
                  from signing_key
                 where organisation_id = :organisation and sealed_private_key is not null
                 order by id
                """)
                        .param("organisation", viewer.organisation())
                        .query(Row.class))
                .stream()
                .map(Row::key)
                .toList();
    }

    /// Every key with one of these fingerprints that the organisation knows.
    List<KnownKey> named(Viewer viewer, List<String> fingerprints) {
        if (fingerprints.isEmpty()) {
            return List.of();
        }
        return Rows.list(jdbc.sql("select " + COLUMNS + """
                  from signing_key
                 where organisation_id = :organisation and key_id in (:fingerprints)
                 order by id
                """)
                        .param("organisation", viewer.organisation())
                        .param("fingerprints", fingerprints)
                        .query(Row.class))
                .stream()
                .map(Row::key)
                .toList();
    }

    int count(Viewer viewer) {
        return jdbc.sql("select count(*) from signing_key where organisation_id = :organisation")
                .param("organisation", viewer.organisation())
                .query(Integer.class)
                .single();
    }

    boolean isParty(Viewer viewer, OrganisationId party) {
        return jdbc.sql("""
                        select count(*)
                          from organisation
                         where id = :party and steward_id = :organisation and id <> :organisation
                        """)
                        .param("party", party)
                        .param("organisation", viewer.organisation())
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /// Keys with one of these fingerprints under which an organisation of this server has published something. Names
    /// no viewer: what is published is everybody's to see.
    List<PublishedKey> published(List<String> fingerprints) {
        if (fingerprints.isEmpty()) {
            return List.of();
        }
        return Rows.list(jdbc.sql("""
                select k.organisation_id, k.public_key, k.sealed_private_key is not null as held, k.created_at, k.retired_at,
                       d.publisher_ja as ja, d.publisher_en as en, d.publisher_handle as handle
                  from signing_key k
                  join lateral (select publisher_ja, publisher_en, publisher_handle
                                  from declaration
                                 where organisation_id = k.organisation_id
                                   and key_id = k.key_id
                                   and published_at is not null
                                 order by published_at desc
                                 limit 1) d on true
                 where k.key_id in (:fingerprints)
                   and k.party_id is null
                 order by k.created_at, k.id
                 limit 16
                """).param("fingerprints", fingerprints).query(PublishedRow.class)).stream()
                .map(PublishedRow::key)
                .toList();
    }

    private static VerificationKey parsed(Bytes pem) {
        return switch (PublicKeyFile.parse(pem, "signing_key")) {
            case VerificationKeyReading.Read(var key) -> key;
            case VerificationKeyReading.Refused(var findings) ->
                throw new IllegalStateException("the database holds a public key that is none: " + findings);
        };
    }
}
