package dev.tasuki.domain.supplychain.chain;

import dev.tasuki.domain.catalogue.RequirementId;
import dev.tasuki.domain.supplychain.PartyId;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/// The customer leads the response to vulnerabilities with a CSIRT of its own: METI guideline, section 4.2.
///
/// @param party     the operating department that runs it
/// @param entrusted the individual requirements of S(3) of which a contractor does a part
public record CustomerCsirt(PartyId party, Set<RequirementId> entrusted) {

    public CustomerCsirt {
        entrusted = Collections.unmodifiableSet(new LinkedHashSet<>(entrusted));
    }
}
