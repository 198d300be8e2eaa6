package dev.tasuki.server;

import dev.tasuki.formats.text.Text;
import dev.tasuki.server.access.AccessRole;
import dev.tasuki.server.shared.AccountId;
import dev.tasuki.server.shared.Actor;
import dev.tasuki.server.shared.OrganisationId;
import dev.tasuki.server.shared.Viewer;
import dev.tasuki.server.shared.db.DatabaseAddress;
import dev.tasuki.server.shared.postgres.EmbeddedPostgres;
import dev.tasuki.server.shared.postgres.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// One server on one real PostgreSQL for all tests of a run. Each test makes its own organisations, so none is in
/// another's way.
public final class TestServer implements AutoCloseable {
    private static final AtomicInteger NAMES = new AtomicInteger();
    private static final SecureRandom RANDOM = new SecureRandom();

    private static final String MASTER_KEY = Base64.getEncoder().encodeToString(RANDOM.generateSeed(32));

    private final EmbeddedPostgres postgres;
    private final boolean ownsPostgres;
    private final String database;
    private final Path data;
    private final TasukiServer server;
    private @Nullable ApiContract contract;

    private static final class Shared {
        private static final TestServer ONE = first();

        private static TestServer first() {
            TestServer first = own();
            Runtime.getRuntime().addShutdownHook(new Thread(first::close));
            return first;
        }
    }

    private TestServer(
            EmbeddedPostgres postgres,
            boolean ownsPostgres,
            String database,
            Path data,
            Map<String, String> environment,
            Optional<URI> address,
            boolean demo) {
        this.postgres = postgres;
        this.ownsPostgres = ownsPostgres;
        this.database = database;
        this.data = data;
        DatabaseAddress owner = EmbeddedDatabase.owner(postgres, "tasuki_owner", database, "only4tests");
        var options = new ServerOptions(0, data, Optional.of(owner), address, Optional.empty(), demo);
        var settings = new HashMap<>(environment);
        // Roles belong to the whole cluster, so all servers must derive the same password for the one they share.
        settings.put("TASUKI_MASTER_KEY", MASTER_KEY);
        server = TasukiServer.start(options, settings, Progress.silent());
    }

    /// The server of this test run, started by whoever asks first.
    public static TestServer shared() {
        return Shared.ONE;
    }

