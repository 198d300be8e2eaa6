package dev.tasuki.domain.supplychain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tasuki.domain.catalogue.RequirementPackage;
import dev.tasuki.domain.catalogue.Role;
import dev.tasuki.domain.supplychain.EngagementDraft.Outcome;
import dev.tasuki.formats.finding.Finding;
import dev.tasuki.formats.text.Language;
import dev.tasuki.formats.text.Text;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EngagementTest {
    private static final PartyId MINISTRY = new PartyId("架空庁");
    private static final PartyId CONTRACTOR = new PartyId("株式会社例");
    private static final TargetId SYSTEM = new TargetId("申請システム");
    private static final LocalDate FROM = LocalDate.of(2026, 4, 1);
    private static final LocalDate UNTIL = LocalDate.of(2027, 3, 31);
    private static final RoleAssignment OPERATOR = new RoleAssignment(Role.OPERATOR, Stance.SUPPORTING);
    private static final RoleAssignment CUSTOMER = new RoleAssignment(Role.CUSTOMER, Stance.PRIMARY);

    /// Table 4 d: the contractor that develops, supplies and supports operation.
    private static final EngagementDraft SOUND = new EngagementDraft(
            Optional.of(MINISTRY),
            Optional.of(CONTRACTOR),
            Optional.of(SYSTEM),
            Set.of(ContractForm.MAINTENANCE, ContractForm.ENTRUSTMENT),
            Optional.of(Tier.PRIME),
            Optional.of(RequirementPackage.STANDARD),
            roles(
                    new RoleAssignment(Role.DEVELOPER, Stance.PRIMARY),
                    new RoleAssignment(Role.SUPPLIER, Stance.PRIMARY),
                    OPERATOR),
            roles(CUSTOMER),
            Optional.of(FROM),
            Optional.of(UNTIL));

    @Test
    void soundDraftIsAnEngagement() {
        assertThat(engagement(SOUND))
                .isEqualTo(new Engagement(
                        MINISTRY,
                        CONTRACTOR,
                        SYSTEM,
                        SOUND.contractForms(),
                        Tier.PRIME,
                        RequirementPackage.STANDARD,
                        SOUND.roles(),
                        SOUND.customerRoles(),
                        FROM,
                        Optional.of(UNTIL)));
        assertThat(engagement(SOUND).contractForms())
                .as("in the guideline's order")
                .containsExactly(ContractForm.ENTRUSTMENT, ContractForm.MAINTENANCE);
    }

    @Test
    void holdsFromItsFirstToItsLastDay() {
        Engagement engagement = engagement(SOUND);

        assertThat(engagement.isInForceOn(FROM.minusDays(1))).isFalse();
        assertThat(engagement.isInForceOn(FROM)).isTrue();
        assertThat(engagement.isInForceOn(UNTIL)).isTrue();
        assertThat(engagement.isInForceOn(UNTIL.plusDays(1))).isFalse();
        assertThat(engagement(until(Optional.empty())).isInForceOn(LocalDate.of(2100, 1, 1)))
                .isTrue();
        assertThat(engagement(until(Optional.of(FROM))).isInForceOn(FROM)).isTrue();
    }

    @Test
    void givesEachOfTheTwoItsRolesAndNobodyElseAny() {
        Engagement engagement = engagement(SOUND);

        assertThat(engagement.rolesOf(CONTRACTOR)).isEqualTo(SOUND.roles());
        assertThat(engagement.rolesOf(MINISTRY)).containsExactly(CUSTOMER);
        assertThat(engagement.rolesOf(new PartyId("他社"))).isEmpty();
    }

    @Test
    void emptyDraftIsRefusedWithEverythingThatIsMissing() {
        var empty = new EngagementDraft(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Set.of(),
                Optional.empty(),
                Optional.of(UNTIL));

        assertThat(refused(empty))
                .containsExactly(
                        "customer customer-missing",
                        "provider provider-missing",
                        "target target-missing",
                        "contract_forms contract-form-missing",
                        "tier tier-missing",
                        "package package-not-agreed",
                        "roles role-missing",
                        "from from-missing");
    }

    @Test
    void contradictionsAreRefusedTogether() {
        var contradictory = new EngagementDraft(
                SOUND.customer(),
                SOUND.customer(),
                SOUND.target(),
                SOUND.contractForms(),
                SOUND.tier(),
                SOUND.requirementPackage(),
                roles(OPERATOR, new RoleAssignment(Role.OPERATOR, Stance.PRIMARY)),
                roles(CUSTOMER, new RoleAssignment(Role.CUSTOMER, Stance.SUPPORTING)),
                SOUND.from(),
                Optional.of(FROM.minusDays(1)));

        assertThat(refused(contradictory))
                .containsExactly(
                        "provider engaged-with-itself",
                        "roles role-in-two-stances",
                        "customer_roles role-in-two-stances",
                        "until ends-before-it-begins");
        assertThat(findings(contradictory).getLast().message(Language.JA))
                .isEqualTo("終了日の2026年3月31日が、開始日の2026年4月1日より前です。");
        assertThat(findings(contradictory).get(1).message(Language.EN))
                .isEqualTo("The role “operator” is held in two stances.");
    }

    @Test
    void engagementCannotBeMadeOfWhatADraftIsRefusedFor() {
        assertThatThrownBy(() -> engaged(CONTRACTOR, SOUND.contractForms(), SOUND.roles(), Optional.of(UNTIL)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> engaged(MINISTRY, Set.of(), SOUND.roles(), Optional.of(UNTIL)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> engaged(MINISTRY, SOUND.contractForms(), Set.of(), Optional.of(UNTIL)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> engaged(
                        MINISTRY,
                        SOUND.contractForms(),
                        roles(OPERATOR, new RoleAssignment(Role.OPERATOR, Stance.PRIMARY)),
                        Optional.of(UNTIL)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(
                        () -> engaged(MINISTRY, SOUND.contractForms(), SOUND.roles(), Optional.of(FROM.minusDays(1))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void contractFormsAreThoseOfTheGuidelineInItsOrder() {
        assertThat(Arrays.stream(ContractForm.values())
                        .map(form -> form.mark() + " " + form.title().ja()))
                .containsExactly(
                        "ア 販売契約による製品購入の場合",
                        "イ 利用契約によるサービス利用の場合",
                        "ウ 運用契約による運用委託の場合",
                        "エ 準委任型契約による役務委託の場合",
                        "オ 保守契約によるソフトウェアの開発・運用の役割分担");
    }

    @ParameterizedTest
    @EnumSource
    void contractFormIsFoundByItsId(ContractForm form) {
        assertThat(ContractForm.byId().get(form.id())).isEqualTo(form);
    }

    @Test
    void tiersCountFromThePrimeContractor() {
        assertThat(Tier.at(0)).contains(Tier.PRIME);
        assertThat(Tier.PRIME.title()).isEqualTo(new Text("プライム事業者", "prime contractor"));
        assertThat(new Tier(1).title()).isEqualTo(new Text("サブ事業者（2 次請け）", "subcontractor (tier 2)"));
        assertThat(Tier.at(-1)).isEmpty();
        assertThat(Tier.at(Tier.DEEPEST + 1)).isEmpty();
        assertThat(List.of(new Tier(2), Tier.PRIME, new Tier(1)).stream().sorted())
                .containsExactly(Tier.PRIME, new Tier(1), new Tier(2));
        assertThatThrownBy(() -> new Tier(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void identifiersAreNeitherBlankNorEndless() {
        assertThatThrownBy(() -> new PartyId(" ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TargetId("長".repeat(129))).isInstanceOf(IllegalArgumentException.class);
    }

    private static Engagement engaged(
            PartyId customer, Set<ContractForm> forms, Set<RoleAssignment> roles, Optional<LocalDate> until) {
        return new Engagement(
                customer,
                CONTRACTOR,
                SYSTEM,
                forms,
                Tier.PRIME,
                RequirementPackage.MINIMUM,
                roles,
                Set.of(),
                FROM,
                until);
    }

    private static EngagementDraft until(Optional<LocalDate> until) {
        return new EngagementDraft(
                SOUND.customer(),
                SOUND.provider(),
                SOUND.target(),
                SOUND.contractForms(),
                SOUND.tier(),
                SOUND.requirementPackage(),
                SOUND.roles(),
                SOUND.customerRoles(),
                SOUND.from(),
                until);
    }

    private static Set<RoleAssignment> roles(RoleAssignment... roles) {
        return new LinkedHashSet<>(List.of(roles));
    }

    private static Engagement engagement(EngagementDraft draft) {
        return switch (draft.check("契約")) {
            case Outcome.Sound(var engagement) -> engagement;
            case Outcome.Refused(var findings) -> throw new AssertionError(findings);
        };
    }

    private static List<Finding> findings(EngagementDraft draft) {
        return switch (draft.check("契約")) {
            case Outcome.Sound(var engagement) -> throw new AssertionError(engagement);
            case Outcome.Refused(var findings) -> findings;
        };
    }

    private static List<String> refused(EngagementDraft draft) {
        return findings(draft).stream()
                .map(finding -> finding.location().path() + " " + finding.code().id())
                .toList();
    }
}
