package dev.tasuki.server.web.access;

import dev.tasuki.server.access.Accounts;
import dev.tasuki.server.access.AuthenticatorSeed;
import dev.tasuki.server.access.CeremonyCookies;
import dev.tasuki.server.access.CeremonyKind;
import dev.tasuki.server.access.MailAddress;
import dev.tasuki.server.access.Passkeys;
import dev.tasuki.server.access.Permission;
import dev.tasuki.server.access.Registrations;
import dev.tasuki.server.access.Requires;
import dev.tasuki.server.access.Secret;
import dev.tasuki.server.access.ShownCodes;
import dev.tasuki.server.access.SignInMeans;
import dev.tasuki.server.access.SignedIn;
import dev.tasuki.server.access.SiteAddress;
import dev.tasuki.server.access.Visitors;
import dev.tasuki.server.shared.Field;
import dev.tasuki.server.shared.Input;
import dev.tasuki.server.shared.PasskeyId;
import dev.tasuki.server.shared.Problem;
import dev.tasuki.server.shared.ProblemType;
import dev.tasuki.server.web.frame.Form;
import dev.tasuki.server.web.frame.Frame;
import dev.tasuki.server.web.frame.Page;
import dev.tasuki.server.web.frame.Redirect;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// How a person signs in: passkeys, password and authenticator, recovery codes.
///
/// Whoever signed in longer ago than a moment is asked to sign in again first.
@Controller
public final class MeansPages {
    private static final String ACCOUNT = "/account";

    private final SignInMeans means;
    private final Accounts accounts;
    private final Passkeys passkeys;
    private final ShownCodes codes;
    private final Newcomers newcomers;
    private final CeremonyCookies cookies;
    private final Visitors visitors;
    private final SiteAddress site;
    private final AccountSheet sheet;

    MeansPages(
            SignInMeans means,
            Accounts accounts,
            Passkeys passkeys,
            ShownCodes codes,
            Newcomers newcomers,
            CeremonyCookies cookies,
            Visitors visitors,
            SiteAddress site,
            AccountSheet sheet) {
        this.means = means;
        this.accounts = accounts;
        this.passkeys = passkeys;
        this.codes = codes;
        this.newcomers = newcomers;
        this.cookies = cookies;
        this.visitors = visitors;
        this.site = site;
        this.sheet = sheet;
    }

    /// What the page of an authenticator shows.
    public record AuthenticatorView(AuthenticatorSeed seed, String mail, Form form) {}

    /// What is shown once.
    public record CodesView(List<String> codes) {}

    /// What the page of the password shows.
    public record PasswordView(Form form) {}

    /// What the browser's authenticator is asked. The script of the page calls it.
    @PostMapping("/account/passkeys/options")
    @Requires(Permission.SIGNED_IN)
    ResponseEntity<String> passkeyOptions(SignedIn person, HttpServletRequest request, HttpServletResponse response) {
        means.requireRecent(person);
        Passkeys.Begun begun = passkeys.beginAdding(accounts.get(person.account()), site.origin(request));
        cookies.write(response, CeremonyKind.PASSKEY, begun.secret());
        return PasskeyAnswers.options(begun);
    }

    @PostMapping("/account/passkeys")
    @Requires(Permission.SIGNED_IN)
    View addPasskey(
            Frame frame, SignedIn person, Input input, HttpServletRequest request, HttpServletResponse response) {
        if (!means.isRecent(person)) {
            return SignInPages.again(ACCOUNT);
        }
        Secret ceremony = cookies.read(request, CeremonyKind.PASSKEY).orElseThrow(Registrations::over);
        cookies.clear(response, CeremonyKind.PASSKEY);
        try {
            Field<Optional<String>> label = input.optionalLine("label", 100);
            String credential = PasskeyAnswers.credential(input);
            passkeys.finishAdding(
                    person.account(),
                    ceremony,
                    credential,
                    label.get().orElseGet(() -> visitors.of(request).device()),
                    site.origin(request));
            return Redirect.to(ACCOUNT, "access.done.passkey-added");
        } catch (Problem problem) {
            return sheet.refusedPasskey(frame, person, input, problem);
        }
    }

    @PostMapping("/account/passkeys/{passkey}")
    @Requires(Permission.SIGNED_IN)
    View renamePasskey(Frame frame, SignedIn person, PasskeyId passkey, Input input) {
        try {
            Field<String> label = input.line("label", 100);
            input.requireSound();
            means.renamePasskey(person, passkey, label.get());
            return Redirect.to(ACCOUNT, "access.done.passkey-renamed");
        } catch (Problem problem) {
            return sheet.refusedLabel(frame, person, passkey, input, problem);
        }
    }

    @PostMapping("/account/passkeys/{passkey}/remove")
    @Requires(Permission.SIGNED_IN)
    View removePasskey(SignedIn person, PasskeyId passkey) {
        if (!means.isRecent(person)) {
            return SignInPages.again(ACCOUNT);
        }
        means.removePasskey(person, passkey);
        return Redirect.to(ACCOUNT, "access.done.passkey-removed");
    }

