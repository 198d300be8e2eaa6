package dev.tasuki.domain.assessment;

import dev.tasuki.formats.text.Text;
import java.util.Optional;

/// A field of which each side made something else, or whose changes do not fit what the other side changed around it.
///
/// @param base   what it was in the common past; absent where it was nothing or there is none
/// @param mine   what it is here; absent where it was deleted or never there
/// @param theirs what it is there
public record Conflict(FileField field, Optional<Text> base, Optional<Text> mine, Optional<Text> theirs) {}
