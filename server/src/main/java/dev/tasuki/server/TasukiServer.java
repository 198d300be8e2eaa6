package dev.tasuki.server;

import dev.tasuki.formats.text.Text;
import dev.tasuki.server.access.SignInLinks;
import dev.tasuki.server.example.ExampleLoader;
import dev.tasuki.server.example.StoryClock;
import dev.tasuki.server.shared.AccountId;
import dev.tasuki.server.shared.blob.DirectoryBlobs;
import dev.tasuki.server.shared.db.DatabaseAddress;
import dev.tasuki.server.shared.db.SchemaOwner;
import dev.tasuki.server.shared.postgres.EmbeddedPostgres;
import dev.tasuki.server.shared.postgres.Progress;
import dev.tasuki.server.shared.secret.MasterKey;
import dev.tasuki.server.shared.secret.MasterKeySource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/// The running server: one process with its pages, its programming interface and, by default, its own PostgreSQL.
public final class TasukiServer implements AutoCloseable {
    private static final Text UNUSABLE_DATA =
            new Text("データディレクトリ「{0}」を使えません: {1}。", "The data directory “{0}” cannot be used: {1}.");
    private static final Text BUSY = new Text(
            "ポート {0} は別のプログラムが使っています。--port で別の番号を指定してください。",
            "Port {0} is used by another program. Choose another with --port.");
    private static final Text FORBIDDEN = new Text(
            "ポート {0} で待ち受ける権限がありません。--port で 1024 以上の番号を指定してください。",
            "You may not listen on port {0}. Choose one from 1024 up with --port.");
    private static final Text NOT_HERE = new Text(
            "「{1}」で待ち受けられません。TASUKI_LISTEN には、この機械のアドレスか 0.0.0.0 を指定してください。",
            "The server cannot listen on “{1}”. Give TASUKI_LISTEN an address of this machine, or 0.0.0.0.");
    private static final Text PREPARING = new Text("記録を準備しています。", "Preparing the record.");
    private static final Text OPENING = new Text("画面を準備しています。", "Preparing the pages.");
    private static final String APPLICATION_ROLE = "tasuki_application";
    private static final String LOOPBACK = "127.0.0.1";
    private static final String MASTER_KEY_FILE = "master.key";
    private static final String OWNER_ROLE = "tasuki_owner";
    private static final String DATABASE = "tasuki";
    private static final String LOGS = "logs";
    private static final Duration EXAMPLE_LINK = Duration.ofDays(1);

    /// What may be set by environment variables, and under which name the parts ask for it.
    private static final Map<String, String> CONFIGURED = Map.of(
            "TASUKI_OIDC_ISSUER", "tasuki.oidc.issuer",
            "TASUKI_OIDC_CLIENT_ID", "tasuki.oidc.client-id",
            "TASUKI_OIDC_CLIENT_SECRET", "tasuki.oidc.client-secret",
            "TASUKI_ORGANISATIONS_ADDED_BY", "tasuki.organisations.added-by",
            "TASUKI_TRUSTED_PROXIES", "tasuki.trusted-proxies");

    private final ConfigurableApplicationContext context;
    private final Optional<EmbeddedPostgres> postgres;
    private final ServerOptions options;
    private final Optional<AccountId> guide;

    private TasukiServer(
            ConfigurableApplicationContext context,
            Optional<EmbeddedPostgres> postgres,
            ServerOptions options,
            Optional<AccountId> guide) {
        this.context = context;
        this.postgres = postgres;
        this.options = options;
        this.guide = guide;
    }

