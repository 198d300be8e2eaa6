package dev.tasuki.server.api;

import dev.tasuki.formats.text.Text;
import dev.tasuki.server.shared.Id;

/// Something else in the record, by identity and name.
public record NamedReference(String id, Names name) {

    static NamedReference of(Id id, Text name) {
        return new NamedReference(id.value().toString(), Names.of(name));
    }
}
