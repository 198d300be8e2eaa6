package dev.tasuki.server.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tasuki.formats.text.Text;
import dev.tasuki.server.access.Permission;
import dev.tasuki.server.access.Requires;
import dev.tasuki.server.declaration.DeclarationIntake;
import dev.tasuki.server.declaration.DeclarationSigning;
import dev.tasuki.server.declaration.Declarations;
import dev.tasuki.server.declaration.FiledDeclaration;
import dev.tasuki.server.declaration.Filing;
import dev.tasuki.server.declaration.JudgedDeclaration;
import dev.tasuki.server.declaration.ListedDeclaration;
import dev.tasuki.server.declaration.SigningPreview;
import dev.tasuki.server.declaration.SigningTerms;
import dev.tasuki.server.declaration.Withdrawal;
import dev.tasuki.server.shared.DeclarationId;
import dev.tasuki.server.shared.FieldFault;
import dev.tasuki.server.shared.Ids;
import dev.tasuki.server.shared.Input;
import dev.tasuki.server.shared.Problem;
import dev.tasuki.server.shared.ProblemType;
import dev.tasuki.server.shared.ReleaseId;
import dev.tasuki.server.shared.TargetId;
import dev.tasuki.server.shared.Viewer;
import dev.tasuki.server.shared.http.Paging;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The declarations in an organisation's record.
@RestController
@RequestMapping("/api/v1/organisations/{organisation}/declarations")
final class DeclarationResource {
    private static final Text NOT_A_TARGET = new Text("絞り込みの値が正しくありません。", "This is not a value to filter by.");
    private static final Text GONE = new Text(
            "保存されているファイルの内容が、登録したときから変わっているため、お渡しできません。",
            "The stored file has changed since it was filed, so it cannot be provided.");

    private final Declarations declarations;
    private final DeclarationSigning signing;
    private final DeclarationIntake intake;
    private final Creations creations;

    DeclarationResource(
            Declarations declarations, DeclarationSigning signing, DeclarationIntake intake, Creations creations) {
        this.declarations = declarations;
        this.signing = signing;
        this.intake = intake;
        this.creations = creations;
    }

    /// A declaration as the record keeps it.
    ///
    /// @param sha256 of the signed file
    /// @param key    the fingerprint of the key that it names as its own
    /// @param origin `signed`, `filed` or `received`
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FiledDeclarationDocument(
            String id,
            String target,
            @Nullable String release,
            String sha256,
            String key,
            String origin,
            String software,
            String organisation,
            DeclaredDocument.SignatoryDocument signatory,
            Instant issued,
            LocalDate validFrom,
            LocalDate validUntil,
            @Nullable Instant publishedAt,
            @Nullable Instant withdrawnAt,
            @Nullable String withdrawnBecause,
            Instant createdAt,
            String createdBy,
            int version) {

        static FiledDeclarationDocument of(FiledDeclaration filed) {
            return new FiledDeclarationDocument(
                    filed.id().toString(),
                    filed.target().toString(),
                    filed.release().map(ReleaseId::toString).orElse(null),
                    filed.digest().hex(),
                    filed.keyId(),
                    filed.origin().id(),
                    filed.software(),
                    filed.organisation(),
                    new DeclaredDocument.SignatoryDocument(
                            filed.signatory().name(), filed.signatory().role()),
                    filed.issued(),
                    filed.validity().from(),
                    filed.validity().until(),
                    filed.publishedAt().orElse(null),
                    filed.withdrawnAt().orElse(null),
                    filed.withdrawnBecause().orElse(null),
                    filed.createdAt(),
                    filed.createdBy(),
                    filed.version());
        }
    }

    /// A declaration in a list.
    ///
    /// @param state `valid`, `expires-soon`, `not-yet-valid`, `expired`, `withdrawn` or `not-verifiable`
    public record ListedDeclarationDocument(String state, FiledDeclarationDocument declaration) {

        static ListedDeclarationDocument of(ListedDeclaration listed) {
            return new ListedDeclarationDocument(listed.state().id(), FiledDeclarationDocument.of(listed.filed()));
        }
    }

    /// A declaration with all that verifying it today shows.
    public record JudgedDeclarationDocument(
            String state, FiledDeclarationDocument declaration, VerificationDocument verification) {

        static JudgedDeclarationDocument of(JudgedDeclaration judged) {
            return new JudgedDeclarationDocument(
                    judged.state().id(),
                    FiledDeclarationDocument.of(judged.filed()),
                    VerificationDocument.of(judged.judgement()));
        }
    }

    /// What would be signed, or everything that is missing.
    ///
    /// @param seen names the text, for signing it; absent where something is missing
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SigningPreviewDocument(
            @Nullable String seen, @Nullable DeclaredDocument declaration, List<MissingDocument> missing) {

        static SigningPreviewDocument of(SigningPreview preview) {
            return switch (preview) {
                case SigningPreview.Ready ready ->
                    new SigningPreviewDocument(ready.seen().hex(), DeclaredDocument.of(ready.declaration()), List.of());
                case SigningPreview.Missing missing ->
                    new SigningPreviewDocument(
                            null,
                            null,
                            missing.parts().stream().map(MissingDocument::of).toList());
            };
        }
    }

