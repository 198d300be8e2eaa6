package dev.tasuki.domain.declaration;

import dev.tasuki.domain.catalogue.Catalogue;
import dev.tasuki.formats.cyclonedx.AttestationDocument;
import dev.tasuki.formats.cyclonedx.AttestationDocument.Declarations;
import dev.tasuki.formats.finding.Finding;
import dev.tasuki.formats.finding.Location;
import java.util.List;
import java.util.Optional;

/// Holds the document that was signed against the one that its own answers make: one declaration has one document.
///
/// Other tools show the parts of a CycloneDX document that only repeat or sum up the answers: the summary, the
/// words beside a score, the names of claims. If these could say something else, two readers of one signed document
/// would read two declarations (docs/adr/0019).
final class DerivationCheck {
    private final DeclarationEncoding encoding;

    DerivationCheck(Catalogue catalogue) {
        this.encoding = new DeclarationEncoding(catalogue);
    }

    /// The first place at which the document differs; none if it is the one.
    List<Finding> check(Declaration declaration, AttestationDocument signed, String source) {
        AttestationDocument derived = encoding.document(declaration);
        return derived.equals(signed)
                ? List.of()
                : List.of(new Finding(
                        DeclarationFault.NOT_AS_DERIVED, Location.of(source), firstDifference(derived, signed)));
    }

    private static String firstDifference(AttestationDocument derived, AttestationDocument signed) {
        Declarations expected = derived.declarations();
        Declarations found = signed.declarations();
        if (!expected.attestation().summary().equals(found.attestation().summary())) {
            return "summary: " + found.attestation().summary();
        }
        return first(
                        "attestations.map",
                        expected.attestation().map(),
                        found.attestation().map())
                .or(() -> first("claims", expected.claims(), found.claims()))
                .or(() -> first("evidence", expected.evidence(), found.evidence()))
                .or(() -> first(
                        "metadata.properties",
                        derived.metadata().properties(),
                        signed.metadata().properties()))
                .orElseGet(() -> expected.equals(found) ? "metadata" : "declarations");
    }

    private static <T> Optional<String> first(String name, List<T> expected, List<T> found) {
        int shared = Math.min(expected.size(), found.size());
        for (int i = 0; i < shared; i++) {
            if (!expected.get(i).equals(found.get(i))) {
                return Optional.of(name + "[" + i + "]: " + found.get(i));
            }
        }
        return expected.size() == found.size() ? Optional.empty() : Optional.of(name + ": " + found.size());
    }
}
