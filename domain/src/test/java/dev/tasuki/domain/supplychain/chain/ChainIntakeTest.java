package dev.tasuki.domain.supplychain.chain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tasuki.domain.catalogue.Catalogue;
import dev.tasuki.domain.responsibility.file.SupplyChainFileReader;
import dev.tasuki.domain.responsibility.file.SupplyChainFileReading;
import dev.tasuki.domain.responsibility.template.SupplyChainTemplate;
import dev.tasuki.domain.supplychain.EngagementId;
import dev.tasuki.domain.supplychain.PartyId;
import dev.tasuki.domain.supplychain.TargetId;
import dev.tasuki.domain.supplychain.chain.ChainIntake.Identity;
import dev.tasuki.domain.supplychain.chain.ChainIntake.Offer;
import dev.tasuki.formats.text.Language;
import dev.tasuki.formats.text.Text;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChainIntakeTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);
    private static final PartyId SELF = new PartyId("self");
    private static final String FILE = """
            tasuki: 1
            title: 窓口
            parties:
              city: { name: 架空市 }
              desk: { name: 市民課, department_of: city }
              vendor: { name: 青空システムズ, does: [development] }
            targets:
              counter:
                name: 窓口システム
                package: standard
                roles: [{ party: desk, role: customer, stance: unmarked }]
                defects: { contact: vendor }
            engagements:
              build:
                customer: city
                provider: vendor
                target: counter
                roles: { developer: primary }
                shares:
                  - requirement: S(1)-1.1
                    role: developer
                    scope: 全体
                    history: [{ date: 2026-10-01, state: offered }]
            """;
    private static final SupplyChain EMPTY = read("""
            tasuki: 1
            title: { ja: 架空市のサプライチェーン, en: Supply chain of Fictional City }
            parties:
              self: { name: { ja: 架空市, en: Fictional City } }
              known: { name: { ja: 青空システムズ, en: Aozora Systems } }
            targets: {}
            """);

    @Test
    void whoIsThereAlreadyIsKnownByNameAndKeepsWhatTheFileIsSilentAbout() {
        ChainIntake intake = take(EMPTY, FILE, Identity.SAME, "city");

        assertThat(intake.after().name(new PartyId("known"))).isEqualTo(new Text("青空システムズ", "Aozora Systems"));
        assertThat(intake.newParties()).extracting(party -> party.id().value()).containsExactly("desk");
        assertThat(intake.after().party(new PartyId("desk")).organisation()).contains(SELF);
        assertThat(intake.changedParties())
                .extracting(party -> party.id().value())
                .containsExactly("known");
        ChainEngagement build = intake.newEngagements().getFirst();
        assertThat(build.provider()).isEqualTo(new PartyId("known"));
        assertThat(intake.after().target(new TargetId("counter")).defects().contact())
                .contains(new PartyId("known"));
    }

    @Test
    void anEngagementSaysItsPackageAndItsFirstDay() {
        ChainEngagement build =
                take(EMPTY, FILE, Identity.SAME, "city").newEngagements().getFirst();

        assertThat(build.validity().from()).contains(DAY);
        assertThat(build.packageLevel())
                .isEqualTo(take(EMPTY, FILE, Identity.SAME, "city")
                        .after()
                        .target(new TargetId("counter"))
                        .packageLevel());
    }

    @Test
    void whatIsTakenASecondTimeChangesNothing() {
        SupplyChain once = take(EMPTY, FILE, Identity.SAME, "city").after();

        assertThat(take(once, FILE, Identity.SAME, "city").isEmpty()).isTrue();
    }

    @Test
    void aTemplateIsTakenASecondTimeForAnotherSystem() {
        SupplyChain once = take(EMPTY, FILE, Identity.FRESH, "city").after();

        ChainIntake twice = take(once, FILE, Identity.FRESH, "city");

        assertThat(twice.newParties()).isEmpty();
        assertThat(twice.newTargets()).extracting(target -> target.id().value()).containsExactly("counter-2");
        assertThat(twice.newEngagements()).extracting(ChainEngagement::id).containsExactly(new EngagementId("build-2"));
        assertThat(twice.after().engagements()).hasSize(2);
    }

    @Test
    void theSharesOfAnEngagementThatIsThereStayAsTheyAre() {
        SupplyChain once = take(EMPTY, FILE, Identity.SAME, "city").after();
        String accepted = FILE.replace(
                "[{ date: 2026-10-01, state: offered }]",
                "[{ date: 2026-10-01, state: offered }, { date: 2026-10-02, state: accepted }]");

        ChainIntake again = take(once, accepted, Identity.SAME, "city");

        assertThat(again.after()
                        .findEngagement(new EngagementId("build"))
                        .orElseThrow()
                        .shares()
                        .orElseThrow())
                .extracting(Share::state)
                .containsExactly(ShareState.OFFERED);
    }

    @Test
    void whatTheFileDoesNotNameStays() {
        SupplyChain once = take(EMPTY, FILE, Identity.SAME, "city").after();

        ChainIntake other = take(
                once, "tasuki: 1\ntitle: 別\nparties: { city: { name: 架空市 } }\ntargets: {}\n", Identity.SAME, "city");

        assertThat(other.isEmpty()).isTrue();
        assertThat(other.after().engagements()).hasSize(1);
    }

    @Test
    void anIdentifierThatIsTakenByAnotherIsNotUsedForSomebodyNew() {
        SupplyChain present = read("""
                tasuki: 1
                title: 架空市
                parties: { self: { name: 架空市 }, vendor: { name: 別の会社 } }
                targets: {}
                """);

        ChainIntake intake = take(present, FILE, Identity.FRESH, "city");

        assertThat(intake.newParties()).extracting(party -> party.id().value()).contains("vendor-2");
        assertThat(intake.after().name(new PartyId("vendor")).ja()).isEqualTo("別の会社");
    }

    @ParameterizedTest
    @EnumSource
    void everyTemplateCanBeTakenTwice(SupplyChainTemplate template) {
        String yaml = template.yaml(Language.EN, DAY);
        PartyId first = read(yaml).parties().iterator().next().id();

        SupplyChain once = take(EMPTY, yaml, Identity.FRESH, first.value()).after();
        SupplyChain twice = take(once, yaml, Identity.FRESH, first.value()).after();

        assertThat(twice.targets()).hasSize(2 * once.targets().size());
        assertThat(twice.engagements()).hasSize(2 * once.engagements().size());
        assertThat(twice.parties()).hasSameSizeAs(once.parties());
    }

    private static ChainIntake take(SupplyChain present, String file, Identity identity, String self) {
        return ChainIntake.of(present, SELF, new Offer(read(file), identity, new PartyId(self), DAY));
    }

    private static SupplyChain read(String text) {
        return switch (new SupplyChainFileReader(Catalogue.bundled().meti())
                .read(text.getBytes(StandardCharsets.UTF_8), "supplychain.yaml")) {
            case SupplyChainFileReading.Read(var file) -> file.chain();
            case SupplyChainFileReading.Refused(var findings) -> throw new AssertionError(List.copyOf(findings));
        };
    }
}
