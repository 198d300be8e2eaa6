package dev.tasuki.domain.corpus;

import dev.tasuki.domain.audit.AuditEntry;
import dev.tasuki.domain.audit.AuditExportHeader;
import dev.tasuki.domain.audit.AuditExports;
import dev.tasuki.domain.audit.AuditOrganisation;
import dev.tasuki.formats.bytes.Bytes;
import dev.tasuki.formats.digest.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;

/// Makes the audit exports of the corpus: one sound export of five entries, changed in one place.
final class FaultyAuditExports {

    /// An export and what is to come of it.
    record Made(Bytes input, ExportOutcome outcome) {}

    private static final List<AuditEntry> ENTRIES = AuditExports.entries(AuditExports.AGENCY, 5);
    private static final AuditExportHeader HEADER = AuditExports.header(ENTRIES);
    private static final String SOUND = new String(AuditExports.export(ENTRIES), StandardCharsets.UTF_8);
    private static final List<String> LINES = SOUND.lines().toList();

    private final SequencedMap<String, Made> made = new LinkedHashMap<>();

    static SequencedMap<String, Made> make() {
        var exports = new FaultyAuditExports();
        exports.sound();
        exports.headers();
        exports.lines();
        exports.contents();
        exports.links();
        exports.heads();
        return exports.made;
    }

    private void sound() {
        add("sound", SOUND, ExportOutcome.intact());
        add(
                "sound-with-known-head",
                SOUND,
                ExportOutcome.intact().knowing(ENTRIES.getLast().hash()));
        add("sound-part", export(AuditExports.header(ENTRIES.subList(2, 5)), 2, 3, 4), ExportOutcome.intact());
    }

    private void headers() {
        add("empty", "", ExportOutcome.unusable("no-header"));
        add("header-cut-off", SOUND.substring(0, 40), ExportOutcome.unusable("no-header"));
        add("header-missing", String.join("\n", LINES.subList(1, 6)) + "\n", ExportOutcome.unusable("no-header"));
        add(
                "header-of-other-format",
                header("tasuki-audit-export/1", "tasuki-audit-export/2"),
                ExportOutcome.unusable("unknown-export-format"));
        add("header-with-unknown-field", header("{", "{\"a\":1,"), ExportOutcome.unusable("unknown-key"));
        add("header-not-canonical", header("{", "{ "), ExportOutcome.unusable("not-canonical"));
        add(
                "header-with-sequence-zero",
                header("\"first_sequence\":1", "\"first_sequence\":0"),
                ExportOutcome.unusable("expected-integer"));
        add(
                "genesis-of-another-organisation",
                header("\"organisation\":\"架空庁\"", "\"organisation\":\"虚構庁\""),
                ExportOutcome.unusable("genesis-differs"));
        add(
                "part-passed-off-as-the-whole",
                export(
                        new AuditExportHeader(
                                HEADER.organisation(),
                                HEADER.exportedAt(),
                                1,
                                ENTRIES.get(1).hash(),
                                HEADER.head()),
                        2,
                        3,
                        4),
                ExportOutcome.unusable("genesis-differs"));
    }

    private void lines() {
        add("last-line-without-break", SOUND.stripTrailing(), ExportOutcome.broken(5, "line-cut-off"));
        add("blank-line-at-the-end", SOUND + "\n", ExportOutcome.broken(6, "empty-document"));
        add("trailing-garbage", SOUND + "以上\n", ExportOutcome.broken(6, "syntax"));
        add("carriage-returns", SOUND.replace("\n", "\r\n"), ExportOutcome.unusable("not-canonical"));
        add(
                "entry-with-space",
                entry(3, line -> line.replace("\":", "\": ")),
                ExportOutcome.broken(3, "not-canonical"));
        add(
                "entry-with-other-order",
                entry(
                        3,
                        line -> line.replace("\"id\":\"answer\"", "")
                                .replaceFirst("\\{\"actor\":(\\{[^}]*}),", "{")
                                .replaceFirst(
                                        "}$", ",\"actor\":{\"id\":\"jobs\",\"kind\":\"system\",\"name\":\"定期処理\"}}")),
                ExportOutcome.broken(3, "not-canonical"));
        add(
                "entry-with-duplicate-key",
                entry(3, line -> "{\"fact\":\"answer.changed\"," + line.substring(1)),
                ExportOutcome.broken(3, "duplicate-key"));
        add("entry-with-two-values", entry(3, line -> line + "{}"), ExportOutcome.broken(3, "several-documents"));
        add("entry-that-is-a-list", entry(3, line -> "[" + line + "]"), ExportOutcome.broken(3, "expected-mapping"));
        add("entry-too-deep", entry(3, line -> "[".repeat(17) + "]".repeat(17)), ExportOutcome.broken(3, "too-deep"));
        add(
                "details-too-deep",
                entry(
                        3,
                        line -> line.replace(
                                "\"details\":{", "\"details\":{\"a\":" + "[".repeat(12) + "]".repeat(12) + ",")),
                ExportOutcome.broken(3, "not-details"));
        add(
                "half-a-character",
                entry(3, line -> line.replace("定期処理", "\\ud800")),
                ExportOutcome.broken(3, "unpaired-surrogate"));
        byte[] malformed = SOUND.getBytes(StandardCharsets.UTF_8);
        malformed[SOUND.substring(0, SOUND.indexOf("定期処理")).getBytes(StandardCharsets.UTF_8).length] = (byte) 0xC0;
        made.put("malformed-utf8", new Made(Bytes.of(malformed), ExportOutcome.broken(3, "malformed-utf8")));
    }

