/// One hardened tree for every structured document: JSON and YAML are read with limits on size, depth and entries into
/// [Node]s that know their position, and [MappingReader] turns them into records while reporting every fault.
///
/// Trust: input is hostile. YAML anchors, aliases and tags are refused while the event stream is read, before anything
/// is built; JSON is read by a streaming parser without data binding; malformed UTF-8, duplicate keys and unpaired
/// surrogates are faults, not surprises.
@NullMarked
package dev.tasuki.formats.document;

import org.jspecify.annotations.NullMarked;
