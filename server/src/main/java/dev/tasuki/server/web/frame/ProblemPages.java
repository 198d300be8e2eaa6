package dev.tasuki.server.web.frame;

import dev.tasuki.formats.text.Text;
import dev.tasuki.server.shared.Problem;
import dev.tasuki.server.shared.ProblemType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.View;

/// Shows a problem as a page: what happened, what it means, what to do, and the id to quote.
public final class ProblemPages {
    private final FrameSource frames;

    public ProblemPages(FrameSource frames) {
        this.frames = frames;
    }

    /// What the template shows.
    ///
    /// @param retry whether trying again may help
    public record ProblemView(String slug, int status, Text title, Text detail, List<Text> faults, boolean retry) {}

    /// The page for a problem; whoever is not signed in is led to sign in and comes back.
    public View page(Problem problem, HttpServletRequest request, HttpServletResponse response) {
        if (problem.type() == ProblemType.SIGN_IN_REQUIRED
                && request.getMethod().equals("GET")) {
            Frame frame = frames.frame(request);
            String then = URLEncoder.encode(frame.path(), StandardCharsets.UTF_8);
            return Redirect.to("/sign-in?then=" + then);
        }
        problem.retryAfter()
                .ifPresent(wait -> response.setHeader("Retry-After", Long.toString(Math.max(1, wait.toSeconds()))));
        ProblemType type = problem.type();
        var view = new ProblemView(
                type.slug(),
                type.status(),
                type.title(),
                problem.detail(),
                problem.faults().stream().map(fault -> fault.message()).toList(),
                problem.retryAfter().isPresent());
        return new Page(
                "frame/problem", frames.frame(request), Map.of("view", view), HttpStatus.valueOf(type.status()));
    }
}
