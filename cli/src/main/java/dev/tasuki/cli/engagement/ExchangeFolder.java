package dev.tasuki.cli.engagement;

import dev.tasuki.cli.terminal.Refusal;
import dev.tasuki.cli.terminal.UsageFault;
import dev.tasuki.domain.responsibility.exchange.EngagementExchange;
import dev.tasuki.domain.responsibility.exchange.EngagementStatements;
import dev.tasuki.domain.responsibility.exchange.KeptStatement;
import dev.tasuki.domain.responsibility.exchange.StatementOutcome;
import dev.tasuki.domain.supplychain.EngagementId;
import dev.tasuki.formats.bytes.Bytes;
import dev.tasuki.formats.digest.Sha256;
import dev.tasuki.formats.document.Limits;
import dev.tasuki.formats.file.BoundedFile;
import dev.tasuki.formats.file.FileReading;
import dev.tasuki.formats.file.FileWriting;
import dev.tasuki.formats.file.NewFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The folder beside a supply chain file that keeps every statement about an engagement as it was sent or received:
/// `engagements/ID/0001-sent.json`, `0002-received.json`. An auditor can verify each of them.
record ExchangeFolder(Path path) {
    private static final Pattern NAME = Pattern.compile("\\d{4}-(sent|received)\\.json");

    static ExchangeFolder beside(Path chainFile, EngagementId engagement) {
        Path folder = chainFile.toAbsolutePath().getParent();
        return new ExchangeFolder(
                (folder == null ? Path.of(".") : folder).resolve("engagements").resolve(engagement.value()));
    }

    /// Everything that it keeps.
    ///
    /// @throws Refusal when one is missing, was changed or has another's number
    EngagementExchange read(EngagementStatements statements) {
        EngagementExchange exchange = EngagementExchange.NONE;
        for (Path file : files()) {
            Bytes content = content(file);
            boolean own = file.endsWith(name(exchange.kept().size() + 1, true));
            exchange = switch (statements.readKept(content, file.toString())) {
                case StatementOutcome.Refused(var findings) -> throw new Refusal(findings);
                case StatementOutcome.Read(var statement) ->
                    exchange.with(new KeptStatement(Sha256.of(content), own, statement));
            };
            if (!file.endsWith(name(exchange.kept().size(), own))) {
                throw broken();
            }
        }
        if (!exchange.isUnbroken()) {
            throw broken();
        }
        return exchange;
    }

    private Refusal broken() {
        return new Refusal(UsageFault.EXCHANGE_BROKEN, path.toString());
    }

    private static String name(int number, boolean own) {
        return "%04d-%s.json".formatted(number, own ? "sent" : "received");
    }

    /// The content of a statement's file.
    ///
    /// @throws Refusal when it cannot be read
    static Bytes content(Path file) {
        return switch (BoundedFile.read(file, Limits.EXCHANGED.bytes())) {
            case FileReading.Refused(var findings) -> throw new Refusal(findings);
            case FileReading.Read(var bytes) -> bytes;
        };
    }

    private List<Path> files() {
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(
                            file -> NAME.matcher(file.getFileName().toString()).matches())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Keeps one more.
    ///
    /// @return the file that was written
    /// @throws Refusal when it cannot be written, or there is one of that number
    Path keep(int number, boolean own, Bytes content) {
        Path file = path.resolve(name(number, own));
        try {
            Files.createDirectories(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (NewFile.write(file, content, NewFile.Access.DEFAULT) instanceof FileWriting.Refused(var findings)) {
            throw new Refusal(findings);
        }
        return file;
    }
}
