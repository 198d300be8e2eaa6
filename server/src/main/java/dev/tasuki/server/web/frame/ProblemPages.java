package dev.tasuki.server.web.frame;

import dev.tasuki.formats.text.Text;
import dev.tasuki.server.shared.Problem;
import dev.tasuki.server.shared.ProblemType;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
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
    /// @param retry   whether trying again may help
    /// @param held    what was sent, to be sent again
    /// @param signIn  whether the reader has to sign in first
    public record ProblemView(
            String slug,
            int status,
            Text title,
            Text detail,
            List<Text> faults,
            boolean retry,
            Optional<HeldForm> held,
            boolean signIn) {}

    /// The page for a problem; whoever is not signed in is led to sign in and comes back.
    public View page(Problem problem, HttpServletRequest request) {
        Frame frame = frames.frame(request);
        if (problem.type() == ProblemType.SIGN_IN_REQUIRED
                && request.getMethod().equals("GET")) {
            String then = URLEncoder.encode(frame.path(), StandardCharsets.UTF_8);
            return Redirect.to("/sign-in?then=" + then);
        }
        ProblemType type = problem.type();
        Optional<HeldForm> held = HeldForm.of(problem, request);
        var view = new ProblemView(
                type.slug(),
                type.status(),
                type.title(),
                problem.detail(),
                problem.faults().stream().map(fault -> fault.message()).toList(),
                problem.retryAfter().isPresent(),
                held,
                frame.signedIn().isEmpty() && (held.isPresent() || type == ProblemType.SIGN_IN_REQUIRED));
        return Page.of("frame/problem", frame, view).with(HttpStatus.valueOf(type.status()));
    }
}