    /// A server and a PostgreSQL of its own, for a test that takes them away. Whoever asks for it closes it.
    static TestServer own() {
        try {
            Path directory = Files.createTempDirectory("tasuki-test");
            Files.setPosixFilePermissions(
                    directory, java.nio.file.attribute.PosixFilePermissions.fromString("rwxr-xr-x"));
            Path program = Path.of(System.getProperty("java.io.tmpdir"), "tasuki-test-postgres");
            EmbeddedPostgres postgres =
                    EmbeddedPostgres.start(directory.resolve("database"), program, Progress.silent());
            return new TestServer(
                    postgres, true, "tasuki", directory.resolve("data"), Map.of(), Optional.empty(), false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A further server with an empty database of its own, for what needs one without accounts, or
    /// other settings. Whoever asks for it closes it.
    public static TestServer another(Map<String, String> environment) {
        EmbeddedPostgres postgres = shared().postgres;
        try {
            Path data = Files.createTempDirectory("tasuki-test-another");
            return new TestServer(
                    postgres, false, "tasuki_" + NAMES.incrementAndGet(), data, environment, Optional.empty(), false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A further server with an empty database, to which people come by this address. Whoever asks for it closes it.
    public static TestServer reachedAt(URI address) {
        EmbeddedPostgres postgres = shared().postgres;
        try {
            Path data = Files.createTempDirectory("tasuki-test-reached");
            return new TestServer(
                    postgres, false, "tasuki_" + NAMES.incrementAndGet(), data, Map.of(), Optional.of(address), false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A further server on the same record, as where several share the work. Whoever asks for it closes it.
    TestServer beside() {
        try {
            return new TestServer(
                    postgres,
                    false,
                    database,
                    Files.createTempDirectory("tasuki-test-beside"),
                    Map.of(),
                    Optional.empty(),
                    false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A further server with the worked example. Whoever asks for it closes it.
    public static TestServer withExample() {
        EmbeddedPostgres postgres = shared().postgres;
        try {
            Path data = Files.createTempDirectory("tasuki-test-example");
            return new TestServer(
                    postgres, false, "tasuki_" + NAMES.incrementAndGet(), data, Map.of(), Optional.empty(), true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A database with nothing in it, as its owner.
    public DatabaseAddress emptyDatabase() {
        return EmbeddedDatabase.owner(postgres, "tasuki_owner", "empty_" + NAMES.incrementAndGet(), "only4tests");
    }

    /// The same server started again on what it left.
    public TestServer again(boolean demo) {
        server.close();
        return new TestServer(postgres, false, database, data, Map.of(), Optional.empty(), demo);
    }

    /// The one-time link into the worked example.
    public Optional<URI> exampleLink() {
        return server.exampleLink();
    }

    @Override
    public void close() {
        server.close();
        if (ownsPostgres) {
            postgres.close();
        }
    }

    /// Kills the database's first process, as the system does when it wants memory.
    void killDatabase() throws IOException {
        Path pid = data.resolveSibling("database").resolve("cluster").resolve("postmaster.pid");
        long process = Long.parseLong(Files.readAllLines(pid).getFirst().strip());
        ProcessHandle.of(process).orElseThrow().destroyForcibly();
    }

    /// A connection to another database of the same PostgreSQL, as superuser.
    Connection maintenance() throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password());
    }

    /// One of the server's parts.
    public <T> T part(Class<T> type) {
        return server.part(type);
    }

    RequestMappingHandlerMapping routes() {
        return server.part("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
    }

    /// Where the server keeps its files.
    public Path data() {
        return data;
    }

    public int port() {
        return server.port();
    }

    /// A connection that row-level security does not hold, for making and looking at what no viewer could.
    public Connection superuser() throws SQLException {
        Connection connection =
                DriverManager.getConnection(postgres.jdbcUrl(database), postgres.user(), postgres.password());
        connection.setSchema("tasuki");
        return connection;
    }

    /// A new organisation with one person in these roles, signed in.
    public TestPerson organisation(AccessRole... roles) {
        String handle = "org-" + NAMES.incrementAndGet();
        var organisation = new OrganisationId(UUID.randomUUID());
        try (Connection connection = superuser();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into organisation (id, handle, steward_id, name_ja, name_en, created_at)
                        values (?, ?, ?, ?, ?, now())
                        """)) {
            insert.setObject(1, organisation.value());
            insert.setString(2, handle);
            insert.setObject(3, organisation.value());
            insert.setString(4, "株式会社" + handle);
            insert.setString(5, handle + " Ltd");
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return member(organisation, handle, roles);
    }

    /// Another person of an organisation, signed in.
    public TestPerson member(OrganisationId organisation, String handle, AccessRole... roles) {
        var account = new AccountId(UUID.randomUUID());
        String name = "山田 " + NAMES.incrementAndGet();
        byte[] userHandle = new byte[32];
        RANDOM.nextBytes(userHandle);
        try (Connection connection = superuser()) {
            try (PreparedStatement insert = connection.prepareStatement("""
                    insert into account (id, email, name, language, passkey_user_handle, created_at)
                    values (?, ?, ?, 'en', ?, now())
                    """)) {
                insert.setObject(1, account.value());
                insert.setString(2, account + "@tasuki.example");
                insert.setString(3, name);
                insert.setBytes(4, userHandle);
                insert.executeUpdate();
            }
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into membership (organisation_id, account_id, roles, created_at) values (?, ?, ?, now())")) {
                insert.setObject(1, organisation.value());
                insert.setObject(2, account.value());
                insert.setArray(
                        3,
                        connection.createArrayOf(
                                "text", Arrays.stream(roles).map(AccessRole::id).toArray()));
                insert.executeUpdate();
            }
            String cookie = dev.tasuki.server.access.TestSecrets.session(connection, account, Instant.now());
            boolean guest = Arrays.asList(roles).equals(java.util.List.of(AccessRole.GUEST));
            var viewer = new Viewer(
                    organisation,
                    Actor.person(account, name),
                    guest ? Optional.of(account) : Optional.empty(),
                    Viewer.USUAL_ZONE);
            return new TestPerson(account, viewer, handle, new Text("株式会社" + handle, handle + " Ltd"), browser(cookie));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// A client that is not signed in.
    public TestBrowser nobody() {
        return browser("");
    }

    private TestBrowser browser(String session) {
        return new TestBrowser("http://localhost:" + port(), session, this::contract);
    }

    /// The description of the programming interface that this server gives.
    synchronized ApiContract contract() {
        if (contract == null) {
            contract = new ApiContract(new TestBrowser("http://localhost:" + port(), "", () -> {
                        throw new IllegalStateException("the description is no part of what it describes");
                    })
                    .get("/api/openapi.json")
                    .body());
        }
        return contract;
    }
}
