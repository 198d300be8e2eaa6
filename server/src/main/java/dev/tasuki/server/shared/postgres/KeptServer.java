package dev.tasuki.server.shared.postgres;

import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A server process that is started again when it ends by itself: killed for want of memory, or crashed.
///
/// It comes back at the same port with all that was committed, so whoever was cut off connects again and goes on. Until
/// then requests are answered that the database is away.
final class KeptServer {
    private static final Logger LOG = LoggerFactory.getLogger(KeptServer.class);

    /// What ends the server often ends its keeper a moment later: a signal to the whole group, a shutdown.
    private static final Duration AFTER_ITS_END = Duration.ofMillis(300);

    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(5);

    /// Starts the server anew and waits until it takes connections.
    interface Launch {
        /// @throws PostgresFailure where it does not start
        Process again() throws IOException;
    }

    private final Launch launch;
    private Process process;
    private boolean given;

    KeptServer(Process running, Launch launch) {
        this.process = running;
        this.launch = launch;
        watch(running);
    }

    /// The process, to be stopped: it is kept no longer. One that is just being started is waited for.
    synchronized Process giveUp() {
        given = true;
        return process;
    }

    private void watch(Process running) {
        Thread.ofPlatform().daemon().name("postgres-watch").start(() -> {
            try {
                running.waitFor();
                Thread.sleep(AFTER_ITS_END);
                while (!isDone()) {
                    Thread.sleep(BETWEEN_TRIES);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /// Tries once.
    ///
    /// @return whether nothing is left to be done
    private synchronized boolean isDone() {
        if (given) {
            return true;
        }
        LOG.warn("the embedded PostgreSQL has ended by itself; it is started again");
        try {
            process = launch.again();
        } catch (IOException | PostgresFailure e) {
            LOG.error("the embedded PostgreSQL cannot be started again; this is tried every few seconds", e);
            return false;
        }
        watch(process);
        LOG.info("the embedded PostgreSQL runs again");
        return true;
    }
}
