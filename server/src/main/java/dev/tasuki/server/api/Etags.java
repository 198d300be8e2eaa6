package dev.tasuki.server.api;

import org.springframework.http.ResponseEntity;

/// The version of an entry as an entity tag (RFC 9110, section 8.8.3): `"3"`.
final class Etags {
    private Etags() {}

    static String of(int version) {
        return "\"" + version + "\"";
    }

    /// An answer that names its version, so that the next change can name it too.
    static <T> ResponseEntity<T> answer(T document, int version) {
        return ResponseEntity.ok()
                .eTag(of(version))
                .header("Cache-Control", "private, no-cache")
                .body(document);
    }
}
