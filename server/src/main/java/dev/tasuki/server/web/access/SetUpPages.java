package dev.tasuki.server.web.access;

import dev.tasuki.server.access.CeremonyCookies;
import dev.tasuki.server.access.CeremonyKind;
import dev.tasuki.server.access.Permission;
import dev.tasuki.server.access.Registrations;
import dev.tasuki.server.access.Requires;
import dev.tasuki.server.access.SetUp;
import dev.tasuki.server.access.SetUpDraft;
import dev.tasuki.server.access.Visitors;
import dev.tasuki.server.shared.Input;
import dev.tasuki.server.shared.Problem;
import dev.tasuki.server.shared.ProblemType;
import dev.tasuki.server.web.frame.Form;
import dev.tasuki.server.web.frame.Frame;
import dev.tasuki.server.web.frame.Page;
import dev.tasuki.server.web.frame.Redirect;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The first set-up of a server: its first organisation and its first person.
@Controller
public final class SetUpPages {
    private final SetUp setUp;
    private final Registrations registrations;
    private final CeremonyCookies cookies;
    private final Visitors visitors;

    SetUpPages(SetUp setUp, Registrations registrations, CeremonyCookies cookies, Visitors visitors) {
        this.setUp = setUp;
        this.registrations = registrations;
        this.cookies = cookies;
        this.visitors = visitors;
    }

    /// What the page shows.
    public record SetUpView(Form form) {}

    @GetMapping("/set-up")
    @Requires(Permission.ANYONE)
    View show(Frame frame, @RequestParam(name = "secret", defaultValue = "") String secret) {
        if (!setUp.isOpen()) {
            return Redirect.to("/");
        }
        Form form = Form.filled()
                .with("secret", secret)
                .with("language", frame.language().tag())
                .form();
        return Page.of("access/set-up", frame, new SetUpView(form));
    }

    @PostMapping("/set-up")
    @Requires(Permission.ANYONE)
    View begin(Frame frame, Input input, HttpServletRequest request, HttpServletResponse response) {
        if (!setUp.isOpen()) {
            return Redirect.to("/");
        }
        try {
            SetUpDraft draft = SetUpDraft.read(input, setUp, visitors.of(request));
            cookies.write(response, CeremonyKind.REGISTRATION, registrations.begin(draft));
            return Redirect.to("/register/secure");
        } catch (Problem problem) {
            if (problem.type() != ProblemType.INVALID) {
                throw problem;
            }
            return Page.of("access/set-up", frame, new SetUpView(Form.refused(input, problem.faults())))
                    .with(HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }
}
