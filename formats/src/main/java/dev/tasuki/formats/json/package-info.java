/// Writing JSON: a value model, the canonical bytes of RFC 8785 for what is signed or hashed, and an indented
/// text for people. Reading belongs to `dev.tasuki.formats.document`.
@NullMarked
package dev.tasuki.formats.json;

import org.jspecify.annotations.NullMarked;
