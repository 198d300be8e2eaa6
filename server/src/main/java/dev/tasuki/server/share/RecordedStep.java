package dev.tasuki.server.share;

import dev.tasuki.domain.supplychain.chain.ShareStep;
import dev.tasuki.formats.text.Text;
import java.time.Instant;
import java.util.Optional;

/// A step as the record keeps it.
///
/// @param recorder   the organisation in whose record somebody put it down; empty where it came by a link
/// @param recordedAt when, which may be later than the day that the step names
public record RecordedStep(ShareStep step, Optional<Text> recorder, Instant recordedAt) {

    /// Whether somebody without an account said it.
    public boolean isByLink() {
        return recorder.isEmpty();
    }
}
