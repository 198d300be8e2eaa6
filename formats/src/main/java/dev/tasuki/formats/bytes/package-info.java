/// Bytes as a value: unchangeable, comparable, and in base64 exactly one way.
@NullMarked
package dev.tasuki.formats.bytes;

import org.jspecify.annotations.NullMarked;
