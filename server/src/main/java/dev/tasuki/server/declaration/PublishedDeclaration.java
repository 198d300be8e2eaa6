package dev.tasuki.server.declaration;

import dev.tasuki.formats.bytes.Bytes;
import dev.tasuki.formats.text.Text;
import java.util.Optional;

/// A declaration that its organisation lets everybody see.
///
/// @param publisher what the organisation called itself when it published
/// @param file      the envelope as it was published; empty where what is stored no longer is that
public record PublishedDeclaration(FiledDeclaration filed, Text publisher, Judgement judgement, Optional<Bytes> file) {}
