/// Problems as data: what is wrong with a document, where, and how to mend it, in both languages.
///
/// A reader reports every problem it meets as a [Finding] instead of stopping at the first; [Findings] collects
/// them and bounds their number, since input is hostile.
@NullMarked
package dev.tasuki.formats.finding;

import org.jspecify.annotations.NullMarked;
