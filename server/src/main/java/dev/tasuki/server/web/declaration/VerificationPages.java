package dev.tasuki.server.web.declaration;

import dev.tasuki.domain.catalogue.Catalogue;
import dev.tasuki.domain.catalogue.Interpretation;
import dev.tasuki.formats.bytes.Bytes;
import dev.tasuki.formats.digest.Sha256;
import dev.tasuki.formats.key.VerificationKey;
import dev.tasuki.formats.text.Text;
import dev.tasuki.server.access.Permission;
import dev.tasuki.server.access.Requires;
import dev.tasuki.server.declaration.Declarations;
import dev.tasuki.server.declaration.HandedFile;
import dev.tasuki.server.declaration.Judgement;
import dev.tasuki.server.declaration.PublishedDeclaration;
import dev.tasuki.server.declaration.Verifications;
import dev.tasuki.server.evidence.PublishedEvidence;
import dev.tasuki.server.shared.DeclarationId;
import dev.tasuki.server.shared.EvidenceId;
import dev.tasuki.server.shared.Field;
import dev.tasuki.server.shared.Input;
import dev.tasuki.server.shared.Problem;
import dev.tasuki.server.shared.ProblemType;
import dev.tasuki.server.web.frame.Form;
import dev.tasuki.server.web.frame.Frame;
import dev.tasuki.server.web.frame.Page;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// The verification of declarations, for anybody. Nothing that is handed over is stored.
@Controller
public final class VerificationPages {
    private static final Text GONE = new Text(
            "保存されているファイルの内容が、公開したときから変わっているため、お渡しできません。",
            "The stored file has changed since it was published, so it cannot be provided.");

    private final Verifications verifications;
    private final Declarations declarations;
    private final PublishedEvidence evidence;
    private final Catalogue catalogue;

    VerificationPages(
            Verifications verifications, Declarations declarations, PublishedEvidence evidence, Catalogue catalogue) {
        this.verifications = verifications;
        this.declarations = declarations;
        this.evidence = evidence;
        this.catalogue = catalogue;
    }

    /// What the page shows.
    ///
    /// @param result    absent before anything was handed over
    /// @param name      what the file is called
    /// @param published where it is a declaration that is published here
    /// @param evidence  which of the files it names its publisher shows to everybody, and under which entry
    public record VerifyView(
            Form form,
            Optional<JudgementView> result,
            String name,
            Optional<PublishedDeclaration> published,
            Map<Sha256, EvidenceId> evidence) {
        public VerifyView {
            evidence = Map.copyOf(evidence);
        }

        VerifyView(Form form, Optional<JudgementView> result, String name) {
            this(form, result, name, Optional.empty(), Map.of());
        }
    }

    @GetMapping("/verify")
    @Requires(Permission.ANYONE)
    View begin(Frame frame) {
        return page(frame, new VerifyView(empty(), Optional.empty(), ""));
    }

    @PostMapping("/verify")
    @Requires(Permission.ANYONE)
    View verify(Frame frame, Input input, HttpServletRequest request) {
        var handed = new HandedOver(request, input);
        try {
            Field<Optional<LocalDate>> day = input.optionalDate("date");
            Field<Optional<Interpretation>> interpretation =
                    input.optionalChoice("interpretation", Interpretation.byId());
            Optional<Bytes> file = handed.declaration();
            List<VerificationKey> keys = handed.keys();
            List<HandedFile> files = handed.files();
            input.requireSound();
            Judgement judgement = verifications.judge(
                    file.orElseThrow(),
                    handed.declarationName(),
                    new Verifications.Question(
                            keys,
                            day.get().orElseGet(() -> declarations.today(frame.zone())),
                            interpretation.get().orElse(Interpretation.DEFAULT),
                            files));
            return page(
                    frame,
                    new VerifyView(
                            Form.refused(input, List.of()),
                            Optional.of(JudgementView.of(judgement, catalogue)),
                            handed.declarationName()));
        } catch (Problem problem) {
            if (problem.type() != ProblemType.INVALID) {
                throw problem;
            }
            var view = new VerifyView(Form.refused(input, problem.faults()), Optional.empty(), "");
            return page(frame, view).with(HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @GetMapping("/verify/{declaration}")
    @Requires(Permission.ANYONE)
    View published(Frame frame, DeclarationId declaration) {
        PublishedDeclaration published = ask(frame, declaration);
        return page(
                frame,
                new VerifyView(
                        empty(),
                        Optional.of(JudgementView.of(published.judgement(), catalogue)),
                        published.filed().software(),
                        Optional.of(published),
                        published.shownEvidence(evidence)));
    }

    @GetMapping(value = "/verify/{declaration}", params = "file")
    @Requires(Permission.ANYONE)
    View file(Frame frame, DeclarationId declaration) {
        Bytes file = ask(frame, declaration).file().orElseThrow(() -> Problem.of(ProblemType.CONFLICT, GONE));
        return envelope(declaration, file);
    }

    private PublishedDeclaration ask(Frame frame, DeclarationId declaration) {
        return declarations.published(declaration, Verifications.Question.on(declarations.today(frame.zone())));
    }

    /// The signed file under a name that tells which it is.
    static FileAnswer envelope(DeclarationId declaration, Bytes file) {
        return new FileAnswer("declaration-" + declaration + ".json", "application/vnd.dsse.envelope.v1+json", file);
    }

    private static Form empty() {
        return Form.filled().with("interpretation", Interpretation.DEFAULT).form();
    }

    private static Page page(Frame frame, VerifyView view) {
        return Page.of("declaration/verify", frame, view);
    }
}
