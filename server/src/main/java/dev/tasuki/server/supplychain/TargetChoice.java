package dev.tasuki.server.supplychain;

import dev.tasuki.formats.text.Text;
import dev.tasuki.server.shared.TargetId;

/// A target in a list that a form offers.
public record TargetChoice(TargetId id, Text name) {}