    /// Starts the server and returns when it answers requests.
    ///
    /// @param environment the environment variables; `TASUKI_MASTER_KEY` may hold the master key
    /// @throws StartRefusal when it cannot be started, with words for the person who starts it
    public static TasukiServer start(ServerOptions options, Map<String, String> environment, Progress progress) {
        String listening = environment.getOrDefault("TASUKI_LISTEN", LOOPBACK);
        requireFree(listening, options.port());
        Path data = made(options.data(), "rwx--x--x");
        // A log names who did what; nobody but its owner reads it.
        made(data.resolve(LOGS), "rwx------");
        MasterKey masterKey = refusing(() -> masterKey(options, environment));
        var postgres = new CompletableFuture<Optional<EmbeddedPostgres>>();
        // The database starts while Spring reads its classes; whoever needs the database first waits for it.
        CompletableFuture<DatabaseAddress> database = CompletableFuture.supplyAsync(
                () -> database(options, masterKey, isKeyLost(environment), postgres, progress),
                Thread::startVirtualThread);
        try {
            progress.step(OPENING);
            ConfigurableApplicationContext context = application(options, environment)
                    .initializers(fresh -> {
                        var beans = (GenericApplicationContext) fresh;
                        beans.registerBean(ServerOptions.class, () -> options);
                        beans.registerBean(MasterKey.class, () -> masterKey);
                        beans.registerBean(PreparedDatabase.class, () -> new PreparedDatabase(database));
                        if (options.demo()) {
                            beans.registerBean(StoryClock.class, () -> new StoryClock());
                        } else {
                            beans.registerBean(Clock.class, Clock::systemUTC);
                        }
                        beans.registerBean(DirectoryBlobs.class, blobs(data.resolve("blobs")));
                    })
                    .run();
            return new TasukiServer(context, postgres.join(), options, guide(context, options, progress));
        } catch (RuntimeException e) {
            database.handle((_, _) -> postgres.getNow(Optional.empty())).join().ifPresent(EmbeddedPostgres::close);
            throw StartRefusal.of(e);
        }
    }

    /// Whom to sign in to the worked example, once it is loaded.
    private static Optional<AccountId> guide(
            ConfigurableApplicationContext context, ServerOptions options, Progress progress) {
        try {
            return options.demo() ? context.getBean(ExampleLoader.class).load(progress) : Optional.empty();
        } catch (RuntimeException e) {
            SpringApplication.exit(context);
            throw e;
        }
    }

    private static SpringApplicationBuilder application(ServerOptions options, Map<String, String> environment) {
        var properties = new HashMap<String, Object>();
        properties.put("server.port", options.port());
        // Whoever wants the network to reach the server says so; a proxy on the same machine needs no more than this.
        properties.put("server.address", environment.getOrDefault("TASUKI_LISTEN", LOOPBACK));
        properties.put("tasuki.demo", options.demo());
        // Tomcat would take the farthest address of a private network that a header names, which its sender invents.
        properties.put("server.forward-headers-strategy", "none");
        properties.put("logging.file.name", logIn(options.data()).toString());
        CONFIGURED.forEach((variable, property) -> {
            String value = environment.get(variable);
            if (value != null) {
                properties.put(property, value);
            }
        });
        return new SpringApplicationBuilder(RecordApplication.class)
                .web(WebApplicationType.SERVLET)
                .bannerMode(org.springframework.boot.Banner.Mode.OFF)
                .logStartupInfo(false)
                .registerShutdownHook(false)
                .properties(properties);
    }

    private static DatabaseAddress database(
            ServerOptions options,
            MasterKey masterKey,
            boolean keyLost,
            CompletableFuture<Optional<EmbeddedPostgres>> started,
            Progress progress) {
        try {
            DatabaseAddress owner;
            if (options.database().isPresent()) {
                started.complete(Optional.empty());
                owner = options.database().get();
            } else {
                EmbeddedPostgres postgres =
                        EmbeddedPostgres.start(options.data().resolve("database"), progress);
                started.complete(Optional.of(postgres));
                owner = EmbeddedDatabase.owner(postgres, OWNER_ROLE, DATABASE, masterKey.derivePassword(OWNER_ROLE));
            }
            progress.step(PREPARING);
            var witness = new KeyWitness(owner, masterKey);
            if (keyLost) {
                witness.forgetEarlierKey();
            }
            witness.requireKnown(options.data().resolve(MASTER_KEY_FILE).toString());
            DatabaseAddress application =
                    new SchemaOwner(owner, APPLICATION_ROLE).prepare(masterKey.derivePassword(APPLICATION_ROLE));
            witness.keep();
            return application;
        } finally {
            started.complete(Optional.empty());
        }
    }

