package dev.tasuki.server.chain;

import dev.tasuki.domain.catalogue.RequirementPackage;
import dev.tasuki.domain.supplychain.SoftwareClass;
import dev.tasuki.server.shared.EngagementId;
import dev.tasuki.server.shared.OrganisationId;
import dev.tasuki.server.shared.TargetId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What the tables say of a supply chain.
///
/// @param connections which organisation acts for which entry of an address book
record ChainRows(
        List<PartyRow> parties,
        List<TargetRow> targets,
        List<EngagementRow> engagements,
        List<ConnectionRow> connections) {

    ChainRows {
        parties = List.copyOf(parties);
        targets = List.copyOf(targets);
        engagements = List.copyOf(engagements);
        connections = List.copyOf(connections);
    }

    /// An entry of the viewer's address book, or somebody whom an engagement in another's record names.
    record PartyRow(
            OrganisationId id,
            boolean own,
            Optional<String> chainName,
            String nameJa,
            String nameEn,
            Optional<String> particulars) {}

    /// A target of the viewer's, or one that an engagement in another's record is about.
    record TargetRow(
            TargetId id,
            boolean own,
            Optional<String> chainName,
            String nameJa,
            String nameEn,
            SoftwareClass softwareClass,
            RequirementPackage requirementPackage,
            boolean packageFollows,
            List<String> ownRoles,
            Optional<String> particulars) {}

    /// An engagement in the viewer's record, or in another's that names the viewer.
    record EngagementRow(
            EngagementId id,
            OrganisationId organisationId,
            boolean own,
            Optional<String> chainName,
            TargetId targetId,
            OrganisationId customerId,
            OrganisationId providerId,
            int tier,
            List<String> contractForms,
            RequirementPackage requirementPackage,
            List<String> customerRoles,
            List<String> providerRoles,
            LocalDate startsOn,
            Optional<LocalDate> endsOn,
            Optional<String> particulars) {}

    record ConnectionRow(OrganisationId keeperId, OrganisationId partyId, OrganisationId representsId) {}
}
