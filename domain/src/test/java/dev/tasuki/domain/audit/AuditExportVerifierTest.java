package dev.tasuki.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tasuki.formats.digest.Sha256;
import dev.tasuki.formats.finding.Finding;
import dev.tasuki.formats.json.JsonValue;
import dev.tasuki.formats.text.Language;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AuditExportVerifierTest {
    private static final List<AuditEntry> ENTRIES = AuditExports.entries(AuditExports.AGENCY, 5);

    @Test
    void wholeExportIsIntact() {
        assertThat(AuditExports.verify(AuditExports.export(ENTRIES), Optional.empty()))
                .isEqualTo(new AuditVerification.Intact(AuditExports.header(ENTRIES), 5, false));
        assertThat(AuditExports.verify(
                        AuditExports.export(ENTRIES),
                        Optional.of(ENTRIES.getLast().hash())))
                .isEqualTo(new AuditVerification.Intact(AuditExports.header(ENTRIES), 5, true));
    }

    @Test
    void exportOfAnEmptyRecordIsIntact() {
        var header = AuditExportHeader.of(AuditChain.empty(AuditExports.AGENCY), Instant.EPOCH);

        assertThat(AuditExports.verify(AuditExports.export(header, List.of()), Optional.of(header.head())))
                .isEqualTo(new AuditVerification.Intact(header, 0, true));
    }

    @Test
    void partialExportIsVerifiedFromTheHashItStates() {
        List<AuditEntry> part = ENTRIES.subList(2, 5);

        var intact =
                AuditExports.verify(AuditExports.export(part), Optional.empty()).requireIntact();

        assertThat(intact.header().isPartial()).isTrue();
        assertThat(intact.header().firstSequence()).isEqualTo(3);
        assertThat(intact.header().previous()).isEqualTo(ENTRIES.get(1).hash());
        assertThat(intact.entries()).isEqualTo(3);
    }

    @Test
    void headThatIsKnownFromAnEarlierDayIsToldApartFromAnUnknownOne() {
        assertThat(broken(
                                AuditExports.export(ENTRIES),
                                Optional.of(ENTRIES.get(2).hash()))
                        .findings()
                        .getFirst()
                        .message(Language.JA))
                .isEqualTo("指定された末尾のハッシュは記録 3 のものですが、書き出しは記録 5 まで続いています。");
        assertThat(codes(broken(AuditExports.export(ENTRIES), Optional.of(Sha256.of(new byte[0])))))
                .containsExactly("head-unknown");
    }

    @Test
    void recordThatWasMadeAnewIsFoundOutByAKnownHeadOnly() {
        var forged = new ArrayList<AuditEntry>();
        AuditChain chain = AuditChain.empty(AuditExports.AGENCY);
        for (AuditEntry entry : ENTRIES) {
            AuditFact fact = entry.fact();
            AuditEntry made = chain.next(
                    entry.sequence() == 3
                            ? new AuditFact(
                                    fact.time(),
                                    new AuditActor(ActorKind.PERSON, "p-9", "別人"),
                                    fact.type(),
                                    fact.subject(),
                                    fact.details())
                            : fact);
            forged.add(made);
            chain = chain.with(made);
        }
        byte[] export = AuditExports.export(forged);

        assertThat(AuditExports.verify(export, Optional.empty())).isInstanceOf(AuditVerification.Intact.class);
        assertThat(codes(broken(export, Optional.of(ENTRIES.getLast().hash())))).containsExactly("head-unknown");
    }

    @Test
    void namesTheFirstBrokenLinkAndLooksNoFurther() {
        String export = new String(AuditExports.export(ENTRIES), StandardCharsets.UTF_8)
                .replace("S(1)-1.1", "S(1)-9.1")
                .replace("S(1)-1.3", "S(1)-9.3");

        AuditVerification.Broken broken = broken(export.getBytes(StandardCharsets.UTF_8), Optional.empty());

        assertThat(broken.holding()).isEqualTo(1);
        assertThat(broken.brokenAt()).contains(2L);
        assertThat(broken.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.location().toString()).isEqualTo("監査.jsonl:3:0");
            assertThat(finding.message(Language.EN)).isEqualTo("The content of entry 2 does not match its hash.");
        });
        assertThatThrownBy(broken::requireIntact)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the audit export does not hold: content-changed");
    }

    @Test
    void longestEntryThatCanBeMadeCanBeReadBack() {
        var long128 = "\u0001x".repeat(64);
        AuditEntry entry = AuditChain.empty(new AuditOrganisation(long128))
                .next(new AuditFact(
                        Instant.parse("2026-04-01T00:00:00Z"),
                        new AuditActor(ActorKind.TOKEN, long128, "\u0001x".repeat(128)),
                        "x".repeat(64),
                        new AuditSubject("x".repeat(64), long128),
                        JsonValue.object().put("文", "x".repeat(48 * 1024 - 10)).build()));

        assertThat(AuditExports.verify(AuditExports.export(List.of(entry)), Optional.empty()))
                .isInstanceOf(AuditVerification.Intact.class);
    }

    @Test
    void endlessLineIsRefusedWithoutBeingHeld() throws IOException {
        InputStream endless = new InputStream() {
            private final byte[] header = AuditExports.export(AuditExports.header(ENTRIES), List.of());
            private long at;

            @Override
            public int read() {
                return at < header.length ? header[(int) at++] & 0xFF : ' ';
            }

            @Override
            public int read(byte[] into, int from, int length) {
                for (int i = 0; i < length; i++) {
                    into[from + i] = (byte) read();
                }
                return length;
            }
        };

        assertThat(new AuditExportVerifier().verify(endless, "監査.jsonl", Optional.empty()))
                .isInstanceOfSatisfying(
                        AuditVerification.Broken.class,
                        broken -> assertThat(codes(broken)).containsExactly("line-too-long"));
    }

    @Test
    void moreEntriesThanTheLimitAreRefused() {
        var verifier = new AuditExportVerifier(4);

        assertThat(AuditExports.verify(verifier, AuditExports.export(ENTRIES), Optional.empty()))
                .isInstanceOfSatisfying(AuditVerification.Broken.class, broken -> {
                    assertThat(codes(broken)).containsExactly("too-many-entries");
                    assertThat(broken.brokenAt()).contains(5L);
                });
        assertThat(AuditExports.verify(verifier, AuditExports.export(ENTRIES.subList(0, 4)), Optional.empty()))
                .isInstanceOf(AuditVerification.Intact.class);
    }

    @Test
    void linesMayArriveInAnyPieces() throws IOException {
        byte[] export = AuditExports.export(AuditExports.entries(AuditExports.AGENCY, 300));
        var oneByOne = new InputStream() {
            private int at;

            @Override
            public int read() {
                return at < export.length ? export[at++] & 0xFF : -1;
            }

            @Override
            public int read(byte[] into, int from, int length) {
                int next = read();
                if (next < 0) {
                    return -1;
                }
                into[from] = (byte) next;
                return 1;
            }
        };

        assertThat(export.length).as("several chunks").isGreaterThan(100_000);
        assertThat(new AuditExportVerifier()
                        .verify(oneByOne, "監査.jsonl", Optional.empty())
                        .requireIntact()
                        .entries())
                .isEqualTo(300);
    }

    @Test
    void writerLeavesTheStreamOpen() throws IOException {
        var out = new ByteArrayOutputStream() {
            private boolean closed;

            @Override
            public void close() {
                closed = true;
            }
        };

        new AuditExportWriter(out, AuditExports.header(ENTRIES)).write(ENTRIES.getFirst());

        assertThat(out.closed).isFalse();
        assertThat(out.toString(StandardCharsets.UTF_8)).endsWith("}\n");
    }

    private static AuditVerification.Broken broken(byte[] export, Optional<Sha256> knownHead) {
        return switch (AuditExports.verify(export, knownHead)) {
            case AuditVerification.Broken broken -> broken;
            case AuditVerification.Intact intact -> throw new AssertionError(intact);
        };
    }

    private static List<String> codes(AuditVerification.Broken broken) {
        return broken.findings().stream()
                .map(Finding::code)
                .map(code -> code.id())
                .toList();
    }
}
