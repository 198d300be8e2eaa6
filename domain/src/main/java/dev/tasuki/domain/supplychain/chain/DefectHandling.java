package dev.tasuki.domain.supplychain.chain;

import dev.tasuki.domain.supplychain.PartyId;
import java.util.Optional;
import java.util.stream.Stream;

/// Who takes which part when a defect is suspected: METI guideline, section 1.4 (2) ウ.
///
/// @param contact    whom to tell of a suspected defect
/// @param advisories who publishes security advisories
/// @param fixes      who corrects the software
/// @param release    who releases the tested software to the customer
public record DefectHandling(
        Optional<PartyId> contact, Optional<PartyId> advisories, Optional<PartyId> fixes, Optional<PartyId> release) {
    public static final DefectHandling UNSETTLED =
            new DefectHandling(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    Stream<PartyId> parties() {
        return Stream.of(contact, advisories, fixes, release).flatMap(Optional::stream);
    }
}
