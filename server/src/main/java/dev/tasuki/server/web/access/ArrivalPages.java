package dev.tasuki.server.web.access;

import dev.tasuki.server.access.Caller;
import dev.tasuki.server.access.OrganisationDraft;
import dev.tasuki.server.access.Organisations;
import dev.tasuki.server.access.Permission;
import dev.tasuki.server.access.Requires;
import dev.tasuki.server.access.SetUp;
import dev.tasuki.server.access.SignedIn;
import dev.tasuki.server.shared.Input;
import dev.tasuki.server.shared.Problem;
import dev.tasuki.server.shared.ProblemType;
import dev.tasuki.server.web.frame.Form;
import dev.tasuki.server.web.frame.Frame;
import dev.tasuki.server.web.frame.Page;
import dev.tasuki.server.web.frame.Redirect;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// Where everybody begins: set-up, sign-in, or the choice of an organisation.
@Controller
public final class ArrivalPages {
    private final SetUp setUp;
    private final Organisations organisations;

    ArrivalPages(SetUp setUp, Organisations organisations) {
        this.setUp = setUp;
        this.organisations = organisations;
    }

    /// What the list of a person's organisations shows.
    public record OrganisationsView(SignedIn person, boolean mayAdd) {}

    /// What the form of a new organisation shows.
    public record OrganisationFormView(Form form) {}

    @GetMapping("/")
    @Requires(Permission.ANYONE)
    View begin(Caller caller) {
        if (setUp.isOpen()) {
            return Redirect.to("/set-up");
        }
        Optional<SignedIn> person = caller.person();
        if (person.isEmpty()) {
            return Redirect.to("/sign-in");
        }
        return person.get().memberships().size() == 1
                ? Redirect.to("/o/" + person.get().memberships().getFirst().handle())
                : Redirect.to("/organisations");
    }

    @GetMapping("/organisations")
    @Requires(Permission.SIGNED_IN)
    View list(Frame frame, SignedIn person) {
        return Page.of("access/organisations", frame, new OrganisationsView(person, organisations.mayAdd(person)));
    }

    @GetMapping("/organisations/new")
    @Requires(Permission.SIGNED_IN)
    View begin(Frame frame, SignedIn person) {
        organisations.requireMayAdd(person);
        return Page.of("access/organisation-form", frame, new OrganisationFormView(Form.empty()));
    }

    @PostMapping("/organisations")
    @Requires(Permission.SIGNED_IN)
    View add(Frame frame, SignedIn person, Input input) {
        organisations.requireMayAdd(person);
        try {
            OrganisationDraft draft = OrganisationDraft.read(input);
            organisations.add(person, draft);
            return Redirect.to("/o/" + draft.handle(), "access.done.organisation-added");
        } catch (Problem problem) {
            if (problem.type() != ProblemType.INVALID) {
                throw problem;
            }
            return Page.of(
                            "access/organisation-form",
                            frame,
                            new OrganisationFormView(Form.refused(input, problem.faults())))
                    .with(HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }
}
