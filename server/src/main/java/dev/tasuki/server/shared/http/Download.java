package dev.tasuki.server.shared.http;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// A file to be saved. It never opens in our pages' origin: others wrote it.
public final class Download {
    private Download() {}

    /// The answer that hands out a file.
    ///
    /// @param content closed when it is sent
    public static ResponseEntity<InputStreamResource> of(
            String fileName, String mediaType, long size, InputStream content) {
        MediaType type = MediaType.parseMediaType(mediaType);
        MediaType exact = type.getType().equals("text") ? new MediaType(type, StandardCharsets.UTF_8) : type;
        return ResponseEntity.ok()
                .contentType(exact)
                .contentLength(size)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(fileName, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .body(new InputStreamResource(content));
    }
}
