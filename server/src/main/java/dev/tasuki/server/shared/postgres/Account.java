package dev.tasuki.server.shared.postgres;

import dev.tasuki.formats.text.Text;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The user that the server runs as: PostgreSQL refuses to run as root.
sealed interface Account {
    /// Whoever runs this process.
    record Own() implements Account {}

    /// A user without privileges, since this process is root's.
    record Unprivileged(String name, int uid, int gid) implements Account {}

    Text NO_USER = new Text(
            "root で起動していますが、PostgreSQL を動かす一般ユーザー（nobody）がありません。一般ユーザーで起動してください。",
            "This was started as root, but there is no user “nobody” to run PostgreSQL as. Start it as an ordinary user.");
    Text NO_SETPRIV = new Text(
            "root で起動するには setpriv（util-linux）が必要です。インストールするか、一般ユーザーで起動してください。",
            "To be started as root this needs setpriv (util-linux). Install it, or start as an ordinary user.");
    List<Path> TOOLS = Stream.of(
                    "/usr/bin", "/bin", "/usr/sbin", "/sbin", "/usr/local/bin", "/run/current-system/sw/bin")
            .map(Path::of)
            .toList();

    /// The account for a data directory: an existing cluster keeps its owner.
    static Account of(Path directory, Path cluster) throws IOException {
        Path probe = Files.createTempFile(directory, ".owner", ".new");
        boolean root = uid(probe) == 0;
        Files.delete(probe);
        if (!root) {
            return new Own();
        }
        Optional<Unprivileged> owner =
                Files.exists(cluster) ? named(Files.getOwner(cluster).getName()) : Optional.empty();
        return owner.or(() -> named("nobody")).orElseThrow(() -> new PostgresFailure(NO_USER));
    }

    private static Optional<Unprivileged> named(String name) {
        // The numeric group must be known: Debian's group of nobody is not called nobody.
        var line = Pattern.compile(Pattern.quote(name) + ":[^:]*:(\\d{1,9}|4294967294):(\\d{1,10}):.*");
        try (var lines = Files.lines(Path.of("/etc/passwd"), StandardCharsets.ISO_8859_1)) {
            return lines.map(line::matcher)
                    .filter(matcher -> matcher.matches())
                    .map(found -> new Unprivileged(
                            name, Integer.parseUnsignedInt(found.group(1)), Integer.parseUnsignedInt(found.group(2))))
                    .filter(user -> user.uid() != 0)
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static int uid(Path file) throws IOException {
        return (int) Files.getAttribute(file, "unix:uid", LinkOption.NOFOLLOW_LINKS);
    }

    /// Gives a file or directory that this process made to the server's user.
    default void receive(Path path) throws IOException {
        switch (this) {
            case Own() -> {}
            case Unprivileged user -> Directories.giveOne(path, user.uid(), user.gid());
        }
    }

    /// Gives a whole directory to the server's user, if it is somebody else's.
    default void receiveAll(Path directory) throws IOException {
        switch (this) {
            case Own() -> {}
            case Unprivileged user -> {
                if (uid(directory) != user.uid()) {
                    Directories.give(directory, user.uid(), user.gid());
                }
            }
        }
    }

    /// A process of this user that ends when ours does, with an environment of its own.
    default ProcessBuilder process(List<String> command) {
        var words = new ArrayList<String>();
        // A session of its own: an interrupt typed at the terminal must not stop the database before its clients.
        tool("setsid").ifPresent(words::add);
        switch (this) {
            case Own() ->
                tool("setpriv")
                        .ifPresent(setpriv -> words.addAll(List.of(setpriv, "--no-new-privs", "--pdeathsig=INT")));
            case Unprivileged user ->
                words.addAll(List.of(
                        tool("setpriv").orElseThrow(() -> new PostgresFailure(NO_SETPRIV)),
                        "--reuid=" + user.name(),
                        "--regid=" + Integer.toUnsignedString(user.gid()),
                        "--clear-groups",
                        "--no-new-privs",
                        "--inh-caps=-all",
                        "--pdeathsig=INT",
                        "--reset-env"));
        }
        words.addAll(command);
        var builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().put("PATH", "/usr/bin:/bin");
        builder.environment().put("LC_ALL", "C");
        return builder;
    }

    private static Optional<String> tool(String name) {
        return TOOLS.stream()
                .map(folder -> folder.resolve(name))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }
}