    @GetMapping("/account/authenticator")
    @Requires(Permission.SIGNED_IN)
    View beginAuthenticator(Frame frame, SignedIn person, HttpServletResponse response) {
        if (!means.isRecent(person)) {
            return SignInPages.again("/account/authenticator");
        }
        MailAddress mail = mail(person);
        SignInMeans.Begun begun = means.beginAuthenticator(person, mail);
        cookies.write(response, CeremonyKind.AUTHENTICATOR, begun.secret());
        return Page.of(
                "access/authenticator", frame, new AuthenticatorView(begun.seed(), mail.written(), Form.empty()));
    }

    @PostMapping("/account/authenticator")
    @Requires(Permission.SIGNED_IN)
    View setPassword(
            Frame frame, SignedIn person, Input input, HttpServletRequest request, HttpServletResponse response) {
        if (!means.isRecent(person)) {
            return SignInPages.again("/account/authenticator");
        }
        MailAddress mail = mail(person);
        Secret ceremony = cookies.read(request, CeremonyKind.AUTHENTICATOR).orElseThrow(Registrations::over);
        try {
            Field<String> password = input.line("password", 200);
            Field<String> code = input.line("code", 20);
            input.requireSound();
            means.setPassword(person, mail, ceremony, password.get(), code.get());
            cookies.clear(response, CeremonyKind.AUTHENTICATOR);
            return Redirect.to(ACCOUNT, "access.done.password-set");
        } catch (Problem problem) {
            requireFaults(problem);
            AuthenticatorSeed seed = means.authenticator(person, mail, ceremony);
            Form form = Form.refused(input, problem.faults());
            return Page.of("access/authenticator", frame, new AuthenticatorView(seed, mail.written(), form))
                    .with(HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @GetMapping("/account/password")
    @Requires(Permission.SIGNED_IN)
    View showPassword(Frame frame, SignedIn person) {
        if (!means.isRecent(person)) {
            return SignInPages.again("/account/password");
        }
        return Page.of("access/password", frame, new PasswordView(Form.empty()));
    }

    @PostMapping("/account/password")
    @Requires(Permission.SIGNED_IN)
    View changePassword(Frame frame, SignedIn person, Input input) {
        if (!means.isRecent(person)) {
            return SignInPages.again("/account/password");
        }
        try {
            Field<String> password = input.line("password", 200);
            input.requireSound();
            means.changePassword(person, mail(person), password.get());
            return Redirect.to(ACCOUNT, "access.done.password-changed");
        } catch (Problem problem) {
            requireFaults(problem);
            return Page.of("access/password", frame, new PasswordView(Form.refused(input, problem.faults())))
                    .with(HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @PostMapping("/account/password/remove")
    @Requires(Permission.SIGNED_IN)
    View removePassword(SignedIn person) {
        if (!means.isRecent(person)) {
            return SignInPages.again(ACCOUNT);
        }
        means.removePassword(person);
        return Redirect.to(ACCOUNT, "access.done.password-removed");
    }

    @PostMapping("/account/recovery-codes")
    @Requires(Permission.SIGNED_IN)
    View newRecoveryCodes(SignedIn person, HttpServletResponse response) {
        if (!means.isRecent(person)) {
            return SignInPages.again(ACCOUNT);
        }
        var fresh = new ShownCodes.Shown(means.newRecoveryCodes(person), ACCOUNT);
        return newcomers.show(response, person.account(), fresh);
    }

    @GetMapping("/account/recovery-codes")
    @Requires(Permission.SIGNED_IN)
    View showRecoveryCodes(Frame frame, SignedIn person, HttpServletRequest request) {
        return shown(person, request)
                .map(shown -> (View) Page.of("access/recovery-codes", frame, new CodesView(shown.codes())))
                .orElseGet(() -> Redirect.to(ACCOUNT));
    }

    @PostMapping("/account/recovery-codes/kept")
    @Requires(Permission.SIGNED_IN)
    View keptRecoveryCodes(SignedIn person, HttpServletRequest request, HttpServletResponse response) {
        Optional<ShownCodes.Shown> shown = shown(person, request);
        cookies.read(request, CeremonyKind.CODES).ifPresent(codes::forget);
        cookies.clear(response, CeremonyKind.CODES);
        return Redirect.to(shown.map(ShownCodes.Shown::onward).orElse(ACCOUNT));
    }

    private Optional<ShownCodes.Shown> shown(SignedIn person, HttpServletRequest request) {
        return cookies.read(request, CeremonyKind.CODES).flatMap(secret -> codes.look(person.account(), secret));
    }

    private MailAddress mail(SignedIn person) {
        return accounts.get(person.account()).mail();
    }

    private static void requireFaults(Problem problem) {
        if (problem.type() != ProblemType.INVALID) {
            throw problem;
        }
    }
}
