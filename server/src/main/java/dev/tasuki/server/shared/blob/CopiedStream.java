package dev.tasuki.server.shared.blob;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// Hands on what it reads and writes a copy of it elsewhere, up to a limit; beyond that it ends early and
/// says so.
final class CopiedStream extends InputStream {
    private final InputStream source;
    private final OutputStream copy;
    private final long limit;
    private long copied;
    private boolean exceeded;

    CopiedStream(InputStream source, OutputStream copy, long limit) {
        this.source = source;
        this.copy = copy;
        this.limit = limit;
    }

    boolean exceeded() {
        return exceeded;
    }

    long copied() {
        return copied;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (exceeded) {
            return -1;
        }
        int read = source.read(into, offset, length);
        if (read > limit - copied) {
            exceeded = true;
            return -1;
        }
        if (read > 0) {
            copy.write(into, offset, read);
            copied += read;
        }
        return read;
    }
}
