package dev.tasuki.server.web.chain;

import dev.tasuki.domain.responsibility.rule.ChainFinding;
import dev.tasuki.domain.responsibility.rule.Subject;
import dev.tasuki.domain.supplychain.EngagementId;
import dev.tasuki.domain.supplychain.PartyId;
import dev.tasuki.domain.supplychain.TargetId;
import dev.tasuki.domain.supplychain.chain.SupplyChain;
import dev.tasuki.formats.text.Text;
import dev.tasuki.server.chain.RecordedChain;
import java.util.Optional;

/// What things of a supply chain are called, and where the record shows them.
public record ChainLinks(RecordedChain recorded, SupplyChain chain) {

    public Text name(PartyId party) {
        return chain.name(party);
    }

    /// The address of a party's entry, below the organisation; empty where it has none.
    public Optional<String> party(PartyId party) {
        return Optional.ofNullable(recorded.parties().get(party)).map(id -> "/parties/" + id);
    }

    /// The address of a target, below the organisation; empty where it stands in another's record.
    public Optional<String> target(TargetId target) {
        return Optional.ofNullable(recorded.targets().get(target)).map(id -> "/targets/" + id);
    }

    /// The address of an engagement, below the organisation.
    public Optional<String> engagement(EngagementId engagement) {
        return Optional.ofNullable(recorded.engagements().get(engagement)).map(id -> "/engagements/" + id);
    }

    /// Where the record shows what a finding is about.
    public Optional<String> subject(ChainFinding finding) {
        return switch (finding.subject()) {
            case Subject.OfParty(var party) -> party(party);
            case Subject.OfTarget(var target) -> target(target);
            case Subject.OfEngagement(var engagement) -> engagement(engagement);
        };
    }
}
