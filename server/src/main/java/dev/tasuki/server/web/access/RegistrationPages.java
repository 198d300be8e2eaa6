package dev.tasuki.server.web.access;

import dev.tasuki.server.access.AccountDraft;
import dev.tasuki.server.access.CeremonyCookies;
import dev.tasuki.server.access.CeremonyKind;
import dev.tasuki.server.access.Invitations;
import dev.tasuki.server.access.OutsideIdentities;
import dev.tasuki.server.access.Passkeys;
import dev.tasuki.server.access.PendingRegistration;
import dev.tasuki.server.access.Permission;
import dev.tasuki.server.access.PresentedInvitation;
import dev.tasuki.server.access.Registrations;
import dev.tasuki.server.access.Requires;
import dev.tasuki.server.access.Secret;
import dev.tasuki.server.access.SiteAddress;
import dev.tasuki.server.access.Visitors;
import dev.tasuki.server.shared.Field;
import dev.tasuki.server.shared.Input;
import dev.tasuki.server.shared.Problem;
import dev.tasuki.server.shared.ProblemType;
import dev.tasuki.server.web.frame.Form;
import dev.tasuki.server.web.frame.Frame;
import dev.tasuki.server.web.frame.Page;
import dev.tasuki.server.web.frame.Redirect;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Registering by an invitation, and securing a new account, invited or first.
@Controller
public final class RegistrationPages {
    private final Registrations registrations;
    private final Invitations invitations;
    private final OutsideIdentities outside;
    private final Newcomers newcomers;
    private final CeremonyCookies cookies;
    private final Visitors visitors;
    private final SiteAddress site;

    RegistrationPages(
            Registrations registrations,
            Invitations invitations,
            OutsideIdentities outside,
            Newcomers newcomers,
            CeremonyCookies cookies,
            Visitors visitors,
            SiteAddress site) {
        this.registrations = registrations;
        this.invitations = invitations;
        this.outside = outside;
        this.newcomers = newcomers;
        this.cookies = cookies;
        this.visitors = visitors;
        this.site = site;
    }

    /// What the first page shows.
    ///
    /// @param secret the invitation's secret
    public record RegisterView(PresentedInvitation invitation, String secret, Form form) {}

    /// What the page about securing the account shows.
    ///
    /// @param outside the outside identity provider, where one is configured
    public record SecureView(PendingRegistration registration, Optional<String> outside, Form form) {}

    @GetMapping("/register")
    @Requires(Permission.ANYONE)
    View show(Frame frame, @RequestParam(name = "invitation", defaultValue = "") String invitation) {
        Secret secret = Secret.shown(invitation).orElseThrow(Invitations::notOpen);
        Form form = Form.filled().with("language", frame.language().tag()).form();
        return Page.of("access/register", frame, new RegisterView(presented(secret), secret.reveal(), form));
    }

    @PostMapping("/register")
    @Requires(Permission.ANYONE)
    View begin(Frame frame, Input input, HttpServletResponse response) {
        Field<String> sent = input.line("invitation", 100);
        Secret secret = sent.peek().flatMap(Secret::shown).orElseThrow(Invitations::notOpen);
        try {
            AccountDraft person = AccountDraft.read(input);
            cookies.write(response, CeremonyKind.REGISTRATION, registrations.begin(secret, person));
            return Redirect.to("/register/secure");
        } catch (Problem problem) {
            requireFaults(problem);
            Form form = Form.refused(input, problem.faults());
            return Page.of("access/register", frame, new RegisterView(presented(secret), secret.reveal(), form))
                    .with(HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @GetMapping("/register/secure")
    @Requires(Permission.ANYONE)
    View secure(Frame frame, HttpServletRequest request) {
        PendingRegistration registration = registrations.look(registration(request));
        return Page.of("access/secure", frame, new SecureView(registration, outside.provider(), Form.empty()));
    }

    @PostMapping("/register/password")
    @Requires(Permission.ANYONE)
    View byPassword(Frame frame, Input input, HttpServletRequest request, HttpServletResponse response) {
        Secret registration = registration(request);
        try {
            Field<String> password = input.line("password", 200);
            Field<String> code = input.line("code", 20);
            input.requireSound();
            return newcomers.registered(
                    request,
                    response,
                    registrations.withPassword(registration, password.get(), code.get(), visitors.of(request)));
        } catch (Problem problem) {
            requireFaults(problem);
            return refused(frame, registration, input, problem);
        }
    }

    /// What the browser's authenticator is asked. The script of the page calls it.
    @PostMapping("/register/passkey/options")
    @Requires(Permission.ANYONE)
    ResponseEntity<String> passkeyOptions(HttpServletRequest request, HttpServletResponse response) {
        Passkeys.Begun begun = registrations.beginPasskey(registration(request), site.origin(request));
        cookies.write(response, CeremonyKind.PASSKEY, begun.secret());
        return PasskeyAnswers.options(begun);
    }

    @PostMapping("/register/passkey")
    @Requires(Permission.ANYONE)
    View byPasskey(Frame frame, Input input, HttpServletRequest request, HttpServletResponse response) {
        Secret registration = registration(request);
        Secret ceremony = cookies.read(request, CeremonyKind.PASSKEY).orElseThrow(Registrations::over);
        cookies.clear(response, CeremonyKind.PASSKEY);
        try {
            String credential = PasskeyAnswers.credential(input);
            return newcomers.registered(
                    request,
                    response,
                    registrations.withPasskey(
                            registration, ceremony, credential, site.origin(request), visitors.of(request)));
        } catch (Problem problem) {
            requireFaults(problem);
            return refused(frame, registration, input, problem);
        }
    }

    private View refused(Frame frame, Secret registration, Input input, Problem problem) {
        Form form = Form.refused(input, problem.faults());
        var view = new SecureView(registrations.look(registration), outside.provider(), form);
        return Page.of("access/secure", frame, view).with(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Secret registration(HttpServletRequest request) {
        return cookies.read(request, CeremonyKind.REGISTRATION).orElseThrow(Registrations::over);
    }

    private PresentedInvitation presented(Secret secret) {
        return invitations.find(secret).orElseThrow(Invitations::notOpen);
    }

    private static void requireFaults(Problem problem) {
        if (problem.type() != ProblemType.INVALID) {
            throw problem;
        }
    }
}
