package dev.tasuki.server.shared.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tasuki.domain.catalogue.Role;
import dev.tasuki.domain.supplychain.Stance;
import dev.tasuki.formats.digest.Sha256;
import dev.tasuki.server.TestServer;
import dev.tasuki.server.shared.Actor;
import dev.tasuki.server.shared.TargetId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The record's own types through a real PostgreSQL and back, in a table that lasts as long as its transaction.
class RecordJdbcTest {
    private static final TargetId ID = new TargetId(UUID.fromString("0190a000-0000-7000-8000-000000000001"));
    private static final TargetId OTHER = new TargetId(UUID.fromString("0190a000-0000-7000-8000-000000000002"));
    private static final Instant MOMENT = Instant.parse("2026-11-26T00:00:00.123456Z");
    private static final Sha256 DIGEST = Sha256.of("窓口".getBytes(StandardCharsets.UTF_8));

    private final JdbcClient jdbc = TestServer.shared().part(JdbcClient.class);
    private final Tenancy tenancy = TestServer.shared().part(Tenancy.class);

    /// A row as stores write them.
    record Row(
            TargetId id,
            Instant at,
            Role role,
            Optional<Stance> stance,
            Sha256 digest,
            List<String> words,
            Optional<String> note,
            Optional<LocalDate> due) {}

    @Test
    void everyTypeComesBackAsItWent() {
        Row row = inTable(() -> {
            insert(ID, Optional.of(Stance.SUPPORTING), Optional.of("備考"), Optional.of(LocalDate.of(2027, 3, 31)));
            return jdbc.sql("select * from sample").query(Row.class).single();
        });

        assertThat(row)
                .isEqualTo(new Row(
                        ID,
                        MOMENT,
                        Role.DEVELOPER,
                        Optional.of(Stance.SUPPORTING),
                        DIGEST,
                        List.of("役割", "a,b", "{\"}", ""),
                        Optional.of("備考"),
                        Optional.of(LocalDate.of(2027, 3, 31))));
    }

    @Test
    void whatIsEmptyComesBackEmpty() {
        Row row = inTable(() -> {
            insert(ID, Optional.empty(), Optional.empty(), Optional.empty());
            return jdbc.sql("select * from sample").query(Row.class).single();
        });

        assertThat(row.stance()).isEmpty();
        assertThat(row.note()).isEmpty();
        assertThat(row.due()).isEmpty();
    }

    @Test
    void storesWordsAndNotNamesOfConstants() {
        List<String> stored = inTable(() -> {
            insert(ID, Optional.of(Stance.INFRASTRUCTURE), Optional.empty(), Optional.empty());
            return jdbc.sql("select role || ' ' || stance || ' ' || digest from sample")
                    .query(String.class)
                    .list();
        });

        assertThat(stored).containsExactly("developer infrastructure " + DIGEST.hex());
        assertThat(RecordJdbc.bound(Actor.Kind.TOKEN)).isEqualTo("TOKEN");
    }

    @Test
    void findsByTypedIdsInAListAndInASet() {
        List<Integer> found = inTable(() -> {
            insert(ID, Optional.empty(), Optional.empty(), Optional.empty());
            insert(OTHER, Optional.empty(), Optional.empty(), Optional.empty());
            Set<TargetId> set = new LinkedHashSet<>(List.of(ID, OTHER));
            return List.of(
                    count("id = :x", ID),
                    count("id in (:x)", List.of(ID, OTHER)),
                    count("id in (:x)", set),
                    count("role in (:x)", Set.of(Role.SUPPLIER)),
                    count("words && cast(:x as text[])", TextArray.of(List.of("a,b"))),
                    count("words && cast(:x as text[])", TextArray.ofChoices(List.of(Role.OPERATOR))),
                    count("at = :x", MOMENT));
        });

        assertThat(found).containsExactly(1, 2, 2, 0, 2, 0, 2);
    }

    @Test
    void aWordThatNobodyKnowsIsAFaultAndNoGuess() {
        assertThatThrownBy(() -> inTable(() -> {
                    insert(ID, Optional.empty(), Optional.empty(), Optional.empty());
                    jdbc.sql("update sample set role = 'teapot'").update();
                    return jdbc.sql("select * from sample").query(Row.class).single();
                }))
                .rootCause()
                .hasMessage("the database holds an unknown word for Role: teapot");
    }

    @Test
    void aTextIsAParameterAndNoPartOfTheStatement() {
        String hostile = "'); drop table sample; --";

        Row row = inTable(() -> {
            insert(ID, Optional.empty(), Optional.of(hostile), Optional.empty());
            return jdbc.sql("select * from sample where note = :note")
                    .param("note", hostile)
                    .query(Row.class)
                    .single();
        });

        assertThat(row.note()).contains(hostile);
    }

    private int count(String condition, Object parameter) {
        return jdbc.sql("select count(*) from sample where " + condition)
                .param("x", parameter)
                .query(Integer.class)
                .single();
    }

    private void insert(TargetId id, Optional<Stance> stance, Optional<String> note, Optional<LocalDate> due) {
        jdbc.sql("""
                        insert into sample (id, at, role, stance, digest, words, note, due)
                        values (:id, :at, :role, :stance, :digest, :words, :note, :due)
                        """)
                .param("id", id)
                .param("at", MOMENT)
                .param("role", Role.DEVELOPER)
                .param("stance", stance)
                .param("digest", DIGEST)
                .param("words", TextArray.of(List.of("役割", "a,b", "{\"}", "")))
                .param("note", note)
                .param("due", due)
                .update();
    }

    private <T> T inTable(Supplier<T> work) {
        return tenancy.asNobody(() -> {
            jdbc.sql("""
                    create temporary table sample (
                        id     uuid primary key,
                        at     timestamptz not null,
                        role   text not null,
                        stance text,
                        digest text not null,
                        words  text[] not null,
                        note   text,
                        due    date
                    ) on commit drop
                    """).update();
            return work.get();
        });
    }
}
