package dev.tasuki.server.supplychain;

import dev.tasuki.formats.text.Text;
import dev.tasuki.server.shared.TargetId;
import java.time.Instant;

/// A piece of software that an organisation makes, supplies, operates or buys, as the record keeps it.
///
/// @param version the number of this version of the entry, which a change must name
public record Target(TargetId id, TargetDraft content, int version, Instant createdAt) {

    public Text name() {
        return content.name();
    }
}
