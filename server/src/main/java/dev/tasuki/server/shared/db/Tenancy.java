package dev.tasuki.server.shared.db;

import dev.tasuki.formats.digest.Sha256;
import dev.tasuki.server.shared.AccountId;
import dev.tasuki.server.shared.OrganisationId;
import dev.tasuki.server.shared.Viewer;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Opens transactions, each for one viewer: the only way to the tenants' tables.
///
/// The viewer is told to PostgreSQL by settings that last as long as the transaction; the policies of row-level
/// security compare them with each row (docs/adr/0005). Without them every tenant table is empty and refuses rows.
public final class Tenancy {
    private static final String SET = """
            select set_config('tasuki.organisation', :organisation, true),
                   set_config('tasuki.account', :account, true),
                   set_config('tasuki.guest', :guest, true),
                   set_config('tasuki.presented', :presented, true)
            """;

    private record Scope(String organisation, String account, String guest, String presented) {}

    private final JdbcClient jdbc;
    private final TransactionTemplate changing;
    private final TransactionTemplate reading;

    public Tenancy(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.changing = new TransactionTemplate(transactions);
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /// Reads in one transaction that may change nothing.
    public <T extends @Nullable Object> T read(Viewer viewer, Supplier<T> work) {
        return within(reading, scope(viewer), work);
    }

    /// Changes in one transaction: all of it happens, or nothing.
    public <T extends @Nullable Object> T change(Viewer viewer, Supplier<T> work) {
        return within(changing, scope(viewer), work);
    }

    /// Changes in one transaction, without a result.
    public void run(Viewer viewer, Runnable work) {
        change(viewer, () -> {
            work.run();
            return Boolean.TRUE;
        });
    }

    /// Does a part of the running change in another organisation's record: where what one does concerns both, both
    /// records tell of it, or neither does.
    ///
    /// @throws IllegalStateException when no transaction runs
    public void alsoFor(Viewer other, Runnable work) {
        var present = (Scope) TransactionSynchronizationManager.getResource(this);
        if (present == null) {
            throw new IllegalStateException("there is no change to take part in");
        }
        rebind(scope(other));
        work.run();
        // After a failure nothing more happens in this transaction: it is rolled back as a whole.
        rebind(present);
    }

    private void rebind(Scope scope) {
        TransactionSynchronizationManager.unbindResource(this);
        TransactionSynchronizationManager.bindResource(this, scope);
        tell(scope);
    }

    /// A transaction of a person who acts for no organisation: sign-in, own account, own memberships.
    public <T extends @Nullable Object> T asAccount(AccountId account, Supplier<T> work) {
        return within(changing, new Scope("", account.value().toString(), "", ""), work);
    }

    /// A transaction of somebody who has shown a secret and nothing else: it sees the row with that secret's digest.
    public <T extends @Nullable Object> T presenting(Sha256 secret, Supplier<T> work) {
        return within(changing, new Scope("", "", "", secret.hex()), work);
    }

    /// A transaction of nobody: what is published, and what belongs to no organisation.
    public <T extends @Nullable Object> T asNobody(Supplier<T> work) {
        return within(changing, new Scope("", "", "", ""), work);
    }

    private static Scope scope(Viewer viewer) {
        return new Scope(
                viewer.organisation().toString(),
                viewer.actor().id().toString(),
                viewer.guest().map(AccountId::toString).orElse(""),
                "");
    }

    private <T extends @Nullable Object> T within(TransactionTemplate template, Scope scope, Supplier<T> work) {
        Object present = TransactionSynchronizationManager.getResource(this);
        if (present != null) {
            if (!present.equals(scope)) {
                throw new IllegalStateException("a transaction serves one viewer; finish it before opening another's");
            }
            return work.get();
        }
        return template.execute(status -> {
            TransactionSynchronizationManager.bindResource(this, scope);
            try {
                tell(scope);
                return work.get();
            } finally {
                TransactionSynchronizationManager.unbindResource(this);
            }
        });
    }

    private void tell(Scope scope) {
        jdbc.sql(SET)
                .param("organisation", scope.organisation())
                .param("account", scope.account())
                .param("guest", scope.guest())
                .param("presented", scope.presented())
                .query()
                .singleRow();
    }

    /// The organisation that the running transaction serves, where one runs.
    public Optional<OrganisationId> serving() {
        return Optional.ofNullable((Scope) TransactionSynchronizationManager.getResource(this))
                .filter(scope -> !scope.organisation().isEmpty())
                .map(scope -> new OrganisationId(java.util.UUID.fromString(scope.organisation())));
    }
}
