package dev.tasuki.server.shared;

/// Something with the number of its version, which a change must name so that nobody overwrites unseen work.
public record Versioned<T>(T value, int version) {}
