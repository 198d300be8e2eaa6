package dev.tasuki.server.shared.postgres;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;

/// Waits for other processes. An interrupt ends the wait and stays set.
final class Waiting {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

    private Waiting() {}

    /// What is waited for.
    interface Condition {
        boolean holds() throws IOException;
    }

    /// Whether the condition came to hold within the time.
    static boolean until(Condition condition, Duration longest) throws IOException {
        long asked = System.nanoTime();
        while (!condition.holds()) {
            if (System.nanoTime() - asked > longest.toNanos()) {
                return false;
            }
            try {
                Thread.sleep(BETWEEN_LOOKS);
            } catch (InterruptedException e) {
                throw interrupted();
            }
        }
        return true;
    }

    static int forExit(Process process) throws IOException {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroy();
            throw interrupted();
        }
    }

    private static InterruptedIOException interrupted() {
        Thread.currentThread().interrupt();
        return new InterruptedIOException("interrupted while waiting for PostgreSQL");
    }
}