    private void contents() {
        add(
                "entry-without-subject",
                entry(3, line -> line.replaceFirst("\"subject\":\\{[^}]*},", "")),
                ExportOutcome.broken(3, "missing-key"));
        add(
                "entry-with-unknown-field",
                entry(3, line -> "{\"a\":1," + line.substring(1)),
                ExportOutcome.broken(3, "unknown-key"));
        add(
                "entry-with-unknown-actor",
                entry(3, line -> line.replace("\"kind\":\"system\"", "\"kind\":\"daemon\"")),
                ExportOutcome.broken(3, "not-one-of"));
        add(
                "entry-with-fact-in-capitals",
                entry(3, line -> line.replace("answer.changed", "Answer.Changed")),
                ExportOutcome.broken(3, "not-a-word"));
        add(
                "entry-with-hash-in-capitals",
                entry(
                        3,
                        line -> line.replace(
                                ENTRIES.get(2).hash().hex(),
                                "A" + ENTRIES.get(2).hash().hex().substring(1))),
                ExportOutcome.broken(3, "not-canonical"));
        add(
                "entry-with-short-hash",
                entry(3, line -> line.replace(ENTRIES.get(2).hash().hex(), "abc")),
                ExportOutcome.broken(3, "not-a-hash"));
        add(
                "entry-with-other-time",
                entry(3, line -> line.replace("T02:30", "T03:30")),
                ExportOutcome.broken(3, "content-changed"));
        add(
                "entry-with-time-before-its-year",
                entry(3, line -> line.replaceFirst("2026-[^\"]*Z", "1900-01-01T00:00:00+09:00")),
                ExportOutcome.broken(3, "not-a-timestamp"));
        add(
                "entry-with-other-actor",
                entry(2, line -> line.replace("架空 花子", "架空 太郎")),
                ExportOutcome.broken(2, "content-changed"));
        add(
                "entry-with-other-details",
                entry(5, line -> line.replace("\"met\"", "\"not_met\"")),
                ExportOutcome.broken(5, "content-changed"));
    }

    private void links() {
        add("entry-missing", export(HEADER, 0, 1, 3, 4), ExportOutcome.broken(3, "out-of-sequence", "link-broken"));
        add(
                "first-entry-missing",
                export(HEADER, 1, 2, 3, 4),
                ExportOutcome.broken(1, "out-of-sequence", "link-broken"));
        add(
                "entries-swapped",
                export(HEADER, 0, 2, 1, 3, 4),
                ExportOutcome.broken(2, "out-of-sequence", "link-broken"));
        add(
                "entry-repeated",
                export(HEADER, 0, 1, 1, 2, 3, 4),
                ExportOutcome.broken(3, "out-of-sequence", "link-broken"));
        AuditEntry third = ENTRIES.get(2);
        var replaced = new AuditEntry(
                third.organisation(),
                3,
                ENTRIES.get(3).fact(),
                third.previous(),
                new AuditEntry(third.organisation(), 3, ENTRIES.get(3).fact(), third.previous(), third.hash())
                        .hashOfContent());
        var withReplaced = new ArrayList<>(ENTRIES);
        withReplaced.set(2, replaced);
        add("entry-replaced-with-its-hash", text(HEADER, withReplaced), ExportOutcome.broken(4, "link-broken"));
        List<AuditEntry> others = AuditExports.entries(new AuditOrganisation("虚構庁"), 5);
        var mixed = new ArrayList<>(ENTRIES);
        mixed.set(2, others.get(2));
        add(
                "entry-of-another-organisation",
                text(HEADER, mixed),
                ExportOutcome.broken(3, "other-organisation", "link-broken"));
        add(
                "part-that-starts-too-late",
                export(AuditExports.header(ENTRIES.subList(1, 5)), 2, 3, 4),
                ExportOutcome.broken(2, "out-of-sequence", "link-broken"));
    }

    private void heads() {
        add("last-entry-missing", export(HEADER, 0, 1, 2, 3), ExportOutcome.broken(5, "head-differs"));
        add("all-entries-missing", export(HEADER), ExportOutcome.broken(1, "head-differs"));
        add(
                "head-changed",
                header(HEADER.head().hex(), Sha256.of(new byte[0]).hex()),
                ExportOutcome.broken(6, "head-differs"));
        add(
                "known-head-is-of-no-entry",
                SOUND,
                ExportOutcome.broken(6, "head-unknown").knowing(Sha256.of(new byte[0])));
        add(
                "known-head-is-older",
                SOUND,
                ExportOutcome.broken(6, "head-earlier").knowing(ENTRIES.get(2).hash()));
        add(
                "cut-off-with-its-header",
                export(AuditExports.header(ENTRIES.subList(0, 4)), 0, 1, 2, 3),
                ExportOutcome.broken(5, "head-unknown").knowing(HEADER.head()));
    }

    private void add(String name, String input, ExportOutcome outcome) {
        if (!name.startsWith("sound")
                && input.equals(SOUND)
                && outcome.knownHead().isEmpty()) {
            throw new AssertionError("nothing was changed: " + name);
        }
        if (made.put(name, new Made(Bytes.ofUtf8(input), outcome)) != null) {
            throw new AssertionError("made twice: " + name);
        }
    }

    private static String header(String from, String to) {
        return LINES.getFirst().replace(from, to)
                + SOUND.substring(LINES.getFirst().length());
    }

    private static String entry(int sequence, UnaryOperator<String> change) {
        var lines = new ArrayList<>(LINES);
        lines.set(sequence, change.apply(lines.get(sequence)));
        return String.join("\n", lines) + "\n";
    }

    private static String export(AuditExportHeader header, int... entries) {
        return text(header, Arrays.stream(entries).mapToObj(ENTRIES::get).toList());
    }

    private static String text(AuditExportHeader header, List<AuditEntry> entries) {
        return new String(AuditExports.export(header, entries), StandardCharsets.UTF_8);
    }
}
