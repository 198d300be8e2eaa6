package dev.tasuki.domain.responsibility.exchange;

import dev.tasuki.domain.catalogue.RequirementId;
import dev.tasuki.domain.catalogue.Role;
import dev.tasuki.domain.supplychain.chain.Share;
import java.time.LocalDate;

/// What tells the shares of an engagement apart: the requirement, the role, and the day on which it was first offered.
record ShareKey(RequirementId requirement, Role role, LocalDate offered) {

    static ShareKey of(Share share) {
        return new ShareKey(share.requirement(), share.role(), share.offered());
    }

    String words() {
        return "%s (%s, %s)".formatted(requirement.value(), role.id(), offered);
    }
}
