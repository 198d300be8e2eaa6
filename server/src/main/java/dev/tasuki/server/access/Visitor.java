package dev.tasuki.server.access;

/// From where somebody tries to sign in.
///
/// @param network their network address, as far as attempts are counted by it
/// @param device  browser and system in a few words, for the list of sessions
public record Visitor(String network, String device) {}
