package dev.tasuki.server.chain;

import dev.tasuki.domain.supplychain.chain.SupplyChain;
import dev.tasuki.formats.finding.Finding;
import java.util.List;

/// What became of reading a supply chain that was sent.
public sealed interface ChainReading {

    /// It can be taken further.
    ///
    /// @param sent with the party that the organisation is, as far as that is known
    record Read(SentChain sent, SupplyChain chain) implements ChainReading {}

    /// The text is no supply chain.
    record Refused(List<Finding> findings) implements ChainReading {
        public Refused {
            findings = List.copyOf(findings);
        }
    }
}
