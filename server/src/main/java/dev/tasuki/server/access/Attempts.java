package dev.tasuki.server.access;

import dev.tasuki.formats.digest.Sha256;
import dev.tasuki.formats.text.Text;
import dev.tasuki.server.shared.Problem;
import dev.tasuki.server.shared.ProblemType;
import dev.tasuki.server.shared.db.Tenancy;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Counts failed attempts to sign in, in the database, so that several servers count together.
///
/// An attempt counts as failed from its beginning until it has succeeded; so many at once are no way round the limit.
/// Whether there is such an account makes no difference.
final class Attempts {
    static final Duration WINDOW = Duration.ofMinutes(15);
    static final int PER_ACCOUNT = 5;
    static final int PER_NETWORK = 30;

    private static final Duration KEPT = Duration.ofHours(1);
    private static final Text TOO_MANY = new Text(
            "失敗が続いたため、しばらくサインインを受け付けません。{0} 分ほど待って、もう一度お試しください。パスキーをお持ちの場合は、" + "パスキーでサインインできます。",
            "After several failed attempts, sign-in is blocked for a while. Wait about {0} minutes, then try again. If you have a"
                    + " passkey, you can sign in with it.");

    private record Subject(Sha256 digest, int most) {}

    /// An attempt that has begun.
    record Begun(Optional<Sha256> account, Sha256 network, Instant at) {}

    private final Tenancy tenancy;
    private final JdbcClient jdbc;
    private final Clock clock;

    Attempts(Tenancy tenancy, JdbcClient jdbc, Clock clock) {
        this.tenancy = tenancy;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Begins an attempt.
    ///
    /// @param account the address that is tried, where one is
    /// @throws Problem when there were too many failures
    Begun begin(Optional<MailAddress> account, Visitor visitor) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Optional<Sha256> mail = account.map(address -> digest("account " + address.key()));
        Sha256 network = digest("network " + visitor.network());
        List<Subject> subjects = Stream.concat(
                        mail.map(digest -> new Subject(digest, PER_ACCOUNT)).stream(),
                        Stream.of(new Subject(network, PER_NETWORK)))
                .sorted(java.util.Comparator.comparing(Subject::digest))
                .toList();
        Optional<Duration> wait = tenancy.asNobody(() -> {
            forget(now.minus(KEPT));
            subjects.forEach(this::lock);
            Optional<Duration> longest = subjects.stream()
                    .flatMap(subject -> closedFor(subject, now).stream())
                    .max(Duration::compareTo);
            if (longest.isEmpty()) {
                subjects.forEach(subject -> insert(subject, now));
            }
            return longest;
        });
        if (wait.isPresent()) {
            String minutes =
                    Long.toString(Math.max(1, wait.get().plusSeconds(59).toMinutes()));
            throw Problem.retryAfter(ProblemType.TOO_MANY_ATTEMPTS, TOO_MANY.with(minutes), wait.get());
        }
        return new Begun(mail, network, now);
    }

    /// The attempt was no failure: the account begins anew, the network address only loses this one.
    void succeeded(Begun attempt) {
        tenancy.asNobody(() -> {
            attempt.account()
                    .ifPresent(account -> jdbc.sql("delete from attempt where subject_hash = :subject")
                            .param("subject", account)
                            .update());
            return jdbc.sql("delete from attempt where subject_hash = :subject and at = :at")
                    .param("subject", attempt.network())
                    .param("at", attempt.at())
                    .update();
        });
    }

    private void forget(Instant before) {
        jdbc.sql("delete from attempt where at < :before")
                .param("before", before)
                .update();
    }

    private void lock(Subject subject) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('attempt ' || :subject, 0))")
                .param("subject", subject.digest().hex())
                .query()
                .singleRow();
    }

    /// How long the subject has to wait until its failures within the window are fewer than it may have.
    private Optional<Duration> closedFor(Subject subject, Instant now) {
        return jdbc.sql("""
                select at
                  from attempt
                 where subject_hash = :subject and at > :since
                 order by at desc
                offset :most limit 1
                """)
                .param("subject", subject.digest())
                .param("since", now.minus(WINDOW))
                .param("most", subject.most() - 1)
                .query(Instant.class)
                .optional()
                .map(at -> Duration.between(now, at.plus(WINDOW)));
    }

    private void insert(Subject subject, Instant now) {
        jdbc.sql("insert into attempt (subject_hash, at) values (:subject, :now)")
                .param("subject", subject.digest())
                .param("now", now)
                .update();
    }

    private static Sha256 digest(String subject) {
        return Sha256.of(subject.getBytes(StandardCharsets.UTF_8));
    }
}
