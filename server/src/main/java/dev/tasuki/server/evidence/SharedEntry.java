package dev.tasuki.server.evidence;

import dev.tasuki.formats.text.Text;
import dev.tasuki.server.shared.EvidenceId;
import dev.tasuki.server.shared.OrganisationId;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Optional;

/// A piece of another organisation's evidence, as far as it is shown: not who added it, nor who else may read it.
///
/// @param organisation whose evidence it is
/// @param from         what that organisation calls itself
/// @param handle       its short name on this server
/// @param title        what that organisation calls it in lists
/// @param trueOn       the day it shows the truth of
/// @param validUntil   the last day on which it still proves anything
/// @param sharing      whether it is shown by name, or to everybody
public record SharedEntry(
        EvidenceId id,
        OrganisationId organisation,
        Text from,
        String handle,
        EvidenceContent content,
        Optional<String> title,
        Optional<String> description,
        LocalDate trueOn,
        Optional<LocalDate> validUntil,
        Sharing sharing) {

    /// A file that was shown, and its content.
    ///
    /// @param content whoever asked for it closes it
    public record Opened(EvidenceContent.StoredFile file, InputStream content) {}

    /// What it is called in lists.
    public String name() {
        return title.orElse(content.reference());
    }

    public boolean isExpired(LocalDate today) {
        return validUntil.filter(today::isAfter).isPresent();
    }

    /// Its file, where it is one.
    public Optional<EvidenceContent.StoredFile> file() {
        return content instanceof EvidenceContent.StoredFile file ? Optional.of(file) : Optional.empty();
    }
}
