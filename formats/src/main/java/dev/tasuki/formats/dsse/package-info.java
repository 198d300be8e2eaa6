/// DSSE: signatures over any payload together with its type (Dead Simple Signing Envelope, protocol version 1.0).
///
/// Trust: an envelope proves nothing until a [dev.tasuki.formats.key.VerificationKey] has verified a signature
/// over its [PreAuthenticationEncoding]. Read the payload only afterwards, and only as the type that was
/// signed.
@NullMarked
package dev.tasuki.formats.dsse;

import org.jspecify.annotations.NullMarked;
