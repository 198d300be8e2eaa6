package dev.tasuki.server.shared.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tasuki.formats.text.Text;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A database that an administrator gave: the oldest PostgreSQL that Tasuki runs on, where one is installed.
class SchemaOwnerTest {
    private static final AtomicInteger NAMES = new AtomicInteger();
    private static final String SECRET = "q'u\\o;te-見-only4tests";

    private static final String ORGANISATION = "00000000-0000-7000-8000-000000000001";

    private static @Nullable OutsidePostgres postgres;
    private static @Nullable Place prepared;

    /// One Tasuki's roles and database.
    private record Place(DatabaseAddress owner, String application) {
        DatabaseAddress prepare() {
            return new SchemaOwner(owner, application).prepare(SECRET);
        }

        DatabaseAddress running() {
            return owner.as(application, SECRET);
        }
    }

    @BeforeAll
    static void start() throws IOException, SQLException {
        Optional<Path> installation = OutsidePostgres.installation();
        assumeTrue(installation.isPresent(), "no PostgreSQL 15 is installed here");
        postgres = OutsidePostgres.start(installation.orElseThrow());
        prepared = place("login createrole");
        prepared.prepare();
        addOrganisation(prepared);
    }

    @AfterAll
    static void stop() {
        if (postgres != null) {
            postgres.close();
        }
    }

    @Test
    void anOwnerThatMayMakeRolesIsMightyEnough() throws SQLException {
        Place place = ready();

        assertThat(text(place.owner(), "select rolsuper or rolbypassrls from pg_roles where rolname = current_user"))
                .isEqualTo("f");
        assertThat(text(place.running(), "select current_user")).isEqualTo(place.application());
        assertThat(text(place.running(), """
                        select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication
                          from pg_roles where rolname = current_user
                        """)).isEqualTo("f");
        assertThat(text(place.running(), "select count(*) > 20 from pg_tables where schemaname = 'tasuki'"))
                .isEqualTo("t");
    }

    @Test
    void preparingAgainKeepsTheRecordAndTakesANewPassword() throws SQLException {
        Place place = place("login createrole");
        DatabaseAddress first = place.prepare();
        addOrganisation(place);

        DatabaseAddress second = new SchemaOwner(place.owner(), place.application()).prepare("another4tests");

        assertThat(text(second, "select 1")).isEqualTo("1");
        assertThatThrownBy(() -> text(first, "select 1")).hasMessageContaining("password authentication failed");
        assertThat(visible(second, ORGANISATION)).isEqualTo("1");
    }

    @Test
    void theApplicationCannotSeeWhatIsNotItsViewers() throws SQLException {
        DatabaseAddress application = ready().running();

        assertThat(text(application, "select count(*) from organisation")).isEqualTo("0");
        assertThat(visible(application, ORGANISATION)).isEqualTo("1");
        assertThat(visible(application, "00000000-0000-7000-8000-00000000ffff")).isEqualTo("0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "set row_security = off; select count(*) from tasuki.organisation",
                "alter table tasuki.organisation no force row level security",
                "alter table tasuki.organisation disable row level security",
                "drop policy kept on tasuki.organisation",
                "create policy all_of_it on tasuki.organisation using (true)",
                "alter table tasuki.organisation owner to current_user",
                "create table tasuki.copy (id uuid)",
                "create function tasuki.tasuki_organisation() returns uuid language sql as 'select null::uuid'",
                "truncate tasuki.organisation",
                "update tasuki.audit_entry set organisation_id = organisation_id",
                "delete from tasuki.audit_entry",
                "alter role current_user bypassrls",
                "create role helper",
                "set session authorization administrator",
                "copy tasuki.organisation to program 'cat'"
            })
    void theApplicationCannotGetAroundThePolicies(String attempt) {
        DatabaseAddress application = ready().running();

        assertThatThrownBy(() -> execute(application, attempt))
                .isInstanceOf(SQLException.class)
                .message()
                .containsAnyOf("permission denied", "must be ", "row-level security", "already exists");
    }

