package dev.tasuki.server.example;

import dev.tasuki.formats.text.Text;
import dev.tasuki.server.access.Account;
import dev.tasuki.server.access.Accounts;
import dev.tasuki.server.access.MailAddress;
import dev.tasuki.server.access.SetUp;
import dev.tasuki.server.shared.AccountId;
import dev.tasuki.server.shared.postgres.Progress;
import java.time.Clock;
import java.util.Optional;
import org.springframework.transaction.support.TransactionTemplate;

/// Loads the worked example into an empty record, through the use cases that people use.
///
/// All of it is one transaction: a server that was killed while it loaded has an empty record and loads again. What is
/// dated in the story, the audit record too, is dated by a [StoryClock].
public final class ExampleLoader {
    private static final Text LOADING = new Text("例題を読み込んでいます。", "Loading the worked example.");

    private final TransactionTemplate transaction;
    private final StoryClock clock;
    private final Accounts accounts;
    private final SetUp setUp;
    private final ExampleParts parts;

    ExampleLoader(
            TransactionTemplate transaction, StoryClock clock, Accounts accounts, SetUp setUp, ExampleParts parts) {
        this.transaction = transaction;
        this.clock = clock;
        this.accounts = accounts;
        this.setUp = setUp;
        this.parts = parts;
    }

    /// Loads the example, unless there is a record already.
    ///
    /// @return whom to sign in; empty where the record is somebody's own
    public Optional<AccountId> load(Progress progress) {
        Example example = ExampleReader.read();
        if (setUp.isOpen()) {
            progress.step(LOADING);
            var today = java.time.LocalDate.now(Clock.system(java.time.ZoneId.of("Asia/Tokyo")));
            clock.telling(() -> transaction.execute(_ -> {
                new ExampleStory(example, parts, clock, today, progress).tell();
                return Boolean.TRUE;
            }));
        }
        return accounts.find(new MailAddress(example.person(example.reader()).mail()))
                .map(Account::id);
    }
}
