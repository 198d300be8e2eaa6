package dev.tasuki.server.supplychain;

import dev.tasuki.domain.catalogue.RequirementPackage;
import dev.tasuki.domain.supplychain.ContractForm;
import dev.tasuki.domain.supplychain.Engagement;
import dev.tasuki.domain.supplychain.EngagementDraft;
import dev.tasuki.domain.supplychain.PartyId;
import dev.tasuki.domain.supplychain.RoleAssignment;
import dev.tasuki.domain.supplychain.Tier;
import dev.tasuki.formats.finding.Finding;
import dev.tasuki.server.shared.Field;
import dev.tasuki.server.shared.FieldFault;
import dev.tasuki.server.shared.FindingWords;
import dev.tasuki.server.shared.Input;
import dev.tasuki.server.shared.OrganisationId;
import dev.tasuki.server.shared.TargetId;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// What somebody says of an engagement.
///
/// @param engagement the engagement by the rules of the domain, with this record's identities
public record EngagementContent(Engagement engagement, Optional<String> note) {
    private static final int LONGEST_NOTE = 4000;

    /// The domain's components, by the names they have in a form and in JSON.
    private static final Map<String, String> FIELDS = Map.of(
            "contract_forms", "contractForms",
            "package", "requirementPackage",
            "roles", "providerRoles",
            "customer_roles", "customerRoles");

    public OrganisationId customer() {
        return organisation(engagement.customer());
    }

    public OrganisationId provider() {
        return organisation(engagement.provider());
    }

    public TargetId target() {
        return new TargetId(UUID.fromString(engagement.target().value()));
    }

    /// The same engagement with another last day.
    ///
    /// @throws IllegalArgumentException when the day is before the first
    EngagementContent endingOn(LocalDate last) {
        return new EngagementContent(
                new Engagement(
                        engagement.customer(),
                        engagement.provider(),
                        engagement.target(),
                        engagement.contractForms(),
                        engagement.tier(),
                        engagement.requirementPackage(),
                        engagement.roles(),
                        engagement.customerRoles(),
                        engagement.from(),
                        Optional.of(last)),
                note);
    }

    /// Reads what was sent.
    ///
    /// @throws dev.tasuki.server.shared.Problem with every fault
    public static EngagementContent read(Input input) {
        Field<Optional<OrganisationId>> customer = input.optionalId("customer", OrganisationId::new);
        Field<Optional<OrganisationId>> provider = input.optionalId("provider", OrganisationId::new);
        Field<Optional<TargetId>> target = input.optionalId("target", TargetId::new);
        Field<Set<ContractForm>> contractForms = input.choices("contractForms", ContractForm.byId());
        Field<Optional<Integer>> tier = input.optionalNumber("tier", 0, Tier.DEEPEST);
        Field<Optional<RequirementPackage>> requirementPackage =
                input.optionalChoice("requirementPackage", RequirementPackage.byId());
        Field<Set<RoleAssignment>> providerRoles = RoleWords.read(input, "providerRoles");
        Field<Set<RoleAssignment>> customerRoles = RoleWords.read(input, "customerRoles");
        Field<Optional<LocalDate>> from = input.optionalDate("from");
        Field<Optional<LocalDate>> until = input.optionalDate("until");
        Field<Optional<String>> note = input.optionalText("note", LONGEST_NOTE);
        var draft = new EngagementDraft(
                known(customer).map(EngagementContent::party),
                known(provider).map(EngagementContent::party),
                known(target).map(id -> new dev.tasuki.domain.supplychain.TargetId(id.toString())),
                contractForms.peek().orElse(Set.of()),
                known(tier).flatMap(Tier::at),
                known(requirementPackage),
                providerRoles.peek().orElse(Set.of()),
                customerRoles.peek().orElse(Set.of()),
                known(from),
                known(until));
        Optional<Engagement> engagement = switch (draft.check("engagement")) {
            case EngagementDraft.Outcome.Sound(var sound) -> Optional.of(sound);
            case EngagementDraft.Outcome.Refused(var findings) -> {
                Set<String> told =
                        input.faults().stream().map(FieldFault::field).collect(Collectors.toSet());
                findings.stream()
                        .filter(finding -> !told.contains(field(finding)))
                        .forEach(finding -> input.fault(field(finding), FindingWords.of(finding)));
                yield Optional.empty();
            }
        };
        input.refuseOthers();
        input.requireSound();
        return new EngagementContent(engagement.orElseThrow(), note.get());
    }

    private static <T> Optional<T> known(Field<Optional<T>> field) {
        return field.peek().flatMap(sent -> sent);
    }

    private static String field(Finding finding) {
        String path = finding.location().path();
        return FIELDS.getOrDefault(path, path);
    }

    static PartyId party(OrganisationId organisation) {
        return new PartyId(organisation.toString());
    }

    private static OrganisationId organisation(PartyId party) {
        return new OrganisationId(UUID.fromString(party.value()));
    }
}
