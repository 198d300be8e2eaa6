package dev.tasuki.domain.audit;

import dev.tasuki.formats.digest.Sha256;
import dev.tasuki.formats.json.JsonValue;
import dev.tasuki.formats.json.JsonValue.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Audit records for tests, the same every time.
public final class AuditExports {
    public static final AuditOrganisation AGENCY = new AuditOrganisation("架空庁");

    private static final Instant START = Instant.parse("2026-04-01T00:30:00.123456Z");

    private AuditExports() {}

    /// A chain of this many entries.
    public static List<AuditEntry> entries(AuditOrganisation organisation, int count) {
        var entries = new ArrayList<AuditEntry>();
        AuditChain chain = AuditChain.empty(organisation);
        for (int i = 0; i < count; i++) {
            AuditEntry entry = chain.next(fact(i));
            entries.add(entry);
            chain = chain.with(entry);
        }
        return entries;
    }

    static AuditFact fact(int number) {
        return new AuditFact(
                START.plusSeconds(3600L * number),
                number % 3 == 2
                        ? new AuditActor(ActorKind.SYSTEM, "jobs", "定期処理")
                        : new AuditActor(ActorKind.PERSON, "p-" + number % 3, "架空 花子 🎌"),
                number == 0 ? "organisation.registered" : "answer.changed",
                new AuditSubject("answer", "S(1)-1." + number),
                details(number));
    }

    private static JsonObject details(int number) {
        return JsonValue.object()
                .put("status", "met")
                .put("because", "方針を定め、年に一度見直しています。\n二行目 \u2028")
                .put("count", number)
                .put("before", JsonValue.none())
                .put("evidence", JsonValue.array(JsonValue.text("方針.pdf"), JsonValue.bool(number % 2 == 0)))
                .build();
    }

    /// The header of an export of these entries.
    public static AuditExportHeader header(List<AuditEntry> entries) {
        AuditEntry first = entries.getFirst();
        return new AuditExportHeader(
                first.organisation(),
                START,
                first.sequence(),
                first.previous(),
                entries.getLast().hash());
    }

    /// An export with this header and these entries, whether they fit or not.
    public static byte[] export(AuditExportHeader header, List<AuditEntry> entries) {
        var out = new ByteArrayOutputStream();
        try {
            var writer = new AuditExportWriter(out, header);
            for (AuditEntry entry : entries) {
                writer.write(entry);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    public static byte[] export(List<AuditEntry> entries) {
        return export(header(entries), entries);
    }

    public static AuditVerification verify(byte[] export, Optional<Sha256> knownHead) {
        return verify(new AuditExportVerifier(), export, knownHead);
    }

    static AuditVerification verify(AuditExportVerifier verifier, byte[] export, Optional<Sha256> knownHead) {
        try {
            return verifier.verify(new ByteArrayInputStream(export), "監査.jsonl", knownHead);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
