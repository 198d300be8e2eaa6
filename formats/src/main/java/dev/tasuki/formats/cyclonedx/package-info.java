/// CycloneDX 1.6 attestation documents (CDXA): a standard, and claims about meeting it.
///
/// [AttestationDocument] holds the part of the format that a self-declaration needs. Reading is narrower than the
/// official schema: an unknown field is refused, since it could change the meaning of what was signed. Whatever is
/// accepted is valid under the official schema; a test holds the two against each other.
@NullMarked
package dev.tasuki.formats.cyclonedx;

import org.jspecify.annotations.NullMarked;
