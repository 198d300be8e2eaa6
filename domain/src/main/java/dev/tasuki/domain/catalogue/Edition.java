package dev.tasuki.domain.catalogue;

import dev.tasuki.formats.text.Text;
import java.time.LocalDate;
import java.util.List;

/// Which framework, in which version, from whom, and in exactly which file.
///
/// @param id        the framework's short name, `meti` or `uk`
/// @param version   the version of the data
/// @param published when the issuer published the instrument
/// @param notes     what a reader should know about its standing and wording
/// @param file      the file it was read from
public record Edition(
        String id,
        String version,
        Text title,
        Text shortTitle,
        Text issuer,
        LocalDate published,
        List<Text> notes,
        CatalogueFile file) {

    public Edition {
        notes = List.copyOf(notes);
    }

    /// SHA-256 of the file's bytes in lower-case hexadecimal: a declaration names the catalogue it used by this.
    public String digest() {
        return file.digest();
    }
}
