package dev.tasuki.domain.catalogue;

import dev.tasuki.formats.text.Text;

/// What a reader of a requirement should know about its wording or its sources.
///
/// @param id the finding behind it
public record Remark(String id, Text text) {}
