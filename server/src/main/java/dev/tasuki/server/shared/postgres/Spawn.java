package dev.tasuki.server.shared.postgres;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/// Starts processes from threads that live as long as the process.
///
/// The kernel sends the parent-death signal when the *thread* that started a process ends, not its program.
final class Spawn {
    private Spawn() {}

    static Process start(ProcessBuilder builder) throws IOException {
        var started = new CompletableFuture<Process>();
        Thread.ofPlatform().daemon().name("postgres-keeper").start(() -> keep(builder, started));
        try {
            return started.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof IOException refused) {
                throw refused;
            }
            throw e;
        }
    }

    private static void keep(ProcessBuilder builder, CompletableFuture<Process> started) {
        try {
            Process process = builder.start();
            started.complete(process);
            process.waitFor();
        } catch (IOException | RuntimeException e) {
            started.completeExceptionally(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