    /// Whether somebody says that the earlier master key is lost for good, with all that was sealed under it.
    private static boolean isKeyLost(Map<String, String> environment) {
        return "yes".equals(environment.get("TASUKI_MASTER_KEY_LOST"));
    }

    private static MasterKey masterKey(ServerOptions options, Map<String, String> environment) {
        String value = environment.get("TASUKI_MASTER_KEY");
        if (value != null && !value.isBlank()) {
            return MasterKeySource.ofValue(value);
        }
        return options.masterKey()
                .map(MasterKeySource::ofFile)
                .orElseGet(
                        () -> MasterKeySource.ofFileMadeIfAbsent(options.data().resolve(MASTER_KEY_FILE)));
    }

    private static Supplier<DirectoryBlobs> blobs(Path directory) {
        return () -> {
            try {
                return DirectoryBlobs.in(directory, Clock.systemUTC());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    private static Path made(Path data, String permissions) {
        try {
            if (!Files.isDirectory(data)) {
                Files.createDirectories(data);
                Files.setPosixFilePermissions(data, PosixFilePermissions.fromString(permissions));
            }
            return data;
        } catch (IOException e) {
            throw new StartRefusal(UNUSABLE_DATA.with(data.toString(), reason(e)), e);
        }
    }

    /// A fault of the file system says which file in its message, and what is wrong in its name.
    private static String reason(IOException e) {
        return e instanceof FileSystemException fault && fault.getReason() == null
                ? e.getClass().getSimpleName().replaceFirst("Exception$", "")
                : String.valueOf(e.getMessage());
    }

    private static <T> T refusing(Supplier<T> attempt) {
        try {
            return attempt.get();
        } catch (RuntimeException e) {
            throw StartRefusal.of(e);
        }
    }

    /// The file that a server with this data directory writes its log to.
    public static Path logIn(Path data) {
        return data.resolve(LOGS).resolve("tasuki.log");
    }

    /// A busy port is told before a minute goes into preparing the database.
    private static void requireFree(String listening, int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new java.net.InetSocketAddress(listening, port));
        } catch (BindException e) {
            boolean forbidden = String.valueOf(e.getMessage()).contains("ermission");
            boolean elsewhere = String.valueOf(e.getMessage()).contains("assign");
            Text words = forbidden ? FORBIDDEN : elsewhere ? NOT_HERE : BUSY;
            throw new StartRefusal(words.with(Integer.toString(port), listening), e);
        } catch (IOException | UnresolvedAddressException e) {
            throw new StartRefusal(NOT_HERE.with(Integer.toString(port), listening), e);
        }
    }

    /// The port it listens on.
    public int port() {
        return Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    /// The address to open in a browser.
    public URI address() {
        return options.address().orElseGet(() -> URI.create("http://localhost:" + port()));
    }

    /// A link that signs in once to the worked example, as the person who shows it; empty where there is none.
    public Optional<URI> exampleLink() {
        return guide.map(
                account -> address().resolve(context.getBean(SignInLinks.class).make(account, EXAMPLE_LINK)));
    }

    /// One of the server's parts, for set-up from the command line and for tests.
    public <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    /// The part with this name, where there are several of a kind.
    <T> T part(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    /// Stops: lets running requests finish, then stops the database.
    @Override
    public void close() {
        SpringApplication.exit(context);
        postgres.ifPresent(EmbeddedPostgres::close);
    }

    /// The database, once it is prepared.
    record PreparedDatabase(CompletableFuture<DatabaseAddress> address) {
        DatabaseAddress join() {
            try {
                return address.join();
            } catch (CompletionException e) {
                throw e.getCause() instanceof RuntimeException cause ? cause : e;
            }
        }
    }
}
