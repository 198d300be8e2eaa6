package dev.tasuki.server.declaration;

import dev.tasuki.domain.catalogue.RequirementId;
import dev.tasuki.domain.declaration.Declaration;
import dev.tasuki.formats.digest.Sha256;
import dev.tasuki.formats.text.Text;
import dev.tasuki.server.supplychain.Target;
import java.util.List;
import java.util.Optional;

/// What signing would sign, before anybody does.
public sealed interface SigningPreview {

    /// Everything is there.
    ///
    /// @param declaration what would be signed, but for its number and the moment
    /// @param seen        names this very text; signing it names it again
    record Ready(Target target, KnownKey key, Declaration declaration, Sha256 seen) implements SigningPreview {}

    /// Something is missing; nothing can be signed.
    record Missing(Target target, List<MissingPart> parts) implements SigningPreview {
        public Missing {
            parts = List.copyOf(parts);
        }
    }

    /// One thing that is missing.
    ///
    /// @param requirement the requirement whose answer is to be mended, where it is about one
    record MissingPart(Text message, Optional<RequirementId> requirement) {}
}
