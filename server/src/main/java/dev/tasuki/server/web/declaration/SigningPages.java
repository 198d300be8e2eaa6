package dev.tasuki.server.web.declaration;

import dev.tasuki.domain.catalogue.Catalogue;
import dev.tasuki.formats.bytes.Bytes;
import dev.tasuki.server.access.Permission;
import dev.tasuki.server.access.Requires;
import dev.tasuki.server.declaration.DeclarationIntake;
import dev.tasuki.server.declaration.DeclarationSigning;
import dev.tasuki.server.declaration.Declarations;
import dev.tasuki.server.declaration.FiledDeclaration;
import dev.tasuki.server.declaration.Filing;
import dev.tasuki.server.declaration.KnownKey;
import dev.tasuki.server.declaration.SigningKeys;
import dev.tasuki.server.declaration.SigningPreview;
import dev.tasuki.server.declaration.SigningTerms;
import dev.tasuki.server.shared.Input;
import dev.tasuki.server.shared.Problem;
import dev.tasuki.server.shared.ProblemType;
import dev.tasuki.server.shared.Viewer;
import dev.tasuki.server.supplychain.Parties;
import dev.tasuki.server.supplychain.Party;
import dev.tasuki.server.supplychain.TargetChoice;
import dev.tasuki.server.supplychain.Targets;
import dev.tasuki.server.web.frame.Form;
import dev.tasuki.server.web.frame.Frame;
import dev.tasuki.server.web.frame.Page;
import dev.tasuki.server.web.frame.Redirect;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// How declarations come into the record: signed here, filed, or received.
@Controller
public final class SigningPages {
    private static final Period USUAL = Period.ofYears(1);

    private final DeclarationSigning signing;
    private final DeclarationIntake intake;
    private final Declarations declarations;
    private final SigningKeys keys;
    private final Targets targets;
    private final Parties parties;
    private final Catalogue catalogue;

    SigningPages(
            DeclarationSigning signing,
            DeclarationIntake intake,
            Declarations declarations,
            SigningKeys keys,
            Targets targets,
            Parties parties,
            Catalogue catalogue) {
        this.signing = signing;
        this.intake = intake;
        this.declarations = declarations;
        this.keys = keys;
        this.targets = targets;
        this.parties = parties;
        this.catalogue = catalogue;
    }

    /// What the form of a new declaration shows.
    public record SigningView(List<TargetChoice> targets, List<KnownKey> keys, Form form) {
        public SigningView {
            targets = List.copyOf(targets);
            keys = List.copyOf(keys);
        }
    }

    /// What would be signed, or everything that is missing.
    ///
    /// @param declared the whole text, where nothing is missing
    public record PreviewView(SigningPreview preview, Optional<DeclaredView> declared, Form form) {}

    /// What the form for a file shows.
    ///
    /// @param parties from whom it may have come; none where it is the organisation's own
    public record FilingView(List<TargetChoice> targets, List<Party> parties, Form form) {
        public FilingView {
            targets = List.copyOf(targets);
            parties = List.copyOf(parties);
        }
    }

    @GetMapping("/o/{organisation}/declarations/new")
    @Requires(Permission.SIGN)
    View begin(Frame frame, Viewer viewer, @RequestParam("target") Optional<String> target) {
        LocalDate today = declarations.today(viewer);
        Form form = Form.filled()
                .with("target", target)
                .with("validFrom", today)
                .with("validUntil", today.plus(USUAL).minusDays(1))
                .form();
        return Page.of("declaration/sign", frame, view(viewer, form));
    }

    /// Back from the preview, to change what was filled in.
    @PostMapping("/o/{organisation}/declarations/new")
    @Requires(Permission.SIGN)
    View takeUp(Frame frame, Viewer viewer, Input input) {
        return Page.of("declaration/sign", frame, view(viewer, Form.refused(input, List.of())));
    }

    @PostMapping("/o/{organisation}/declarations/preview")
    @Requires(Permission.SIGN)
    View preview(Frame frame, Viewer viewer, Input input) {
        try {
            return shown(frame, signing.preview(viewer, SigningTerms.read(input)), input);
        } catch (Problem problem) {
            requireInvalid(problem);
            return again(frame, viewer, input, problem);
        }
    }

    @PostMapping("/o/{organisation}/declarations")
    @Requires(Permission.SIGN)
    View sign(Frame frame, Viewer viewer, Input input) {
        try {
            SigningTerms terms = SigningTerms.read(input);
            FiledDeclaration filed = signing.sign(viewer, terms);
            return Redirect.to(frame.at("/declarations/" + filed.id()), "declaration.done.signed");
        } catch (Problem problem) {
            requireInvalid(problem);
            return again(frame, viewer, input, problem);
        }
    }

    @GetMapping("/o/{organisation}/declarations/file")
    @Requires(Permission.SIGN)
    View beginFiling(Frame frame, Viewer viewer) {
        return Page.of("declaration/file", frame, new FilingView(targets(viewer), List.of(), Form.empty()));
    }

    @PostMapping("/o/{organisation}/declarations/file")
    @Requires(Permission.SIGN)
    View file(Frame frame, Viewer viewer, Input input, HttpServletRequest request) {
        try {
            FiledDeclaration filed = intake.file(viewer, filing(input, request));
            return Redirect.to(frame.at("/declarations/" + filed.id()), "declaration.done.filed");
        } catch (Problem problem) {
            requireInvalid(problem);
            var view = new FilingView(targets(viewer), List.of(), Form.refused(input, problem.faults()));
            return Page.of("declaration/file", frame, view).with(HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @GetMapping("/o/{organisation}/declarations/receive")
    @Requires(Permission.EDIT)
    View beginReceiving(Frame frame, Viewer viewer) {
        var view = new FilingView(targets(viewer), parties.choices(viewer), Form.empty());
        return Page.of("declaration/receive", frame, view);
    }

    @PostMapping("/o/{organisation}/declarations/receive")
    @Requires(Permission.EDIT)
    View receive(Frame frame, Viewer viewer, Input input, HttpServletRequest request) {
        try {
            FiledDeclaration filed = intake.receive(viewer, filing(input, request));
            return Redirect.to(frame.at("/declarations/" + filed.id()), "declaration.done.received");
        } catch (Problem problem) {
            requireInvalid(problem);
            var view = new FilingView(targets(viewer), parties.choices(viewer), Form.refused(input, problem.faults()));
            return Page.of("declaration/receive", frame, view).with(HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private static Filing filing(Input input, HttpServletRequest request) {
        Optional<Bytes> file = new HandedOver(request, input).declaration();
        return Filing.read(input, file.orElseGet(() -> Bytes.of(new byte[0])));
    }

    private View shown(Frame frame, SigningPreview preview, Input input) {
        Optional<DeclaredView> declared = switch (preview) {
            case SigningPreview.Ready ready -> Optional.of(DeclaredView.of(ready.declaration(), catalogue));
            case SigningPreview.Missing _ -> Optional.empty();
        };
        return Page.of(
                "declaration/preview", frame, new PreviewView(preview, declared, Form.refused(input, List.of())));
    }

    private View again(Frame frame, Viewer viewer, Input input, Problem problem) {
        return Page.of("declaration/sign", frame, view(viewer, Form.refused(input, problem.faults())))
                .with(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private SigningView view(Viewer viewer, Form form) {
        return new SigningView(targets(viewer), keys.signing(viewer), form);
    }

    private List<TargetChoice> targets(Viewer viewer) {
        return targets.choices(viewer);
    }

    private static void requireInvalid(Problem problem) {
        if (problem.type() != ProblemType.INVALID) {
            throw problem;
        }
    }
}
