package dev.tasuki.server.shared;

import java.util.UUID;

/// The identity of one thing in the record. Each kind of thing has its own type, so that none is taken for another.
public interface Id {

    UUID value();
}
