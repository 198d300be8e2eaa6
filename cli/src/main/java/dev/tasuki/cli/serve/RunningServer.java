package dev.tasuki.cli.serve;

import dev.tasuki.cli.terminal.Console;
import dev.tasuki.cli.terminal.ExitCode;
import dev.tasuki.cli.terminal.OutputFormat;
import dev.tasuki.cli.terminal.Style;
import dev.tasuki.formats.json.JsonValue;
import dev.tasuki.formats.json.PrettyJson;
import dev.tasuki.formats.text.Printable;
import dev.tasuki.formats.text.Text;
import dev.tasuki.server.ServerOptions;
import dev.tasuki.server.StartRefusal;
import dev.tasuki.server.TasukiServer;
import dev.tasuki.server.access.SetUp;
import dev.tasuki.server.access.SignInLinks;
import dev.tasuki.server.example.ExampleLoader;
import dev.tasuki.server.shared.db.DatabaseAddress;
import dev.tasuki.server.shared.postgres.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/// The server in this process, from its start to the signal that stops it.
final class RunningServer {
    private static final Text STARTING = new Text("襷（Tasuki）を起動しています。", "Starting Tasuki.");
    private static final Text READY = new Text("準備ができました: {0}", "Ready: {0}");
    private static final Text SET_UP = new Text(
            "  最初の組織を登録する（次の起動まで有効です。誰にも渡さないでください）: {0}",
            "  set up the first organisation (valid until the next start; keep it to yourself): {0}");
    private static final Text SIGN_IN = new Text(
            "  例題の登場人物としてサインインする（12 時間以内に一度だけ使えます）: {0}",
            "  sign in as a person in the example (works once, within 12 hours): {0}");
    private static final Text SIGN_IN_FOR = new Text(
            "  {0} としてサインインする（1 時間以内に一度だけ使えます。本人だけに、確かな方法で渡してください）: {1}",
            "  sign in as {0} (works once, within an hour; give it to that person only, in a way you trust): {1}");
    private static final Text NO_SUCH_ACCOUNT = new Text(
            "{0} のアカウントはありません。サインインのリンクは作りませんでした。アドレスを確かめて、起動し直してください。",
            "There is no account with the address {0}, so no sign-in link was made. Check the address and start again.");
    private static final Duration EXAMPLE_LINK_VALIDITY = Duration.ofHours(12);
    private static final Duration LINK_VALIDITY = Duration.ofHours(1);
    private static final Text KEPT =
            new Text("  データ: {0}\n  ログ: {1}\n  終了: Ctrl-C", "  data: {0}\n  log: {1}\n  stop: Ctrl-C");
    private static final Text STOPPING =
            new Text("終了しています。処理中のリクエストが終わるのを待ちます。", "Stopping. Waiting for requests in progress to finish.");
    private static final Text STOPPED = new Text("終了しました。", "Stopped.");
    private static final Text NOT_STOPPED = new Text(
            "正常に終了できませんでした（{0}）。記録は失われていません。次の起動時に復旧します。",
            "It did not stop cleanly ({0}). The record is safe, and the next start recovers it.");
    private static final Text SEE_LOG = new Text("詳しくはログを確認してください: {0}", "See the log for details: {0}");

    private RunningServer() {}

    /// Serves until the process is told to stop.
    ///
    /// @return only when it could not start
    static int run(Console console, StartRequest request) {
        console.note(STARTING);
        Progress progress = line -> console.note(Text.same("  {0}"), console.tell(line));
        TasukiServer server;
        try {
            server = TasukiServer.start(options(request), console.environment(), progress);
        } catch (StartRefusal refusal) {
            refuse(console, request, refusal);
            return ExitCode.UNREACHABLE;
        }
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("stop").unstarted(() -> stop(console, server)));
        Optional<String> signIn = request.demo()
                ? exampleLink(server, progress)
                : request.signInFor().flatMap(mail -> recoveryLink(console, server, mail));
        announce(console, request, server, signIn);
        return serve();
    }

    /// Loads the worked example where the record is empty, and lets whoever sits at this terminal in.
    private static Optional<String> exampleLink(TasukiServer server, Progress progress) {
        return server.part(ExampleLoader.class)
                .load(progress)
                .map(reader -> server.part(SignInLinks.class).make(reader, EXAMPLE_LINK_VALIDITY));
    }

    /// Lets somebody in who has lost every means of sign-in: whoever starts the server vouches for them.
    private static Optional<String> recoveryLink(Console console, TasukiServer server, String mail) {
        Optional<String> link = server.part(SignInLinks.class).forAddress(mail, LINK_VALIDITY);
        if (link.isEmpty()) {
            console.note(NO_SUCH_ACCOUNT, mail);
        }
        return link;
    }

    private static ServerOptions options(StartRequest request) {
        return new ServerOptions(
                request.port(),
                request.data().toAbsolutePath().normalize(),
                request.database().map(login -> new DatabaseAddress(login.url(), login.user(), login.password())),
                request.address(),
                request.masterKey(),
                request.demo());
    }

    private static void announce(
            Console console, StartRequest request, TasukiServer server, Optional<String> signInPath) {
        String address = server.address().toString();
        Path directory = request.data().toAbsolutePath().normalize();
        String data = directory.toString();
        String log = TasukiServer.logIn(directory).toString();
        Optional<String> signIn = signInPath.map(path -> address + path);
        Optional<String> setUp = server.part(SetUp.class).link().map(path -> address + path);
        if (request.format() == OutputFormat.JSON) {
            var ready =
                    JsonValue.object().put("address", address).put("data", data).put("log", log);
            setUp.ifPresent(link -> ready.put("setUp", link));
            signIn.ifPresent(link -> ready.put("signIn", link));
            console.out().println(PrettyJson.text(ready.build()));
        } else {
            console.out().println(console.styled(Style.STRONG, console.tell(READY, address)));
            setUp.ifPresent(link -> console.out().println(console.tell(SET_UP, link)));
            signIn.ifPresent(link -> console.out()
                    .println(request.signInFor()
                            .map(mail -> console.tell(SIGN_IN_FOR, mail, link))
                            .orElseGet(() -> console.tell(SIGN_IN, link))));
            console.out().println(console.tell(KEPT, data, log));
        }
        console.out().flush();
    }

    private static int serve() {
        try {
            // Nothing counts it down: a signal ends the process through the shutdown hook.
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return ExitCode.GOOD;
    }

    /// Stopping when asked is what was asked for: the exit code says so, where the JVM by itself would report the
    /// signal, which service managers take for a failure.
    private static void stop(Console console, TasukiServer server) {
        int exitCode = ExitCode.GOOD;
        console.note(STOPPING);
        try {
            server.close();
            console.note(STOPPED);
        } catch (RuntimeException e) {
            console.note(NOT_STOPPED, String.valueOf(e.getMessage()));
            exitCode = ExitCode.UNREACHABLE;
        }
        Runtime.getRuntime().halt(exitCode);
    }

    private static void refuse(Console console, StartRequest request, StartRefusal refusal) {
        // A refusal may quote what another program said, over several lines.
        console.err().println("tasuki: " + Printable.block(console.tell(refusal.words())));
        Path log = TasukiServer.logIn(request.data());
        if (Files.exists(log)) {
            console.note(SEE_LOG, log.toAbsolutePath().normalize().toString());
        }
        console.err().flush();
    }
}
