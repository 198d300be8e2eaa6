package dev.tasuki.domain.assessment;

import dev.tasuki.formats.text.Text;

/// What became of one field, its values in words for display.
public record ComparedField(FileField field, ThreeWay<Text> values) {}
