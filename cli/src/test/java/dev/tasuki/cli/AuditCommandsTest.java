package dev.tasuki.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tasuki.cli.Session.Ran;
import dev.tasuki.domain.audit.ActorKind;
import dev.tasuki.domain.audit.AuditActor;
import dev.tasuki.domain.audit.AuditChain;
import dev.tasuki.domain.audit.AuditEntry;
import dev.tasuki.domain.audit.AuditExportHeader;
import dev.tasuki.domain.audit.AuditExportWriter;
import dev.tasuki.domain.audit.AuditFact;
import dev.tasuki.domain.audit.AuditOrganisation;
import dev.tasuki.domain.audit.AuditSubject;
import dev.tasuki.formats.json.JsonValue;
import dev.tasuki.formats.text.Language;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditCommandsTest {
    private static final AuditOrganisation AGENCY = new AuditOrganisation("架空庁");
    private static final Instant TIME = Instant.parse("2026-11-22T03:00:00Z");

    private final Session english = Session.in(Language.EN);
    private final Session japanese = Session.in(Language.JA);
    private final List<AuditEntry> entries = entries();

    @TempDir
    Path folder = Path.of("");

    @Test
    void intactExportIsGood() throws IOException {
        Ran ran = english.run("audit", "verify", written(0));

        assertThat(ran.exitCode()).isZero();
        assertThat(ran.out()).isEqualTo("""
                ● The chain holds: 3 entries.
                  organisation: 架空庁
                  exported at (as it states): 2026-11-22T03:00:00Z
                  head: %s
                  The head was not compared (--head). Only a value noted elsewhere can show that the whole was not rebuilt.
                """.formatted(entries.getLast().hash()));
        assertThat(ran.err()).isEmpty();
    }

    @Test
    void headThatIsKnownIsCompared() throws IOException {
        String export = written(0);

        Ran same = japanese.run(
                "audit", "verify", export, "--head", entries.getLast().hash().hex());
        Ran older = japanese.run(
                "audit", "verify", export, "--head", entries.getFirst().hash().hex());

        assertThat(same.exitCode()).isZero();
        assertThat(same.out()).endsWith("  指定された末尾のハッシュと一致します。\n");
        assertThat(older.exitCode()).isOne();
        assertThat(older.err()).contains("指定された末尾のハッシュは記録 1 のものですが、書き出しは記録 3 まで続いています。");
    }

    @Test
    void partialExportSaysSo() throws IOException {
        Ran ran = japanese.run("audit", "verify", written(1));

        assertThat(ran.exitCode()).isZero();
        assertThat(ran.out())
                .contains("  一部の書き出しです: 記録 2 から。それより前は確かめていません。直前のハッシュ: "
                        + entries.getFirst().hash());
    }

    @Test
    void changedExportIsNegativeAndTheBreakIsNamed() throws IOException {
        Path export = Path.of(written(0));
        Files.writeString(export, Files.readString(export).replace("r-2", "r-9"));

        Ran ran = english.run("audit", "verify", export.toString());

        assertThat(ran.exitCode()).isOne();
        assertThat(ran.out()).startsWith("✕ The chain breaks at entry 2; the 1 before it hold.\n");
        assertThat(ran.err()).contains(":3:0: error: The content of entry 2 does not match its hash.");
    }

    @Test
    void jsonSaysTheSame() throws IOException {
        Path export = Path.of(written(0));
        String intact = english.run("audit", "verify", export.toString(), "--format", "json")
                .out();
        Files.writeString(export, Files.readString(export).replace("r-2", "r-9"));
        Ran broken = english.run("audit", "verify", export.toString(), "--format", "json");

        assertThat(intact).contains("\"verdict\": \"intact\"", "\"entries\": 3", "\"headConfirmed\": false");
        assertThat(broken.exitCode()).isOne();
        assertThat(broken.err()).isEmpty();
        assertThat(broken.out())
                .contains(
                        "\"verdict\": \"broken\"",
                        "\"brokenAt\": 2",
                        "\"holding\": 1",
                        "\"code\": \"content-changed\"");
    }

    @Test
    void whatIsNoExportIsNegative() throws IOException {
        Path other = Files.writeString(folder.resolve("別の.json"), "{}\n");

        Ran ran = japanese.run("audit", "verify", other.toString());

        assertThat(ran.exitCode()).isOne();
        assertThat(ran.out()).isEqualTo("✕ 監査記録の書き出しとして読めません。\n");
        assertThat(ran.err()).contains("監査記録の書き出しの見出し（tasuki-audit-export/1）がありません。");
    }

    @Test
    void wrongCallsAreInvalid() throws IOException {
        assertThat(english.run("audit").exitCode()).isEqualTo(2);
        assertThat(english.run("audit", "verify").exitCode()).isEqualTo(2);
        assertThat(english.run("audit", "verify", folder.toString()).exitCode()).isEqualTo(2);
        assertThat(english.run("audit", "verify", folder.resolve("なし").toString())
                        .exitCode())
                .isEqualTo(2);
        Ran ran = english.run("audit", "verify", written(0), "--head", "abc");
        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.err()).contains("--head: “abc” is not a SHA-256 hash.");
    }

    private String written(int from) throws IOException {
        Path file = folder.resolve("監査.jsonl");
        List<AuditEntry> part = entries.subList(from, entries.size());
        var header = new AuditExportHeader(
                AGENCY,
                TIME,
                part.getFirst().sequence(),
                part.getFirst().previous(),
                part.getLast().hash());
        try (OutputStream out = Files.newOutputStream(file)) {
            var writer = new AuditExportWriter(out, header);
            for (AuditEntry entry : part) {
                writer.write(entry);
            }
        }
        return file.toString();
    }

    private static List<AuditEntry> entries() {
        var entries = new ArrayList<AuditEntry>();
        AuditChain chain = AuditChain.empty(AGENCY);
        for (int i = 1; i <= 3; i++) {
            AuditEntry entry = chain.next(new AuditFact(
                    TIME,
                    new AuditActor(ActorKind.PERSON, "p-1", "架空 花子"),
                    "release.published",
                    new AuditSubject("release", "r-" + i),
                    JsonValue.object().build()));
            entries.add(entry);
            chain = chain.with(entry);
        }
        return entries;
    }
}
