package dev.tasuki.domain.audit;

import dev.tasuki.domain.audit.ExportLines.Line;
import dev.tasuki.formats.digest.Sha256;
import dev.tasuki.formats.finding.Finding;
import dev.tasuki.formats.finding.Location;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Verifies an export of the audit record, offline and in bounded memory, up to the first broken link.
///
/// The export alone shows that nothing was changed by whoever did not compute all hashes after it anew. Against those
/// who could, the head must be known from elsewhere: see `docs/audit-format.md`.
public final class AuditExportVerifier {
    /// More entries than an organisation makes in a lifetime; a longer file would only cost time.
    private static final int MOST_ENTRIES = 100_000_000;

    private final int mostEntries;

    public AuditExportVerifier() {
        this(MOST_ENTRIES);
    }

    AuditExportVerifier(int mostEntries) {
        this.mostEntries = mostEntries;
    }

    /// Verifies an export.
    ///
    /// @param export    read to its end or to the break; the caller closes it
    /// @param source    what findings call the export
    /// @param knownHead the head that the reader knows from elsewhere, if any
    /// @throws IOException if the stream cannot be read
    public AuditVerification verify(InputStream export, String source, Optional<Sha256> knownHead) throws IOException {
        var lines = new ExportLines(export);
        var reader = new ExportLineReader(source, 1);
        AuditExportHeader header = switch (lines.next()) {
            case Line.Whole(var bytes) -> reader.header(bytes.toArray());
            case Line.CutOff(), Line.TooLong(), Line.End() -> null;
        };
        if (header == null) {
            List<Finding> findings = reader.findings();
            return new AuditVerification.Broken(
                    Optional.empty(),
                    0,
                    findings.isEmpty()
                            ? List.of(new Finding(
                                    AuditFault.NO_HEADER, new Location(source, 1, 0, ""), AuditExportHeader.FORMAT))
                            : findings);
        }
        return new Walk(lines, source, header, knownHead).walk();
    }

    /// Follows the chain from link to link.
    private final class Walk {
        private final ExportLines lines;
        private final String source;
        private final AuditExportHeader header;
        private final @Nullable Sha256 knownHead;
        private Sha256 head;
        private int entries;

        /// The place of the entry whose hash the reader knew as the head; -1 while none was it.
        private long knownAt = -1;

        Walk(ExportLines lines, String source, AuditExportHeader header, Optional<Sha256> knownHead) {
            this.lines = lines;
            this.source = source;
            this.header = header;
            this.knownHead = knownHead.orElse(null);
            this.head = header.previous();
            recogniseHead();
        }

        AuditVerification walk() throws IOException {
            while (true) {
                List<Finding> faults;
                switch (lines.next()) {
                    case Line.End() -> {
                        return end();
                    }
                    case Line.CutOff() -> faults = List.of(fault(AuditFault.LINE_CUT_OFF));
                    case Line.TooLong() ->
                        faults = List.of(fault(AuditFault.LINE_TOO_LONG, Integer.toString(Bounds.LONGEST_LINE)));
                    case Line.Whole(var bytes) -> faults = follow(bytes.toArray());
                }
                if (!faults.isEmpty()) {
                    return new AuditVerification.Broken(Optional.of(header), entries, faults);
                }
            }
        }

        private List<Finding> follow(byte[] bytes) {
            if (entries == mostEntries) {
                return List.of(fault(AuditFault.TOO_MANY_ENTRIES, Integer.toString(mostEntries)));
            }
            var reader = new ExportLineReader(source, line());
            AuditEntry entry = reader.entry(bytes);
            if (entry == null) {
                return reader.findings();
            }
            List<Finding> faults = faults(entry);
            if (faults.isEmpty()) {
                head = entry.hash();
                entries++;
                recogniseHead();
            }
            return faults;
        }

        private List<Finding> faults(AuditEntry entry) {
            var faults = new ArrayList<Finding>();
            String sequence = Long.toString(entry.sequence());
            if (!entry.organisation().equals(header.organisation())) {
                faults.add(fault(
                        AuditFault.OTHER_ORGANISATION,
                        sequence,
                        entry.organisation().id(),
                        header.organisation().id()));
            }
            long expected = header.firstSequence() + entries;
            if (entry.sequence() != expected) {
                faults.add(fault(AuditFault.OUT_OF_SEQUENCE, Long.toString(expected), sequence));
            }
            if (!entry.previous().equals(head)) {
                faults.add(fault(AuditFault.LINK_BROKEN, sequence));
            }
            if (!entry.hash().equals(entry.hashOfContent())) {
                faults.add(fault(AuditFault.CONTENT_CHANGED, sequence));
            }
            return faults;
        }

        private AuditVerification end() {
            long last = header.firstSequence() + entries - 1;
            var faults = new ArrayList<Finding>();
            if (!head.equals(header.head())) {
                faults.add(fault(
                        AuditFault.HEAD_DIFFERS,
                        Long.toString(last),
                        header.head().hex()));
            }
            if (knownHead != null && !head.equals(knownHead)) {
                faults.add(
                        knownAt < 0
                                ? fault(AuditFault.HEAD_UNKNOWN, knownHead.hex())
                                : fault(AuditFault.HEAD_EARLIER, Long.toString(knownAt), Long.toString(last)));
            }
            return faults.isEmpty()
                    ? new AuditVerification.Intact(header, entries, knownHead != null)
                    : new AuditVerification.Broken(Optional.of(header), entries, faults);
        }

        private void recogniseHead() {
            if (head.equals(knownHead)) {
                knownAt = header.firstSequence() + entries - 1;
            }
        }

        private int line() {
            return entries + 2;
        }

        private Finding fault(AuditFault fault, String... arguments) {
            return new Finding(fault, new Location(source, line(), 0, ""), arguments);
        }
    }
}
