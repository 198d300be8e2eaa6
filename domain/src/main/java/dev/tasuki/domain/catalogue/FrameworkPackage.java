package dev.tasuki.domain.catalogue;

import dev.tasuki.formats.text.Text;

/// A package of requirements as one framework describes it.
public record FrameworkPackage(RequirementPackage id, Text title, Text description) {}
