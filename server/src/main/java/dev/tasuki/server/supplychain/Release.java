package dev.tasuki.server.supplychain;

import dev.tasuki.server.shared.ReleaseId;
import dev.tasuki.server.shared.TargetId;
import java.time.Instant;

/// One version of a target that was, or will be, handed out.
///
/// @param version the number of this version of the entry, which a change must name
public record Release(ReleaseId id, TargetId target, ReleaseDraft content, int version, Instant createdAt) {

    public String label() {
        return content.label();
    }
}
