package dev.tasuki.domain.responsibility.file;

import dev.tasuki.formats.finding.Finding;
import java.util.List;

/// What became of a change to a supply chain file.
public sealed interface SupplyChainEditing {

    /// The text with the change, which has not been written anywhere.
    record Edited(String text, SupplyChainFile file) implements SupplyChainEditing {}

    /// Nothing is to be written.
    record Refused(List<Finding> findings) implements SupplyChainEditing {
        public Refused {
            findings = List.copyOf(findings);
        }
    }
}
