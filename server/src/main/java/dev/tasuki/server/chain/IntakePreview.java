package dev.tasuki.server.chain;

import dev.tasuki.domain.responsibility.change.ChainPreview;
import dev.tasuki.domain.responsibility.rule.ChainFinding;
import dev.tasuki.domain.supplychain.chain.ChainIntake;
import dev.tasuki.formats.digest.Sha256;
import dev.tasuki.formats.text.Text;
import java.util.List;

/// What taking a supply chain in would do.
///
/// @param changes the obligations and findings that differ afterwards
/// @param after   the findings that there are afterwards
/// @param faults  what keeps it from being done; empty where it can be
/// @param seen    the digest of what the record has now
public record IntakePreview(
        ChainIntake intake, ChainPreview changes, List<ChainFinding> after, List<Text> faults, Sha256 seen) {

    public IntakePreview {
        after = List.copyOf(after);
        faults = List.copyOf(faults);
    }
}
