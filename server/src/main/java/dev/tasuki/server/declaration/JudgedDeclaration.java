package dev.tasuki.server.declaration;

import dev.tasuki.formats.bytes.Bytes;
import java.util.List;
import java.util.Optional;

/// A declaration with all that verifying it today shows.
///
/// @param keys the registered keys with the fingerprint that it names
/// @param file the signed file; empty where what is stored no longer is what was filed
public record JudgedDeclaration(
        FiledDeclaration filed,
        DeclarationState state,
        Judgement judgement,
        List<KnownKey> keys,
        Optional<Bytes> file) {

    public JudgedDeclaration {
        keys = List.copyOf(keys);
    }
}