    @Test
    void theApplicationCannotBecomeItsOwner() {
        Place place = ready();

        assertThatThrownBy(() ->
                        execute(place.running(), "set role " + place.owner().user()))
                .hasMessageContaining("permission denied to set role");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter role {application} superuser",
                "alter role {application} bypassrls",
                "create role {application}_mighty bypassrls; grant {application}_mighty to {application}",
                "create role {application}_mighty superuser; create role {application}_between;"
                        + " grant {application}_mighty to {application}_between;"
                        + " grant {application}_between to {application}",
                "grant {owner} to {application}"
            })
    void anApplicationRoleThatSomebodyMadeMightyIsRefused(String made) throws SQLException {
        Place place = place("login createrole");
        running()
                .administer(
                        "postgres",
                        "create role " + place.application() + " login",
                        made.replace("{application}", place.application())
                                .replace("{owner}", place.owner().user()));

        assertThatThrownBy(place::prepare).isInstanceOfSatisfying(DatabaseRefusal.class, refusal -> {
            assertThat(refusal.words())
                    .isEqualTo(new Text(
                            "データベースのロール " + place.application() + " は行レベルセキュリティを迂回できます。"
                                    + "superuser と bypassrls を外し、それらを持つロールとスキーマの所有者から抜いてください。",
                            "The database role " + place.application()
                                    + " can bypass row-level security. Take superuser"
                                    + " and bypassrls from it, and take it out of roles that have them and of the"
                                    + " schema's owner."));
        });
    }

    @Test
    void anOwnerThatMayNotMakeRolesIsToldSo() throws SQLException {
        Place place = place("login");

        assertThatThrownBy(place::prepare).isInstanceOfSatisfying(DatabaseRefusal.class, refusal -> {
            assertThat(refusal.words().ja()).startsWith("データベースを準備できませんでした: ");
            assertThat(refusal.words().en())
                    .startsWith("The database could not be prepared: ")
                    .contains("permission denied to create role");
        });
    }

    @Test
    void anOwnerThatMayNotMakeTheSchemaIsToldSo() throws SQLException {
        Place place = place("login createrole");
        running().administer("postgres", "alter database " + databaseOf(place) + " owner to administrator");

        assertThatThrownBy(place::prepare).isInstanceOfSatisfying(DatabaseRefusal.class, refusal -> {
            assertThat(refusal.words().ja()).startsWith("データベースを準備できませんでした: ");
            assertThat(refusal.words().en()).contains("permission denied for database");
        });
    }

    @Test
    void noPasswordComesToStandInTheServersLog() throws SQLException {
        Place place = ready();

        running().administer("postgres", "select 'everything before this is logged'");

        assertThat(running().hasLogged("everything before this is logged")).isTrue();
        assertThat(running().log()).anyMatch(line -> line.contains("ALTER USER") && line.contains(place.application()));
        assertThat(running().log()).noneMatch(line -> line.contains(SECRET) || line.contains("u\\o;te"));
    }

    @Test
    void aDatabaseThatCannotBeReachedIsToldWithoutThePassword() throws SQLException {
        Place place = ready();
        var wrong = new DatabaseAddress(place.owner().url(), place.owner().user(), "geheim-4711");
        var nowhere = new DatabaseAddress(
                "jdbc:postgresql://127.0.0.1:1/tasuki?sslpassword=geheim-4711", "someone", "geheim-4711");

        for (DatabaseAddress address : new DatabaseAddress[] {wrong, nowhere}) {
            assertThatThrownBy(() -> new SchemaOwner(address, "application").prepare(SECRET))
                    .isInstanceOfSatisfying(DatabaseRefusal.class, refusal -> {
                        assertThat(refusal.words().ja())
                                .startsWith("データベースに接続できません（" + address + "）: ")
                                .doesNotContain("geheim-4711");
                        assertThat(refusal.words().en())
                                .startsWith("The database cannot be reached (" + address + "): ")
                                .doesNotContain("geheim-4711");
                        assertThat(refusal).hasMessageNotContaining("geheim-4711");
                    });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Tasuki", "tasuki-application", "a; drop role b", "1a", "ロール"})
    void takesNoRoleNameThatIsNotAPlainIdentifier(String name) {
        var owner = new DatabaseAddress("jdbc:postgresql://127.0.0.1:1/tasuki", "owner", "x");

        assertThatThrownBy(() -> new SchemaOwner(owner, name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not the name of a role: " + name);
    }

    private static OutsidePostgres running() {
        return Objects.requireNonNull(postgres);
    }

    /// A record that is prepared and holds one organisation, for tests that change nothing.
    private static Place ready() {
        return Objects.requireNonNull(prepared);
    }

    private static Place place(String attributes) throws SQLException {
        String name = "place" + NAMES.incrementAndGet();
        running()
                .administer(
                        "postgres",
                        "create role " + name + "_owner " + attributes + " password '" + OutsidePostgres.PASSWORD + "'",
                        "create database " + name + " owner " + name + "_owner");
        return new Place(running().database(name, name + "_owner"), name + "_application");
    }

    private static String databaseOf(Place place) {
        return place.owner().url().substring(place.owner().url().lastIndexOf('/') + 1);
    }

    private static void addOrganisation(Place place) throws SQLException {
        running()
                .administer(
                        databaseOf(place),
                        "insert into tasuki.organisation (id, handle, steward_id, name_ja, name_en, created_at) values ('"
                                + ORGANISATION + "', 'minato', '" + ORGANISATION + "', '港', 'Minato', now())");
    }

    /// How many organisations a viewer sees.
    private static String visible(DatabaseAddress application, String viewer) throws SQLException {
        try (Connection connection = connection(application);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select set_config('tasuki.organisation', '" + viewer + "', true)");
            try (ResultSet row = statement.executeQuery("select count(*) from organisation")) {
                row.next();
                return row.getString(1);
            }
        }
    }

    private static String text(DatabaseAddress database, String query) throws SQLException {
        try (Connection connection = connection(database);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void execute(DatabaseAddress database, String sql) throws SQLException {
        try (Connection connection = connection(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Connection connection(DatabaseAddress database) throws SQLException {
        Connection connection = DriverManager.getConnection(database.url(), database.properties());
        connection.setSchema(SchemaOwner.SCHEMA);
        return connection;
    }
}
