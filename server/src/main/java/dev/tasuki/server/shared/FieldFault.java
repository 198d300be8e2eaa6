package dev.tasuki.server.shared;

import dev.tasuki.formats.text.Text;

/// What is wrong with one field of what somebody sent, and what to do about it.
///
/// @param field the field's name as it was sent, nested names with dots: `name.ja`
public record FieldFault(String field, Text message) {}
