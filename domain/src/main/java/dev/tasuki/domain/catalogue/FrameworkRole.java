package dev.tasuki.domain.catalogue;

import dev.tasuki.formats.text.Text;

/// A role as one framework defines it.
///
/// @param heldBy which parties hold it
public record FrameworkRole(String id, Text title, Text description, RoleCondition heldBy) {}
