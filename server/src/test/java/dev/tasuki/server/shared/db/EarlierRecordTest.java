package dev.tasuki.server.shared.db;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tasuki.server.TestServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Records of earlier servers, which the present one takes over as they are.
class EarlierRecordTest {
    private static final String APPLICATION = "tasuki_earlier_test";

    /// The last migration of the first server that anybody could have run.
    private static final String BEFORE = "202611260900";

    private static final String EARLIER_RECORD = """
            set search_path to tasuki;
            alter table organisation no force row level security;
            alter table target no force row level security;
            alter table evidence no force row level security;
            alter table signing_key no force row level security;
            alter table declaration no force row level security;
            insert into organisation (id, handle, steward_id, name_ja, name_en, created_at)
            values ('00000000-0000-7000-8000-000000000001', 'aozora', '00000000-0000-7000-8000-000000000001',
                    '青空システム', 'Aozora Systems', now());
            insert into target (id, organisation_id, name_ja, name_en, software_class, requirement_package, created_at)
            values ('00000000-0000-7000-8000-000000000002', '00000000-0000-7000-8000-000000000001', '申請', 'form',
                    'system', 'minimum', now());
            insert into evidence (id, organisation_id, kind, reference, digest, true_on, sharing, origin, created_at, created_by)
            select gen_random_uuid(), '00000000-0000-7000-8000-000000000001', 'web', 'https://aozora.example/' || sharing,
                   repeat('a', 64), date '2026-01-01', sharing, 'person', now(), '山田'
              from unnest(array['own', 'public']) sharing;
            insert into signing_key (id, organisation_id, name, algorithm, key_id, public_key, created_at, created_by)
            values ('00000000-0000-7000-8000-000000000003', '00000000-0000-7000-8000-000000000001', 'elsewhere', 'ed25519',
                    repeat('b', 64), 'pem', now(), '山田');
            insert into declaration (id, organisation_id, target_id, digest, key_id, origin, software_label,
                                     organisation_name, signatory_name, signatory_role, issued_at, valid_from, valid_until,
                                     published_at, publisher_ja, publisher_en, created_at, created_by)
            select gen_random_uuid(), '00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-000000000002',
                   digest, repeat('b', 64), 'filed', label, '青空システム', '山田', '部長', now(), date '2026-01-01',
                   date '2026-12-31', published, case when published is not null then '青空システム' end,
                   case when published is not null then 'Aozora Systems' end, now(), '山田'
              from (values ('draft 1', repeat('c', 64), null::timestamptz), ('form 1', repeat('d', 64), now()))
                   as declared (label, digest, published);
            alter table organisation force row level security;
            alter table target force row level security;
            alter table evidence force row level security;
            alter table signing_key force row level security;
            alter table declaration force row level security;
            """;

    private final TestServer server = TestServer.shared();

    @Test
    void aRecordOfAnEarlierServerIsCarriedOver() throws SQLException {
        DatabaseAddress owner = server.emptyDatabase();
        new SchemaOwner(owner, APPLICATION).prepare("only4tests", BEFORE);
        run(owner, EARLIER_RECORD);

        new SchemaOwner(owner, APPLICATION).prepare("only4tests");

        run(owner, """
                alter table tasuki.evidence no force row level security;
                alter table tasuki.signing_key no force row level security;
                alter table tasuki.declaration no force row level security;
                """);
        assertThat(lines(owner, """
                select 'evidence ' || sharing || ' ' || coalesce(publisher_ja || ' ' || publisher_en || ' ' || publisher_handle, 'by nobody')
                  from tasuki.evidence
                union all
                select 'declaration ' || software_label || ' ' || coalesce(publisher_handle, 'by nobody') from tasuki.declaration
                union all
                select 'key ' || name || ' ' || coalesce(proof::text, 'without proof') from tasuki.signing_key
                order by 1
                """))
                .containsExactly(
                        "declaration draft 1 by nobody",
                        "declaration form 1 aozora",
                        "evidence own by nobody",
                        "evidence public 青空システム Aozora Systems aozora",
                        "key elsewhere without proof");
    }

    private static void run(DatabaseAddress database, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> lines(DatabaseAddress database, String query) throws SQLException {
        var lines = new ArrayList<String>();
        try (Connection connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
        }
        return lines;
    }
}
