package dev.tasuki.domain.declaration;

import dev.tasuki.formats.digest.Sha256;

/// Something the declaration is about, by digest: the software's assurance file first, then each released file.
public record DeclaredSubject(String name, Sha256 digest) {}
