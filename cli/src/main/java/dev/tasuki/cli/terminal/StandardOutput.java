package dev.tasuki.cli.terminal;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Standard output that remembers why it could not be written: the JDK's own forgets, and a command whose output
/// was cut must not end as if all were well.
public final class StandardOutput extends OutputStream {
    private final OutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 14);
    private @Nullable IOException failure;

    @Override
    public void write(int value) {
        attempt(() -> out.write(value));
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        attempt(() -> out.write(bytes, offset, length));
    }

    @Override
    public void flush() {
        attempt(out::flush);
    }

    /// Whether anything was lost.
    public boolean failed() {
        return failure != null;
    }

    /// Whether it was lost because nobody reads any more, as when `head` has seen enough: no fault of anybody's.
    public boolean readerIsGone() {
        return failure != null
                && String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT).contains("broken pipe");
    }

    private void attempt(Writing writing) {
        if (failure != null) {
            return;
        }
        try {
            writing.write();
        } catch (IOException e) {
            failure = e;
        }
    }

    /// Something that writes.
    @FunctionalInterface
    private interface Writing {
        void write() throws IOException;
    }
}
