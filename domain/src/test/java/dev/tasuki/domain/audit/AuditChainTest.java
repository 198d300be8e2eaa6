package dev.tasuki.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tasuki.formats.digest.Sha256;
import dev.tasuki.formats.json.JsonValue;
import dev.tasuki.formats.json.JsonValue.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AuditChainTest {
    private static final AuditActor SYSTEM = new AuditActor(ActorKind.SYSTEM, "jobs", "定期処理");
    private static final AuditSubject SUBJECT = new AuditSubject("release", "r-1");
    private static final Instant TIME = Instant.parse("2026-04-01T00:00:00Z");
    private static final JsonObject NOTHING = JsonValue.object().build();

    @Test
    void entryIsHashedOverItsCanonicalJsonWithoutItsHash() {
        AuditEntry entry = AuditChain.empty(new AuditOrganisation("架空庁"))
                .next(new AuditFact(TIME, SYSTEM, "release.published", SUBJECT, NOTHING));

        String genesis = Sha256.of("{\"format\":\"tasuki-audit-genesis/1\",\"organisation\":\"架空庁\"}"
                        .getBytes(StandardCharsets.UTF_8))
                .hex();
        String content = "{\"actor\":{\"id\":\"jobs\",\"kind\":\"system\",\"name\":\"定期処理\"},\"details\":{},"
                + "\"fact\":\"release.published\",%s\"organisation\":\"架空庁\",\"previous\":\"" + genesis
                + "\",\"sequence\":1,\"subject\":{\"id\":\"r-1\",\"kind\":\"release\"},"
                + "\"time\":\"2026-04-01T00:00:00.000000Z\"}";
        Sha256 hash = Sha256.of(content.formatted("").getBytes(StandardCharsets.UTF_8));
        assertThat(entry.hash()).isEqualTo(hash).isEqualTo(entry.hashOfContent());
        assertThat(new String(entry.line(), StandardCharsets.UTF_8))
                .isEqualTo(content.formatted("\"hash\":\"" + hash + "\","));
    }

    @Test
    void eachEntryNamesTheOneBefore() {
        List<AuditEntry> entries = AuditExports.entries(AuditExports.AGENCY, 3);

        assertThat(entries.stream().map(AuditEntry::sequence)).containsExactly(1L, 2L, 3L);
        assertThat(entries.getFirst().previous()).isEqualTo(AuditChain.genesis(AuditExports.AGENCY));
        assertThat(entries.get(1).previous()).isEqualTo(entries.getFirst().hash());
        assertThat(entries.get(2).previous()).isEqualTo(entries.get(1).hash());
    }

    @Test
    void noTwoOrganisationsBeginAlike() {
        assertThat(AuditChain.genesis(new AuditOrganisation("甲")))
                .isNotEqualTo(AuditChain.genesis(new AuditOrganisation("乙")));
    }

    @Test
    void chainTakesOnlyItsNextEntry() {
        List<AuditEntry> entries = AuditExports.entries(AuditExports.AGENCY, 2);
        AuditChain chain = AuditChain.empty(AuditExports.AGENCY).with(entries.getFirst());

        assertThat(chain.with(entries.get(1)))
                .isEqualTo(new AuditChain(AuditExports.AGENCY, 2, entries.get(1).hash()));
        assertThatThrownBy(() -> chain.with(entries.getFirst())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> AuditChain.empty(new AuditOrganisation("乙")).with(entries.getFirst()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AuditChain(AuditExports.AGENCY, 0, Sha256.of(new byte[0])))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void timesAreKeptToTheMicrosecond() {
        var fact = new AuditFact(TIME.plusNanos(1999), SYSTEM, "release.published", SUBJECT, NOTHING);

        assertThat(fact.time()).isEqualTo(TIME.plusNanos(1000));
    }

    @Test
    void factsThatCouldNotBeReadBackCannotBeMade() {
        JsonObject deep = NOTHING;
        for (int i = 0; i < 12; i++) {
            deep = JsonValue.object().put("深", deep).build();
        }
        JsonObject tooDeep = deep;
        JsonObject tooLarge = JsonValue.object().put("文", "長".repeat(17_000)).build();

        assertThatThrownBy(() -> new AuditFact(TIME, SYSTEM, "release.published", SUBJECT, tooDeep))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AuditFact(TIME, SYSTEM, "release.published", SUBJECT, tooLarge))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AuditFact(Instant.MAX, SYSTEM, "release.published", SUBJECT, NOTHING))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AuditFact(TIME, SYSTEM, "Release published", SUBJECT, NOTHING))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AuditActor(ActorKind.PERSON, "p", "\u3000"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AuditSubject("release", "x".repeat(129)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
