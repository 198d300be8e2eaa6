package dev.tasuki.domain.supplychain.chain;

import dev.tasuki.domain.supplychain.TargetId;

/// A target that another is composed of.
public record Part(TargetId target, Validity validity) {}
