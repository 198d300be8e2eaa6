package dev.tasuki.server.web.access;

import dev.tasuki.formats.text.Text;
import dev.tasuki.server.access.Entrance;
import dev.tasuki.server.access.Permission;
import dev.tasuki.server.access.Requires;
import dev.tasuki.server.access.Secret;
import dev.tasuki.server.access.SignInLinks;
import dev.tasuki.server.access.Visitors;
import dev.tasuki.server.shared.Problem;
import dev.tasuki.server.shared.ProblemType;
import dev.tasuki.server.web.frame.Frame;
import dev.tasuki.server.web.frame.Page;
import dev.tasuki.server.web.frame.Redirect;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// Signing in by a link that works once. Opening the page changes nothing; its button does.
@Controller
public final class SignInLinkPages {
    private static final Text NOT_GOOD = new Text(
            "このリンクは使えません。すでに使われたか、期限が過ぎています。サーバーの管理者に、新しいリンクを頼んでください。",
            "This link cannot be used: it has already been used or has expired. Ask whoever runs the server for a new one.");

    private final SignInLinks links;
    private final Entrance entrance;
    private final Visitors visitors;

    SignInLinkPages(SignInLinks links, Entrance entrance, Visitors visitors) {
        this.links = links;
        this.entrance = entrance;
        this.visitors = visitors;
    }

    /// What the page shows.
    public record LinkView(String path) {}

    @GetMapping("/sign-in/link/{secret}")
    @Requires(Permission.ANYONE)
    View show(Frame frame, @PathVariable("secret") String secret) {
        Secret shown = Secret.shown(secret).filter(links::isGood).orElseThrow(SignInLinkPages::notGood);
        return Page.of("access/link", frame, new LinkView("/sign-in/link/" + shown.reveal()));
    }

    @PostMapping("/sign-in/link/{secret}")
    @Requires(Permission.ANYONE)
    View open(@PathVariable("secret") String secret, HttpServletRequest request, HttpServletResponse response) {
        Optional<Secret> session = Secret.shown(secret).flatMap(shown -> links.open(shown, visitors.of(request)));
        entrance.enter(request, response, session.orElseThrow(SignInLinkPages::notGood));
        return Redirect.to("/");
    }

    private static Problem notGood() {
        return Problem.of(ProblemType.NOT_FOUND, NOT_GOOD);
    }
}
