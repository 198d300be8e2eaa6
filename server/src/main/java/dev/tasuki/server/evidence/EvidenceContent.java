package dev.tasuki.server.evidence;

import dev.tasuki.formats.digest.Sha256;

/// What a piece of evidence is: a file that is kept here, or a page on the web that somebody saw.
public sealed interface EvidenceContent {

    /// What answers call it: a path as in `tasuki.yaml`, or an address.
    String reference();

    /// The digest of what was kept or seen.
    Sha256 digest();

    /// A file whose content is kept.
    record StoredFile(String reference, Sha256 digest, long size, EvidenceFormat format) implements EvidenceContent {

        /// The last part of the path, as a file is called when it is saved.
        public String fileName() {
            return reference.substring(reference.lastIndexOf('/') + 1);
        }
    }

    /// A page on the web; only its digest is kept, as the person who saw it says.
    record WebPage(String reference, Sha256 digest) implements EvidenceContent {}
}
