/// The self-declaration of conformity: made from an assessment, signed, and verified offline.
///
/// [DeclarationDraft] makes a [Declaration] or lists what is missing; [DeclarationEncoding] turns it into a CycloneDX
/// 1.6 attestation document inside an in-toto statement; [DeclarationVerifier] reads the signed envelope back and
/// checks it, failing closed. The profile is written down in `docs/declaration-format.md`.
@NullMarked
package dev.tasuki.domain.declaration;

import org.jspecify.annotations.NullMarked;
