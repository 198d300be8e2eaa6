package dev.tasuki.server.assessment;

import dev.tasuki.formats.digest.Sha256;
import java.nio.charset.StandardCharsets;

/// A target's assessment as the text of an assurance file.
///
/// @param digest tells versions apart: the same answers give the same text
public record AssuranceText(String text, Sha256 digest) {

    static AssuranceText of(String text) {
        return new AssuranceText(text, Sha256.of(text.getBytes(StandardCharsets.UTF_8)));
    }
}
