package dev.tasuki.server.example;

import dev.tasuki.domain.catalogue.RequirementId;
import dev.tasuki.domain.catalogue.RequirementPackage;
import dev.tasuki.domain.catalogue.Role;
import dev.tasuki.domain.supplychain.ContractForm;
import dev.tasuki.domain.supplychain.RoleAssignment;
import dev.tasuki.domain.supplychain.SoftwareClass;
import dev.tasuki.domain.supplychain.chain.ShareState;
import dev.tasuki.formats.text.Language;
import dev.tasuki.formats.text.Text;
import dev.tasuki.server.access.AccessRole;
import dev.tasuki.server.declaration.KeyKind;
import dev.tasuki.server.evidence.Sharing;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What `example.yaml` says; `README.md` beside it explains each part.
///
/// @param reader the person who is signed in first
record Example(
        String reader,
        List<Party> organisations,
        List<Person> people,
        List<Software> targets,
        List<OwnRole> ownRoles,
        List<Contract> engagements,
        List<Offered> shares,
        List<Answered> assessments,
        List<Proof> evidence,
        List<Key> keys,
        List<Declared> declarations) {

    /// An organisation.
    ///
    /// @param partOf the organisation whose department it is
    record Party(String id, Text name, boolean account, Optional<String> partOf, String contact, Language language) {}

    /// A person of an organisation with accounts.
    record Person(String id, String organisation, AccessRole role, Text name, String mail, LocalDate joined) {}

    /// A software target.
    record Software(
            String id,
            String owner,
            SoftwareClass softwareClass,
            Optional<String> packageUrl,
            Text name,
            Text description,
            List<Version> releases) {}

    /// One release of a target.
    record Version(String label, LocalDate released, LocalDate supportedUntil) {}

    /// Roles that an organisation has without a contract.
    record OwnRole(
            String organisation, String target, RequirementPackage requirementPackage, Set<RoleAssignment> roles) {}

    /// A contract between two organisations about one target.
    record Contract(
            String id,
            String client,
            String provider,
            String target,
            ContractForm form,
            boolean prime,
            RequirementPackage requirementPackage,
            Set<RoleAssignment> roles,
            LocalDate from,
            LocalDate until,
            Text note) {}

    /// A share of a requirement that the client of a contract offers, and what the two say of it afterwards.
    ///
    /// @param contract whose provider it is offered to
    /// @param link     whether the provider is to answer by a link
    record Offered(
            String contract,
            RequirementId requirement,
            Role role,
            Text scope,
            List<String> evidence,
            LocalDate due,
            LocalDate on,
            boolean link,
            List<Said> said) {}

    /// What one of the two says of a share.
    record Said(LocalDate on, ShareState state, Optional<Text> because) {}

    /// The answers of an organisation about a release.
    record Answered(
            String id,
            String organisation,
            String heldBy,
            String target,
            String release,
            String file,
            LocalDate answered) {}

    /// A piece of evidence.
    record Proof(
            String file,
            String heldBy,
            Text title,
            LocalDate dated,
            Optional<LocalDate> validUntil,
            Sharing sharing,
            List<String> sharedWith) {}

    /// A signing key.
    record Key(String id, String organisation, KeyKind kind, Text label) {}

    /// A declaration.
    ///
    /// @param person the signatory, where it has an account
    /// @param day    when it was signed, or else how many days before the example is loaded
    record Declared(
            String id,
            String assessment,
            String heldBy,
            String key,
            Optional<String> person,
            String name,
            String role,
            Optional<LocalDate> day,
            int daysBefore,
            Period validFor,
            boolean published,
            Optional<Alteration> alteration) {

        LocalDate signedOn(LocalDate today) {
            return day.orElseGet(() -> today.minusDays(daysBefore));
        }
    }

    /// What somebody changed after a declaration was signed.
    record Alteration(RequirementId requirement, String because) {}

    Party organisation(String id) {
        return organisations.stream()
                .filter(party -> party.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such organisation: " + id));
    }

    Software target(String id) {
        return targets.stream()
                .filter(target -> target.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such target: " + id));
    }

    Answered assessment(String id) {
        return assessments.stream()
                .filter(assessment -> assessment.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such assessment: " + id));
    }

    Person person(String id) {
        return people.stream()
                .filter(person -> person.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such person: " + id));
    }

    /// What somebody is called in the record: as they sign, where they sign, else in their organisation's language.
    String nameOf(Person person) {
        return declarations.stream()
                .filter(declared ->
                        declared.person().filter(person.id()::equals).isPresent())
                .map(Declared::name)
                .findFirst()
                .orElseGet(() ->
                        person.name().in(organisation(person.organisation()).language()));
    }
}
