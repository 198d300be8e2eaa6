package dev.tasuki.server.web.audit;

/// A kind of fact to choose from.
///
/// @param type the word in the record
public record FactChoice(String type, String title) {}
