package dev.tasuki.domain.declaration;

import dev.tasuki.formats.finding.Argument;
import dev.tasuki.formats.finding.Finding;
import dev.tasuki.formats.finding.Findings;
import dev.tasuki.formats.finding.Location;
import dev.tasuki.formats.key.KeyCertificate;
import dev.tasuki.formats.key.VerificationKey;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/// Holds the dates of a declaration against the day it is judged on, and against each other.
final class ValidityCheck {
    private ValidityCheck() {}

    static List<Finding> check(Declaration declaration, Optional<VerificationKey> key, LocalDate at, String source) {
        var findings = new Findings();
        Location location = Location.of(source);
        Validity validity = declaration.validity();
        LocalDate issued = declaration.issued().atZone(ZoneOffset.UTC).toLocalDate();
        if (at.isAfter(validity.until())) {
            findings.add(
                    new Finding(DeclarationFault.EXPIRED, location, Argument.day(validity.until()), Argument.day(at)));
        }
        if (at.isBefore(validity.from())) {
            // The issuer's calendar may be a day ahead of the reader's, as in Japan of the United Kingdom's.
            boolean tomorrow = at.equals(validity.from().minusDays(1));
            findings.add(new Finding(
                    tomorrow ? DeclarationFault.VALID_FROM_TOMORROW : DeclarationFault.NOT_YET_VALID,
                    location,
                    Argument.day(validity.from()),
                    Argument.day(at)));
        }
        if (issued.isAfter(at.plusDays(1))) {
            findings.add(new Finding(DeclarationFault.ISSUED_LATER, location, Argument.day(issued), Argument.day(at)));
        }
        if (validity.from().isBefore(issued.minusDays(1))) {
            findings.add(new Finding(DeclarationFault.DATES_CONTRADICT, location, validity.from() + " < " + issued));
        }
        if (validity.isTooLong()) {
            findings.add(new Finding(
                    DeclarationFault.DATES_CONTRADICT, location, validity.from() + " – " + validity.until()));
        }
        key.flatMap(VerificationKey::certificate)
                .ifPresent(certificate -> checkCertificate(certificate, declaration.issued(), at, findings, location));
        warnOfExpiredEvidence(declaration, at, findings, location);
        return findings.list();
    }

    private static void checkCertificate(
            KeyCertificate certificate, Instant issued, LocalDate at, Findings findings, Location location) {
        Instant judged = at.atTime(12, 0).toInstant(ZoneOffset.UTC);
        for (Instant moment : List.of(issued, judged)) {
            if (!certificate.isValidAt(moment)) {
                findings.add(new Finding(
                        DeclarationFault.CERTIFICATE_OUT_OF_DATE,
                        location,
                        certificate.notBefore().toString(),
                        certificate.notAfter().toString(),
                        moment.toString()));
                return;
            }
        }
    }

    private static void warnOfExpiredEvidence(
            Declaration declaration, LocalDate at, Findings findings, Location location) {
        declaration.answers().stream()
                .flatMap(answer -> answer.evidence().stream())
                .distinct()
                .filter(evidence -> evidence.validUntil().filter(at::isAfter).isPresent())
                .forEach(evidence -> findings.add(new Finding(
                        DeclarationFault.EVIDENCE_EXPIRED,
                        location,
                        Argument.quoted(evidence.reference()),
                        Argument.day(evidence.validUntil().orElseThrow()))));
    }
}
