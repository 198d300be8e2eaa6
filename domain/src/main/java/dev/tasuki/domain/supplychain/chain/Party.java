package dev.tasuki.domain.supplychain.chain;

import dev.tasuki.domain.catalogue.Bearer;
import dev.tasuki.domain.supplychain.PartyId;
import dev.tasuki.formats.text.Text;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// An organisation in the chain, or a department of one.
///
/// @param organisation    the organisation that it is a department of; empty for an organisation
/// @param bearer          on which side of the guideline it counts itself; empty where it is on both, or says nothing
/// @param businesses      what it does, where that brings a role by itself
/// @param acknowledgement who of its top management has acknowledged the responsibilities
public record Party(
        PartyId id,
        Text name,
        Optional<PartyId> organisation,
        Optional<Bearer> bearer,
        Set<Business> businesses,
        Optional<Acknowledgement> acknowledgement) {

    public Party {
        if (organisation.filter(id::equals).isPresent()) {
            throw new IllegalArgumentException("not a department of itself: " + id);
        }
        businesses = businesses.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(businesses));
    }

    /// The organisation that answers for it: itself, or the one it is a department of.
    public PartyId root() {
        return organisation.orElse(id);
    }
}
