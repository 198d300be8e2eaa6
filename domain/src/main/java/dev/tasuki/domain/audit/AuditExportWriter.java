package dev.tasuki.domain.audit;

import java.io.IOException;
import java.io.OutputStream;

/// Writes an export as JSON Lines, one entry at a time. Entries are written as they are: whether they hold is what
/// the reader of an export wants to find out.
public final class AuditExportWriter {
    private final OutputStream out;

    /// Writes the header.
    ///
    /// @param out stays the caller's to flush and close
    public AuditExportWriter(OutputStream out, AuditExportHeader header) throws IOException {
        this.out = out;
        line(header.line());
    }

    /// Writes the next entry.
    public void write(AuditEntry entry) throws IOException {
        line(entry.line());
    }

    private void line(byte[] line) throws IOException {
        out.write(line);
        out.write('\n');
    }
}
