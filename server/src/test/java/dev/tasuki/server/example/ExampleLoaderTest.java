package dev.tasuki.server.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tasuki.server.TestServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/// The worked example, loaded and loaded again.
class ExampleLoaderTest {

    @Test
    void theExampleIsReadWithoutAFinding() {
        Example example = ExampleReader.read();

        assertThat(example.organisations()).hasSize(6);
        assertThat(example.declarations()).hasSize(3);
        assertThat(example.person(example.reader()).mail()).endsWith(".example");
    }

    @Test
    void theExampleIsLoadedOnceAndHasItsThreeDeclarations() throws SQLException {
        TestServer first = TestServer.withExample();
        Map<String, Long> loaded = counts(first);
        try (Connection connection = first.superuser()) {
            assertThat(texts(connection, """
                    select software_label || ' ' || origin || ' ' || (published_at is not null)
                      from declaration d
                      join organisation o on o.id = d.organisation_id
                     where o.handle = 'yomogino'
                     order by issued_at
                    """))
                    .containsExactly(
                            "Sasanami Form 5.1.2 received false",
                            "みずべ運用ツール 1.4.1 received false",
                            "みずべ申請 Web アプリケーション 3.2.0 signed true");
            assertThat(texts(connection, """
                    select to_char(min(at), 'YYYY-MM') || ' ' || count(distinct organisation_id) from audit_entry
                    """))
                    .as("what happened in April is in the audit record as of April")
                    .containsExactly("2026-04 3");
            String id = texts(connection, "select id from declaration where published_at is not null")
                    .getFirst();
            assertThat(first.nobody()
                            .get("/verify/" + id, "Accept-Language", "ja")
                            .body())
                    .contains("署名した鍵は、株式会社ヨモギノ情報（yomogino）がこのサーバーに登録したものです。");
        }
        assertThat(first.exampleLink()).isPresent();

        TestServer second = first.again(true);
        try (second) {
            assertThat(counts(second)).isEqualTo(loaded);
            assertThat(second.exampleLink()).isPresent();
        }
    }

    @Test
    void onlyTheThreadThatTellsTheStoryIsInThePast() {
        Instant now = Instant.parse("2026-11-26T00:00:00Z");
        var clock = new StoryClock(Clock.fixed(now, ZoneOffset.UTC));

        Instant elsewhere = clock.telling(() -> {
            clock.reach(LocalDate.of(2026, 4, 1));
            assertThat(clock.instant()).isEqualTo(Instant.parse("2026-04-01T01:00:00Z"));
            clock.reach(LocalDate.of(2026, 3, 1));
            assertThat(clock.instant()).as("a story never goes back").isAfter(Instant.parse("2026-04-01T01:00:00Z"));
            return CompletableFuture.supplyAsync(clock::instant).join();
        });

        assertThat(elsewhere).isEqualTo(now);
        assertThat(clock.instant()).isEqualTo(now);
    }

    private static Map<String, Long> counts(TestServer server) throws SQLException {
        var counts = new TreeMap<String, Long>();
        try (Connection connection = server.superuser()) {
            for (String table : new String[] {
                "account",
                "organisation",
                "membership",
                "target",
                "release",
                "engagement",
                "evidence",
                "answer",
                "declaration",
                "signing_key",
                "audit_entry"
            }) {
                counts.put(
                        table,
                        Long.parseLong(texts(connection, "select count(*) from " + table)
                                .getFirst()));
            }
        }
        return counts;
    }

    private static java.util.List<String> texts(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            var texts = new java.util.ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }
}
