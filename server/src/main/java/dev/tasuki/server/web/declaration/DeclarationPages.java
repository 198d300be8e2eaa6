package dev.tasuki.server.web.declaration;

import dev.tasuki.domain.catalogue.Catalogue;
import dev.tasuki.formats.text.Text;
import dev.tasuki.server.access.Permission;
import dev.tasuki.server.access.Requires;
import dev.tasuki.server.declaration.Declarations;
import dev.tasuki.server.declaration.JudgedDeclaration;
import dev.tasuki.server.declaration.ListedDeclaration;
import dev.tasuki.server.declaration.Withdrawal;
import dev.tasuki.server.shared.DeclarationId;
import dev.tasuki.server.shared.Field;
import dev.tasuki.server.shared.Input;
import dev.tasuki.server.shared.Problem;
import dev.tasuki.server.shared.ProblemType;
import dev.tasuki.server.shared.Slice;
import dev.tasuki.server.shared.Viewer;
import dev.tasuki.server.shared.http.Paging;
import dev.tasuki.server.web.frame.Form;
import dev.tasuki.server.web.frame.Frame;
import dev.tasuki.server.web.frame.Page;
import dev.tasuki.server.web.frame.Redirect;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// The pages of an organisation's declarations: reading, publishing, withdrawing.
@Controller
public final class DeclarationPages {
    private static final Text GONE = new Text(
            "保存されているファイルの内容が、登録したときから変わっているため、お渡しできません。",
            "The stored file has changed since it was filed, so it cannot be provided.");

    private final Declarations declarations;
    private final Catalogue catalogue;

    DeclarationPages(Declarations declarations, Catalogue catalogue) {
        this.declarations = declarations;
        this.catalogue = catalogue;
    }

    /// What the list shows.
    public record DeclarationsView(int count, Slice<ListedDeclaration> declarations) {}

    /// What the page of one declaration shows.
    public record DeclarationView(JudgedDeclaration declaration, JudgementView judgement) {}

    /// What a decision about a declaration shows.
    public record DecisionView(JudgedDeclaration declaration, Form form) {}

    @GetMapping("/o/{organisation}/declarations")
    @Requires(Permission.READ_SHARED)
    View list(Frame frame, Viewer viewer, Paging paging) {
        var view = new DeclarationsView(
                declarations.count(viewer),
                declarations.list(viewer, Optional.empty(), paging.after(DeclarationId::new), paging.size()));
        return Page.of("declaration/declarations", frame, view);
    }

    @GetMapping("/o/{organisation}/declarations/{declaration}")
    @Requires(Permission.READ_SHARED)
    View show(Frame frame, Viewer viewer, DeclarationId declaration) {
        JudgedDeclaration judged = declarations.get(viewer, declaration);
        return Page.of(
                "declaration/declaration",
                frame,
                new DeclarationView(judged, JudgementView.of(judged.judgement(), catalogue)));
    }

    @GetMapping(value = "/o/{organisation}/declarations/{declaration}", params = "file")
    @Requires(Permission.READ_SHARED)
    View file(Viewer viewer, DeclarationId declaration) {
        return declarations
                .get(viewer, declaration)
                .file()
                .map(file -> VerificationPages.envelope(declaration, file))
                .orElseThrow(() -> Problem.of(ProblemType.CONFLICT, GONE));
    }

    @GetMapping("/o/{organisation}/declarations/{declaration}/publish")
    @Requires(Permission.SIGN)
    View beginPublishing(Frame frame, Viewer viewer, DeclarationId declaration) {
        return decide("declaration/publish", frame, declarations.get(viewer, declaration));
    }

    @PostMapping("/o/{organisation}/declarations/{declaration}/publish")
    @Requires(Permission.SIGN)
    View publish(Frame frame, Viewer viewer, DeclarationId declaration, Input input) {
        Field<Integer> version = input.number("version", 1, Integer.MAX_VALUE);
        input.refuseOthers();
        input.requireSound();
        declarations.publish(viewer, declaration, version.get());
        return Redirect.to(frame.at("/declarations/" + declaration), "declaration.done.published");
    }

    @GetMapping("/o/{organisation}/declarations/{declaration}/withdraw")
    @Requires(Permission.SIGN)
    View beginWithdrawing(Frame frame, Viewer viewer, DeclarationId declaration) {
        return decide("declaration/withdraw", frame, declarations.get(viewer, declaration));
    }

    @PostMapping("/o/{organisation}/declarations/{declaration}/withdraw")
    @Requires(Permission.SIGN)
    View withdraw(Frame frame, Viewer viewer, DeclarationId declaration, Input input) {
        try {
            Field<Integer> version = input.number("version", 1, Integer.MAX_VALUE);
            Withdrawal withdrawal = Withdrawal.read(input);
            declarations.withdraw(viewer, declaration, withdrawal, version.get());
            return Redirect.to(frame.at("/declarations/" + declaration), "declaration.done.withdrawn");
        } catch (Problem problem) {
            JudgedDeclaration present = declarations.get(viewer, declaration);
            Form form = Form.again(input, problem, () -> filled(present));
            return Page.of("declaration/withdraw", frame, new DecisionView(present, form))
                    .with(form.status());
        }
    }

    private static View decide(String template, Frame frame, JudgedDeclaration declaration) {
        return Page.of(template, frame, new DecisionView(declaration, filled(declaration)));
    }

    private static Form filled(JudgedDeclaration declaration) {
        return Form.filled().with("version", declaration.filed().version()).form();
    }
}
