package dev.tasuki.server.web.access;

import dev.tasuki.server.access.ApiToken;
import dev.tasuki.server.access.Permission;
import dev.tasuki.server.access.Requires;
import dev.tasuki.server.access.Tokens;
import dev.tasuki.server.shared.Input;
import dev.tasuki.server.shared.Problem;
import dev.tasuki.server.shared.ProblemType;
import dev.tasuki.server.shared.Slice;
import dev.tasuki.server.shared.TokenId;
import dev.tasuki.server.shared.Viewer;
import dev.tasuki.server.shared.http.Paging;
import dev.tasuki.server.web.frame.Form;
import dev.tasuki.server.web.frame.Frame;
import dev.tasuki.server.web.frame.Page;
import dev.tasuki.server.web.frame.Redirect;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// The pages of tokens: each person's own, and all of an organisation for its administrators.
@Controller
public final class TokenPages {
    private static final int USUAL_DAYS = 90;

    private final Tokens tokens;
    private final Clock clock;

    TokenPages(Tokens tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    /// What a list shows.
    ///
    /// @param below the list's address below the organisation
    /// @param all   whether it is everybody's
    public record TokensView(String below, boolean all, Slice<ApiToken> tokens, Instant now) {}

    /// What the form shows.
    ///
    /// @param earliest the first day that can be chosen
    /// @param latest   the last one
    public record TokenFormView(Form form, LocalDate earliest, LocalDate latest) {}

    /// What is shown once, after a token was made.
    public record IssuedView(ApiToken token, String secret) {}

    /// What asks whether to end a token.
    public record RevokeView(String below, ApiToken token) {}

    @GetMapping("/o/{organisation}/tokens")
    @Requires(Permission.OWN_TOKENS)
    View own(Frame frame, Viewer viewer, Paging paging) {
        Slice<ApiToken> own = tokens.own(viewer, paging.after(TokenId::new), paging.size());
        return Page.of("access/people-tokens", frame, new TokensView("/tokens", false, own, clock.instant()));
    }

    @GetMapping("/o/{organisation}/tokens/all")
    @Requires(Permission.ADMINISTER)
    View all(Frame frame, Viewer viewer, Paging paging) {
        Slice<ApiToken> all = tokens.all(viewer, paging.after(TokenId::new), paging.size());
        return Page.of("access/people-tokens", frame, new TokensView("/tokens/all", true, all, clock.instant()));
    }

    @GetMapping("/o/{organisation}/tokens/new")
    @Requires(Permission.OWN_TOKENS)
    View begin(Frame frame) {
        Form form = Form.filled()
                .with("expiresOn", today(frame).plusDays(USUAL_DAYS))
                .form();
        return Page.of("access/people-token-form", frame, view(frame, form));
    }

    @PostMapping("/o/{organisation}/tokens")
    @Requires(Permission.OWN_TOKENS)
    View create(Frame frame, Viewer viewer, Input input) {
        try {
            Tokens.Issued issued = tokens.create(viewer, tokens.read(viewer, input));
            // No redirect: the secret is in this answer and nowhere else.
            return Page.of(
                    "access/people-token-issued",
                    frame,
                    new IssuedView(issued.token(), issued.secret().reveal()));
        } catch (Problem problem) {
            if (problem.type() != ProblemType.INVALID) {
                throw problem;
            }
            return Page.of("access/people-token-form", frame, view(frame, Form.refused(input, problem.faults())))
                    .with(HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private TokenFormView view(Frame frame, Form form) {
        LocalDate today = today(frame);
        return new TokenFormView(form, today.plusDays(1), today.plusYears(1).minusDays(1));
    }

    private LocalDate today(Frame frame) {
        return LocalDate.ofInstant(clock.instant(), frame.zone());
    }

    @GetMapping("/o/{organisation}/tokens/{token}/revoke")
    @Requires(Permission.OWN_TOKENS)
    View askToRevokeOwn(Frame frame, Viewer viewer, TokenId token) {
        return Page.of("access/people-token-revoke", frame, new RevokeView("/tokens", tokens.getOwn(viewer, token)));
    }

    @PostMapping("/o/{organisation}/tokens/{token}/revoke")
    @Requires(Permission.OWN_TOKENS)
    View revokeOwn(Frame frame, Viewer viewer, TokenId token) {
        tokens.revokeOwn(viewer, token);
        return Redirect.to(frame.at("/tokens"), "people.done.token-revoked");
    }

    @GetMapping("/o/{organisation}/tokens/all/{token}/revoke")
    @Requires(Permission.ADMINISTER)
    View askToRevoke(Frame frame, Viewer viewer, TokenId token) {
        return Page.of(
                "access/people-token-revoke", frame, new RevokeView("/tokens/all", tokens.getAny(viewer, token)));
    }

    @PostMapping("/o/{organisation}/tokens/all/{token}/revoke")
    @Requires(Permission.ADMINISTER)
    View revoke(Frame frame, Viewer viewer, TokenId token) {
        tokens.revokeAny(viewer, token);
        return Redirect.to(frame.at("/tokens/all"), "people.done.token-revoked");
    }
}