    /// One thing that is missing.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record MissingDocument(Names message, @Nullable String requirement) {

        static MissingDocument of(SigningPreview.MissingPart part) {
            return new MissingDocument(
                    Names.of(part.message()),
                    part.requirement().map(requirement -> requirement.value()).orElse(null));
        }
    }

    @GetMapping
    @Requires(Permission.READ_SHARED)
    @Api(value = "List the declarations with their states, narrowed by target, the newest first", query = "target")
    Listing<ListedDeclarationDocument> list(
            Viewer viewer, Paging paging, @RequestParam("target") Optional<String> target) {
        return Listing.of(
                declarations.list(viewer, target(target), paging.after(DeclarationId::new), paging.size()),
                ListedDeclarationDocument::of);
    }

    @PostMapping("/previews")
    @Requires(Permission.SIGN)
    @Api(value = "Show what would be signed, or everything that is missing", takes = SigningTerms.class)
    SigningPreviewDocument preview(Viewer viewer, Input input) {
        return SigningPreviewDocument.of(signing.preview(viewer, SigningTerms.read(input)));
    }

    @PostMapping
    @Requires(Permission.SIGN)
    @Api(
            value = "Sign what a preview has shown; a person signs, never a token",
            takes = SigningTerms.class,
            gives = FiledDeclarationDocument.class)
    ResponseEntity<String> sign(
            @PathVariable("organisation") String organisation, Viewer viewer, Input input, Creations.Key key) {
        return creations.once(
                viewer,
                key,
                "declaration",
                input,
                () -> created(organisation, signing.sign(viewer, SigningTerms.read(input))));
    }

    @PostMapping("/filings")
    @Requires(Permission.SIGN)
    @Api(
            value =
                    "File a declaration of the organisation's own that was signed elsewhere; filed again it stays the one",
            takes = Filing.class,
            gives = FiledDeclarationDocument.class)
    ResponseEntity<String> file(
            @PathVariable("organisation") String organisation, Viewer viewer, Input input, Creations.Key key) {
        return creations.once(
                viewer,
                key,
                "declaration-filing",
                input,
                () -> created(organisation, intake.fileOnce(viewer, Filing.read(input))));
    }

    @PostMapping("/receipts")
    @Requires(Permission.EDIT)
    @Api(
            value = "Keep a declaration that came from another organisation, whatever its checks show",
            takes = Filing.class,
            gives = FiledDeclarationDocument.class)
    ResponseEntity<String> receive(
            @PathVariable("organisation") String organisation, Viewer viewer, Input input, Creations.Key key) {
        return creations.once(
                viewer,
                key,
                "declaration-receipt",
                input,
                () -> created(organisation, intake.receive(viewer, Filing.read(input))));
    }

    @GetMapping("/{declaration}")
    @Requires(Permission.READ_SHARED)
    @Api("Read a declaration with its verification")
    ResponseEntity<JudgedDeclarationDocument> get(Viewer viewer, DeclarationId declaration) {
        JudgedDeclaration judged = declarations.get(viewer, declaration);
        return Etags.answer(JudgedDeclarationDocument.of(judged), judged.filed().version());
    }

    @GetMapping("/{declaration}/envelope")
    @Requires(Permission.READ_SHARED)
    @Api(value = "Read the signed envelope as it was filed", gives = EnvelopeDocument.class)
    ResponseEntity<byte[]> envelope(Viewer viewer, DeclarationId declaration) {
        return declarations
                .get(viewer, declaration)
                .file()
                .map(EnvelopeDocument::answer)
                .orElseThrow(() -> Problem.of(ProblemType.CONFLICT, GONE));
    }

    @PostMapping("/{declaration}/publication")
    @Requires(Permission.SIGN)
    @Api("Let everybody see a declaration")
    ResponseEntity<FiledDeclarationDocument> publish(Viewer viewer, DeclarationId declaration, IfMatch ifMatch) {
        return answer(declarations.publish(viewer, declaration, ifMatch.version()));
    }

    @PostMapping("/{declaration}/withdrawal")
    @Requires(Permission.SIGN)
    @Api(value = "Take a declaration back", takes = Withdrawal.class)
    ResponseEntity<FiledDeclarationDocument> withdraw(
            Viewer viewer, DeclarationId declaration, Input input, IfMatch ifMatch) {
        return answer(declarations.withdraw(viewer, declaration, Withdrawal.read(input), ifMatch.version()));
    }

    private static Optional<TargetId> target(Optional<String> sent) {
        return sent.filter(word -> !word.isBlank())
                .map(word -> Ids.parse(word)
                        .map(TargetId::new)
                        .orElseThrow(() -> Problem.invalid(List.of(new FieldFault("target", NOT_A_TARGET)))));
    }

    private static Creations.Created created(String organisation, FiledDeclaration filed) {
        return new Creations.Created(
                "/api/v1/organisations/" + organisation + "/declarations/" + filed.id(),
                filed.version(),
                FiledDeclarationDocument.of(filed));
    }

    private static ResponseEntity<FiledDeclarationDocument> answer(FiledDeclaration filed) {
        return Etags.answer(FiledDeclarationDocument.of(filed), filed.version());
    }
}
