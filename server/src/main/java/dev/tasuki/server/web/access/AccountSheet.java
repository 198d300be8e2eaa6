package dev.tasuki.server.web.access;

import dev.tasuki.server.access.Account;
import dev.tasuki.server.access.Accounts;
import dev.tasuki.server.access.OpenSession;
import dev.tasuki.server.access.OutsideIdentities;
import dev.tasuki.server.access.Passkey;
import dev.tasuki.server.access.Passkeys;
import dev.tasuki.server.access.Sessions;
import dev.tasuki.server.access.SignInMeans;
import dev.tasuki.server.access.SignedIn;
import dev.tasuki.server.shared.FieldFault;
import dev.tasuki.server.shared.Input;
import dev.tasuki.server.shared.PasskeyId;
import dev.tasuki.server.shared.Problem;
import dev.tasuki.server.shared.ProblemType;
import dev.tasuki.server.shared.SessionId;
import dev.tasuki.server.web.frame.Form;
import dev.tasuki.server.web.frame.Frame;
import dev.tasuki.server.web.frame.Page;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/// The page of a person's own account, with whichever of its forms was refused.
@Component
public final class AccountSheet {
    private static final String LABEL = "label";

    private final Accounts accounts;
    private final Passkeys passkeys;
    private final Sessions sessions;
    private final SignInMeans means;
    private final OutsideIdentities outside;

    AccountSheet(
            Accounts accounts, Passkeys passkeys, Sessions sessions, SignInMeans means, OutsideIdentities outside) {
        this.accounts = accounts;
        this.passkeys = passkeys;
        this.sessions = sessions;
        this.means = means;
        this.outside = outside;
    }

    /// What the page shows.
    ///
    /// @param recent  whether the means of sign-in may be changed without signing in again
    /// @param outside the outside identity provider, where one is configured
    /// @param form    all forms of the page; the name of a passkey is its field [#labelOf]
    public record AccountView(
            Account account,
            List<Passkey> passkeys,
            List<OpenSession> sessions,
            SessionId current,
            boolean recent,
            Optional<String> outside,
            Form form) {}

    /// The field for the name of a passkey that is there.
    public static String labelOf(PasskeyId passkey) {
        return LABEL + "." + passkey;
    }

    Page show(Frame frame, SignedIn person) {
        return page(frame, person, filled(person));
    }

    /// The page again, with the form about the person as it was sent.
    ///
    /// @throws Problem the same, when sending it again does not help
    Page again(Frame frame, SignedIn person, Input input, Problem problem) {
        Form form = Form.again(input, problem, () -> filled(person));
        return page(frame, person, form).with(form.status());
    }

    /// The page again, after the form for a new passkey was refused.
    ///
    /// @throws Problem the same, when it is not about fields
    Page refusedPasskey(Frame frame, SignedIn person, Input input, Problem problem) {
        List<String> label = input.sent().getOrDefault(LABEL, List.of());
        return refused(frame, person, LABEL, label, requireFaults(problem));
    }

    /// The page again, after the new name of a passkey was refused.
    ///
    /// @throws Problem the same, when it is not about fields
    Page refusedLabel(Frame frame, SignedIn person, PasskeyId passkey, Input input, Problem problem) {
        String field = labelOf(passkey);
        List<FieldFault> faults = requireFaults(problem).stream()
                .map(fault -> new FieldFault(field, fault.message()))
                .toList();
        return refused(frame, person, field, input.sent().getOrDefault(LABEL, List.of()), faults);
    }

    private Page refused(Frame frame, SignedIn person, String field, List<String> typed, List<FieldFault> faults) {
        var values = new LinkedHashMap<>(filled(person).values());
        values.put(field, typed);
        return page(frame, person, new Form(values, faults)).with(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Form filled(SignedIn person) {
        Account account = accounts.get(person.account());
        return Form.filled()
                .with("name", account.name())
                .with("language", account.language().tag())
                .with("version", account.version())
                .form();
    }

    private static List<FieldFault> requireFaults(Problem problem) {
        if (problem.type() != ProblemType.INVALID) {
            throw problem;
        }
        return problem.faults();
    }

    private Page page(Frame frame, SignedIn person, Form form) {
        var view = new AccountView(
                accounts.get(person.account()),
                passkeys.list(person.account()),
                sessions.list(person.account()),
                person.session(),
                means.isRecent(person),
                outside.provider(),
                form);
        return Page.of("access/account", frame, view);
    }
}
