package dev.tasuki.server.web.access;

import dev.tasuki.formats.text.Text;
import dev.tasuki.server.access.CeremonyCookies;
import dev.tasuki.server.access.CeremonyKind;
import dev.tasuki.server.access.Entrance;
import dev.tasuki.server.access.MailAddress;
import dev.tasuki.server.access.OutsideIdentities;
import dev.tasuki.server.access.Passkeys;
import dev.tasuki.server.access.Permission;
import dev.tasuki.server.access.Requires;
import dev.tasuki.server.access.Secret;
import dev.tasuki.server.access.SignIn;
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

/// Signing in and out.
@Controller
public final class SignInPages {
    /// One message for whatever was wrong.
    private static final Text REFUSED = new Text(
            "メールアドレス、パスワード、コードのいずれかが違います。コードは一度しか使えないので、次の表示を待って入力してください。",
            "The address, the password or the code is wrong. A code works only once: wait for the next one.");
    private static final Text RECOVERY_REFUSED = new Text(
            "メールアドレス、パスワード、回復コードのいずれかが違います。回復コードは、それぞれ一度だけ使えます。",
            "The address, the password or the recovery code is wrong. Each recovery code works once.");
    private static final Text PASSKEY_REFUSED = new Text(
            "パスキーでサインインできませんでした。もう一度試すか、パスワードでサインインしてください。",
            "The passkey did not sign you in. Try again, or use your password.");

    private final SignIn signIn;
    private final Passkeys passkeys;
    private final OutsideIdentities outside;
    private final Entrance entrance;
    private final CeremonyCookies cookies;
    private final Visitors visitors;
    private final SiteAddress site;

    SignInPages(
            SignIn signIn,
            Passkeys passkeys,
            OutsideIdentities outside,
            Entrance entrance,
            CeremonyCookies cookies,
            Visitors visitors,
            SiteAddress site) {
        this.signIn = signIn;
        this.passkeys = passkeys;
        this.outside = outside;
        this.entrance = entrance;
        this.cookies = cookies;
        this.visitors = visitors;
        this.site = site;
    }

    /// What the page shows.
    ///
    /// @param then    where to go afterwards
    /// @param outside the outside identity provider, where one is configured
    public record SignInView(Form form, String then, Optional<String> outside) {}

    /// To the sign-in page, because what is asked for needs a sign-in of a moment ago.
    static View again(String then) {
        return Redirect.to("/sign-in?then=" + then, "access.done.sign-in-again");
    }

    @GetMapping("/sign-in")
    @Requires(Permission.ANYONE)
    View show(Frame frame, @RequestParam(name = "then", defaultValue = "") String then) {
        return Page.of("access/sign-in", frame, new SignInView(Form.empty(), then, outside.provider()));
    }

    @PostMapping("/sign-in")
    @Requires(Permission.ANYONE)
    View byPassword(Frame frame, Input input, HttpServletRequest request, HttpServletResponse response) {
        Field<Optional<String>> then = input.optionalLine("then", 2000);
        try {
            Field<String> mail = MailAddress.read(input, "email");
            Field<String> password = input.line("password", 200);
            Field<String> code = input.line("code", 20);
            input.requireSound();
            Optional<Secret> session =
                    signIn.byPassword(new MailAddress(mail.get()), password.get(), code.get(), visitors.of(request));
            if (session.isPresent()) {
                return in(request, response, session.get(), then);
            }
            input.fault("email", REFUSED);
            input.requireSound();
        } catch (Problem problem) {
            return again("access/sign-in", frame, input, then, problem);
        }
        throw new IllegalStateException("an attempt succeeds or has a fault");
    }

    @GetMapping("/sign-in/recovery")
    @Requires(Permission.ANYONE)
    View recovery(Frame frame, @RequestParam(name = "then", defaultValue = "") String then) {
        return Page.of("access/recovery", frame, new SignInView(Form.empty(), then, outside.provider()));
    }

    @PostMapping("/sign-in/recovery")
    @Requires(Permission.ANYONE)
    View byRecoveryCode(Frame frame, Input input, HttpServletRequest request, HttpServletResponse response) {
        Field<Optional<String>> then = input.optionalLine("then", 2000);
        try {
            Field<String> mail = MailAddress.read(input, "email");
            Field<Optional<String>> password = input.optionalLine("password", 200);
            Field<String> code = input.line("code", 40);
            input.requireSound();
            Optional<Secret> session = signIn.byRecoveryCode(
                    new MailAddress(mail.get()), password.get(), code.get(), visitors.of(request));
            if (session.isPresent()) {
                entrance.enter(request, response, session.get());
                return Redirect.to("/account", "access.done.recovered");
            }
            input.fault("email", RECOVERY_REFUSED);
            input.requireSound();
        } catch (Problem problem) {
            return again("access/recovery", frame, input, then, problem);
        }
        throw new IllegalStateException("an attempt succeeds or has a fault");
    }

    /// What the browser's authenticator is asked. The script of the page calls it.
    @PostMapping("/sign-in/passkey/options")
    @Requires(Permission.ANYONE)
    ResponseEntity<String> passkeyOptions(HttpServletRequest request, HttpServletResponse response) {
        Passkeys.Begun begun = passkeys.beginSignIn(site.origin(request));
        cookies.write(response, CeremonyKind.SIGN_IN, begun.secret());
        return PasskeyAnswers.options(begun);
    }

    @PostMapping("/sign-in/passkey")
    @Requires(Permission.ANYONE)
    View byPasskey(Frame frame, Input input, HttpServletRequest request, HttpServletResponse response) {
        Field<Optional<String>> then = input.optionalLine("then", 2000);
        Optional<Secret> ceremony = cookies.read(request, CeremonyKind.SIGN_IN);
        cookies.clear(response, CeremonyKind.SIGN_IN);
        try {
            String credential = PasskeyAnswers.credential(input);
            Optional<Secret> session = ceremony.flatMap(
                    secret -> passkeys.finishSignIn(secret, credential, site.origin(request), visitors.of(request)));
            if (session.isPresent()) {
                return in(request, response, session.get(), then);
            }
            input.fault("passkey", PASSKEY_REFUSED);
            input.requireSound();
        } catch (Problem problem) {
            return again("access/sign-in", frame, input, then, problem);
        }
        throw new IllegalStateException("an attempt succeeds or has a fault");
    }

    @PostMapping("/sign-out")
    @Requires(Permission.ANYONE)
    View out(HttpServletRequest request, HttpServletResponse response) {
        entrance.leave(request, response);
        return Redirect.to("/sign-in", "access.done.signed-out");
    }

    private View in(
            HttpServletRequest request, HttpServletResponse response, Secret session, Field<Optional<String>> then) {
        entrance.enter(request, response, session);
        return Redirect.back(wanted(then), "/");
    }

    private View again(String template, Frame frame, Input input, Field<Optional<String>> then, Problem problem) {
        if (problem.type() != ProblemType.INVALID) {
            throw problem;
        }
        return Page.of(template, frame, view(input, problem, then)).with(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private SignInView view(Input input, Problem problem, Field<Optional<String>> then) {
        return new SignInView(Form.refused(input, problem.faults()), wanted(then), outside.provider());
    }

    private static String wanted(Field<Optional<String>> then) {
        return then.peek().flatMap(sent -> sent).orElse("");
    }
}
