/// Keys that sign and verify: Ed25519 (RFC 8032) and ECDSA over P-256 with SHA-256, and the files that hold them.
///
/// Trust: key files are hostile until they are read. Size and the cost of opening are bounded, a private key
/// must be protected by a passphrase, and whatever is wrong is a [KeyFault]. Passphrases and private keys
/// appear in no message.
@NullMarked
package dev.tasuki.formats.key;

import org.jspecify.annotations.NullMarked;
