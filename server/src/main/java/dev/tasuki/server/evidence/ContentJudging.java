package dev.tasuki.server.evidence;

import dev.tasuki.formats.text.Text;

/// What looking at a file's name and content showed.
sealed interface ContentJudging {

    /// It is of a format that evidence may have, and the name says so.
    record Accepted(EvidenceFormat format) implements ContentJudging {}

    /// It cannot be evidence as it is; the words say why and what to do.
    record Refused(Text reason) implements ContentJudging {}
}
