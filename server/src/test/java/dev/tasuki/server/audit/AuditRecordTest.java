package dev.tasuki.server.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tasuki.domain.audit.AuditExportVerifier;
import dev.tasuki.domain.audit.AuditFault;
import dev.tasuki.domain.audit.AuditVerification;
import dev.tasuki.formats.digest.Sha256;
import dev.tasuki.formats.json.JsonValue;
import dev.tasuki.formats.json.JsonValue.JsonObject;
import dev.tasuki.server.TestPerson;
import dev.tasuki.server.TestServer;
import dev.tasuki.server.access.AccessRole;
import dev.tasuki.server.shared.db.Tenancy;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The chain of the record, on the real database.
class AuditRecordTest {
    private static final String DENIED = "permission denied for table audit_entry";

    private record Noted(String note) implements Fact {
        @Override
        public String type() {
            return "target.changed";
        }

        @Override
        public String subjectKind() {
            return "target";
        }

        @Override
        public String subjectId() {
            return "01";
        }

        @Override
        public JsonObject details() {
            return JsonValue.object().put("name", note).build();
        }
    }

    private final TestServer server = TestServer.shared();
    private final AuditRecord record = server.part(AuditRecord.class);
    private final Tenancy tenancy = server.part(Tenancy.class);

    private void note(TestPerson person, String note) {
        tenancy.run(person.viewer(), () -> record.append(person.viewer(), new Noted(note)));
    }

    @Test
    void theApplicationCanNeitherChangeNorRemoveAnEntry() {
        TestPerson person = server.organisation(AccessRole.EDITOR);
        note(person, "住民窓口システム");
        JdbcClient application = JdbcClient.create(server.part(DataSource.class));

        for (String attempt : new String[] {
            "update audit_entry set actor_name = 'x'",
            "delete from audit_entry",
            "truncate audit_entry",
            "insert into audit_entry select * from audit_entry on conflict (organisation_id, sequence)"
                    + " do update set actor_name = 'x'"
        }) {
            assertThatThrownBy(() -> tenancy.run(
                            person.viewer(), () -> application.sql(attempt).update()))
                    .as(attempt)
                    .hasStackTraceContaining(DENIED);
        }
        assertThatThrownBy(() -> application
                        .sql("alter table audit_entry disable row level security")
                        .update())
                .hasStackTraceContaining("must be owner of table audit_entry");
    }

    @Test
    void entriesWrittenAtOnceByManyMakeOneWholeChain() throws Exception {
        TestPerson person = server.organisation(AccessRole.EDITOR);
        int each = 10;

        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var writers = IntStream.range(0, 20)
                    .<Callable<Boolean>>mapToObj(writer -> () -> {
                        IntStream.range(0, each).forEach(i -> note(person, "記録 " + writer + "-" + i));
                        return true;
                    })
                    .toList();
            for (Future<Boolean> done : executor.invokeAll(writers)) {
                assertThat(done.get()).isTrue();
            }
        }

        assertThat(verified(person, Optional.of(record.head(person.viewer()).head())))
                .isInstanceOfSatisfying(AuditVerification.Intact.class, intact -> {
                    assertThat(intact.entries()).isEqualTo(20L * each);
                    assertThat(intact.headConfirmed()).isTrue();
                });
    }

    @Test
    void aChangeThatIsRolledBackLeavesNoEntry() {
        TestPerson person = server.organisation(AccessRole.EDITOR);

        assertThatThrownBy(() -> tenancy.run(person.viewer(), () -> {
                    record.append(person.viewer(), new Noted("undone"));
                    throw new IllegalStateException("the change failed");
                }))
                .hasMessage("the change failed");

        assertThat(record.head(person.viewer()).length()).isZero();
    }

    @Test
    void anExportOfMoreThanOnePartHoldsAndAnEmptyOneToo() throws IOException {
        TestPerson person = server.organisation(AccessRole.EDITOR);
        assertThat(verified(person, Optional.empty())).isInstanceOf(AuditVerification.Intact.class);
        tenancy.run(
                person.viewer(),
                () -> IntStream.range(0, 1_200).forEach(i -> record.append(person.viewer(), new Noted("記録 " + i))));

        assertThat(verified(person, Optional.empty()))
                .isInstanceOfSatisfying(
                        AuditVerification.Intact.class,
                        intact -> assertThat(intact.entries()).isEqualTo(1_200));
    }

    @Test
    void theEntryThatTheOwnerOfTheDatabaseChangedIsTheFirstBrokenLink() throws Exception {
        for (String change : new String[] {
            "details = '{\"name\":\"別の名称\"}'",
            "actor_name = '別の人'",
            "details = 'not JSON'",
            "at = at + interval '1 hour'"
        }) {
            TestPerson person = server.organisation(AccessRole.EDITOR);
            IntStream.range(0, 5).forEach(i -> note(person, "記録 " + i));
            alter(person, "update audit_entry set " + change + " where organisation_id = ? and sequence = 3");

            assertThat(verified(person, Optional.empty()))
                    .as(change)
                    .isInstanceOfSatisfying(AuditVerification.Broken.class, broken -> {
                        assertThat(broken.brokenAt()).contains(3L);
                        assertThat(broken.findings().getFirst().code()).isEqualTo(AuditFault.CONTENT_CHANGED);
                    });
        }
    }

    @Test
    void aRemovedEntryIsMissed() throws Exception {
        TestPerson person = server.organisation(AccessRole.EDITOR);
        IntStream.range(0, 5).forEach(i -> note(person, "記録 " + i));
        alter(person, "delete from audit_entry where organisation_id = ? and sequence = 2");

        assertThat(verified(person, Optional.empty()))
                .isInstanceOfSatisfying(
                        AuditVerification.Broken.class,
                        broken -> assertThat(broken.brokenAt()).contains(2L));
    }

    private void alter(TestPerson person, String sql) throws SQLException {
        try (var connection = server.superuser();
                var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, person.viewer().organisation().value());
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }

    private AuditVerification verified(TestPerson person, Optional<Sha256> head) throws IOException {
        var out = new ByteArrayOutputStream();
        record.export(person.viewer(), out);
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("{");
        return new AuditExportVerifier().verify(new ByteArrayInputStream(out.toByteArray()), "export", head);
    }
}
