package dev.tasuki.server.web.frame;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.View;

/// Sends the browser to another page of ours after a change, so that reloading does not repeat the change.
///
/// @param path an address within this server
public record Redirect(String path) implements View {

    public Redirect {
        if (!isOurs(path)) {
            throw new IllegalArgumentException("not an address of ours: " + path);
        }
    }

    /// To a page, with words there that say what was done.
    ///
    /// @param done the key of the words, which has `.done.` in it
    public static Redirect to(String path, String done) {
        return new Redirect(path + (path.contains("?") ? "&" : "?") + "done=" + done);
    }

    /// To a page, in silence.
    public static Redirect to(String path) {
        return new Redirect(path);
    }

    /// Where somebody wanted to go, if that is a page of ours; else another.
    public static Redirect back(String wanted, String otherwise) {
        return new Redirect(isOurs(wanted) ? wanted : otherwise);
    }

    /// Whether an address leads to a page of this server and nowhere else, however a browser reads it.
    public static boolean isOurs(String path) {
        return path.startsWith("/")
                && !path.startsWith("//")
                && path.length() <= 2000
                && path.chars().allMatch(c -> c > 0x20 && c < 0x7f && c != '\\');
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader("Location", path);
        response.setHeader("Cache-Control", "no-store");
    }
}
