package dev.tasuki.server.web.frame;

import dev.tasuki.server.access.ContentPolicy;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.View;

/// A page to be shown: a template and what it shows.
///
/// The whole page is rendered before its first byte is sent, so that a fault in a template becomes an error page and
/// never half a page.
///
/// @param template  the template's name below `src/main/jte`, without its ending
/// @param styleHash the name of the one style that a picture in the page holds in itself
public record Page(
        String template, Frame frame, Map<String, Object> parameters, HttpStatus status, Optional<String> styleHash)
        implements View {
    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Page.class.getClassLoader(), "dev.tasuki.server.web.templates");

    static {
        ENGINE.setBinaryStaticContent(false);
    }

    /// A page with one view record, which the template calls `view`.
    public static Page of(String template, Frame frame, Object view) {
        return new Page(template, frame, Map.of("view", view), HttpStatus.OK, Optional.empty());
    }

    /// A page that shows nothing but its words.
    public static Page of(String template, Frame frame) {
        return new Page(template, frame, Map.of(), HttpStatus.OK, Optional.empty());
    }

    /// The same page with another status: 422 for a form that has to be mended.
    public Page with(HttpStatus other) {
        return new Page(template, frame, parameters, other, styleHash);
    }

    /// The same page with a picture that has this style in itself.
    public Page styled(String hash) {
        return new Page(template, frame, parameters, status, Optional.of(hash));
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var all = new HashMap<String, Object>(parameters);
        all.put("frame", status == HttpStatus.UNPROCESSABLE_CONTENT ? frame.ofRefusal() : frame);
        var output = new Utf8ByteOutput();
        ENGINE.render(template + ".jte", all, output);
        response.setStatus(status.value());
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        styleHash.ifPresent(hash -> response.setHeader(ContentPolicy.HEADER, ContentPolicy.alsoStyle(hash)));
        response.setContentLength(output.getContentLength());
        output.writeTo(response.getOutputStream());
    }
}
