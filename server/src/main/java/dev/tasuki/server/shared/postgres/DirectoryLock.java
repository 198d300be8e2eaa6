package dev.tasuki.server.shared.postgres;

import dev.tasuki.formats.text.Text;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Keeps a second process, and a second start in this one, out of a data directory.
///
/// The system drops the lock when the process ends, however it ends.
final class DirectoryLock implements AutoCloseable {
    private static final Text IN_USE = new Text(
            "データディレクトリ「{0}」は、動作中の別の Tasuki が使っています。そちらを停止するか、別のディレクトリを指定してください。",
            "Another running Tasuki uses the data directory “{0}”. Stop it, or name another directory.");

    // Closing any channel on a file drops this process's lock on it, so a second start here must never open it.
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path directory;
    private final FileChannel channel;

    private DirectoryLock(Path directory, FileChannel channel) {
        this.directory = directory;
        this.channel = channel;
    }

    static DirectoryLock of(Path directory) throws IOException {
        if (!HELD_HERE.add(directory)) {
            throw inUse(directory);
        }
        boolean held = false;
        try {
            var lock = new DirectoryLock(directory, opened(directory));
            held = true;
            return lock;
        } finally {
            if (!held) {
                HELD_HERE.remove(directory);
            }
        }
    }

    private static FileChannel opened(Path directory) throws IOException {
        FileChannel channel = FileChannel.open(
                directory.resolve("lock"),
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                Directories.with(Directories.PRIVATE_FILE));
        boolean held = false;
        try {
            held = channel.tryLock() != null;
            if (!held) {
                throw inUse(directory);
            }
            return channel;
        } finally {
            if (!held) {
                channel.close();
            }
        }
    }

    private static PostgresFailure inUse(Path directory) {
        return new PostgresFailure(IN_USE.with(directory.toString()));
    }

    @Override
    public synchronized void close() throws IOException {
        // Closing twice must not let others in while a later start holds the lock.
        if (channel.isOpen()) {
            try {
                channel.close();
            } finally {
                HELD_HERE.remove(directory);
            }
        }
    }
}
