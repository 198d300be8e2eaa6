package dev.tasuki.server.web.declaration;

import dev.tasuki.formats.bytes.Bytes;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;

/// A file to be kept by the reader, never shown by the browser as a page of ours.
///
/// @param name in ASCII, without quotes
record FileAnswer(String name, String mediaType, Bytes content) implements View {

    FileAnswer {
        if (!name.matches("[A-Za-z0-9._-]{1,120}")) {
            throw new IllegalArgumentException("not a plain name: " + name);
        }
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setContentType(mediaType);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(content.length());
        response.getOutputStream().write(content.toArray());
    }
}
