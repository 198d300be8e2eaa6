package dev.tasuki.domain.evidence;

import dev.tasuki.formats.digest.Sha256;
import dev.tasuki.formats.text.FinalLineBreaks;
import java.time.LocalDate;
import java.util.Optional;

/// Something that a person can look at to see that an answer is true.
public sealed interface Evidence {

    /// How the evidence is named in lists: the path or the address.
    String reference();

    /// What a reader will find there.
    Optional<String> description();

    /// The last day on which it still proves anything.
    Optional<LocalDate> validUntil();

    /// A file below the directory of the assurance file.
    ///
    /// @param path        with forward slashes, never leaving the directory
    /// @param digest      what the file was when the answer was given; absent only for a generated file, whose
    ///                    digest is taken when the declaration is made
    record FileEvidence(
            String path, Optional<Sha256> digest, Optional<String> description, Optional<LocalDate> validUntil)
            implements Evidence {
        public FileEvidence {
            description = description.map(FinalLineBreaks::dropped);
        }

        @Override
        public String reference() {
            return path;
        }
    }

    /// A page on the web, as it was seen on a day.
    ///
    /// @param url    an `https` address
    /// @param digest of the bytes that were seen
    /// @param seen   the day they were seen
    record WebEvidence(
            String url, Sha256 digest, LocalDate seen, Optional<String> description, Optional<LocalDate> validUntil)
            implements Evidence {
        public WebEvidence {
            description = description.map(FinalLineBreaks::dropped);
        }

        @Override
        public String reference() {
            return url;
        }
    }
}
