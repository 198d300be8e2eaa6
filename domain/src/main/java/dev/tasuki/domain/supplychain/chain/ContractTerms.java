package dev.tasuki.domain.supplychain.chain;

import dev.tasuki.domain.catalogue.RequirementId;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What the contract of an engagement says beside the roles: METI guideline, section 1.4 (3).
///
/// @param commission      whether commissioned work is contract work or a quasi-mandate
/// @param scope           which service is rendered in which roles, in words
/// @param duties          what is done in the service, each in words
/// @param demarcation     where the provider's part ends and the customer's begins, each point in words
/// @param documents       where it is laid down: the papers, each with its number, title or address
/// @param clauses         the clauses on security, each in words
/// @param vulnerabilities what a maintenance contract says of handling vulnerabilities
/// @param carvedOut       individual requirements of the package that the contract leaves out
public record ContractTerms(
        Optional<Commission> commission,
        Optional<String> scope,
        List<String> duties,
        List<String> demarcation,
        Map<ContractDocument, String> documents,
        List<String> clauses,
        Optional<VulnerabilityHandling> vulnerabilities,
        Set<RequirementId> carvedOut) {

    /// Nothing is said.
    public static final ContractTerms NONE = new ContractTerms(
            Optional.empty(), Optional.empty(), List.of(), List.of(), Map.of(), List.of(), Optional.empty(), Set.of());

    public ContractTerms {
        duties = List.copyOf(duties);
        demarcation = List.copyOf(demarcation);
        documents = documents.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(documents));
        clauses = List.copyOf(clauses);
        carvedOut = Collections.unmodifiableSet(new LinkedHashSet<>(carvedOut));
    }
}
