package dev.tasuki.domain.responsibility.file;

import dev.tasuki.formats.finding.Finding;
import java.util.List;

/// The outcome of reading a supply chain file.
public sealed interface SupplyChainFileReading {

    /// The file is a graph; whether the graph is in order is for the rules.
    record Read(SupplyChainFile file) implements SupplyChainFileReading {}

    /// The file cannot be used until every finding is mended.
    record Refused(List<Finding> findings) implements SupplyChainFileReading {
        public Refused {
            findings = List.copyOf(findings);
        }
    }
}
