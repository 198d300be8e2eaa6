/// The server's master key and what is sealed with it: secrets that the server must be able to read again.
///
/// It owns the key's sources, the sealed form and the derivation of keys and passwords. Passwords of people
/// are not here: they are hashed, never sealed.
@NullMarked
package dev.tasuki.server.shared.secret;

import org.jspecify.annotations.NullMarked;
