package dev.tasuki.server.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tasuki.formats.digest.Sha256;
import dev.tasuki.formats.text.Text;
import dev.tasuki.server.access.Permission;
import dev.tasuki.server.access.Requires;
import dev.tasuki.server.declaration.Declarations;
import dev.tasuki.server.declaration.FiledDeclaration;
import dev.tasuki.server.declaration.PublishedDeclaration;
import dev.tasuki.server.declaration.VerificationBody;
import dev.tasuki.server.declaration.Verifications;
import dev.tasuki.server.evidence.PublishedEvidence;
import dev.tasuki.server.shared.DeclarationId;
import dev.tasuki.server.shared.EvidenceId;
import dev.tasuki.server.shared.Input;
import dev.tasuki.server.shared.Problem;
import dev.tasuki.server.shared.ProblemType;
import dev.tasuki.server.shared.Viewer;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// Verification and published declarations, for anybody.
@RestController
final class VerificationResource {
    private static final Text GONE = new Text(
            "保存されているファイルの内容が、公開したときから変わっているため、お渡しできません。",
            "The stored file has changed since it was published, so it cannot be provided.");

    private final Verifications verifications;
    private final Declarations declarations;
    private final PublishedEvidence evidence;

    VerificationResource(Verifications verifications, Declarations declarations, PublishedEvidence evidence) {
        this.verifications = verifications;
        this.declarations = declarations;
        this.evidence = evidence;
    }

    /// A declaration that is published on this server, judged today.
    ///
    /// @param publisher what the organisation called itself when it published
    /// @param evidence  the files among those declared that anybody may read here
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PublishedDeclarationDocument(
            String id,
            Names publisher,
            String software,
            Instant publishedAt,
            @Nullable Instant withdrawnAt,
            @Nullable String withdrawnBecause,
            VerificationDocument verification,
            List<ShownEvidenceDocument> evidence) {

        static PublishedDeclarationDocument of(PublishedDeclaration published, Map<Sha256, EvidenceId> evidence) {
            FiledDeclaration filed = published.filed();
            return new PublishedDeclarationDocument(
                    filed.id().toString(),
                    Names.of(published.publisher()),
                    filed.software(),
                    filed.publishedAt().orElseThrow(),
                    filed.withdrawnAt().orElse(null),
                    filed.withdrawnBecause().orElse(null),
                    VerificationDocument.of(published.judgement()),
                    evidence.entrySet().stream()
                            .map(shown -> new ShownEvidenceDocument(
                                    shown.getKey().hex(), shown.getValue().toString()))
                            .sorted(Comparator.comparing(ShownEvidenceDocument::sha256))
                            .toList());
        }
    }

    /// Under which entry of the published evidence the publisher shows a file that it declared.
    public record ShownEvidenceDocument(String sha256, String id) {}

    @PostMapping("/api/v1/verifications")
    @Requires(Permission.ANYONE)
    @Api(value = "Verify a declaration; nothing is stored", takes = VerificationBody.class)
    VerificationDocument verify(Input input) {
        VerificationBody body = VerificationBody.read(input);
        return VerificationDocument.of(verifications.judge(
                body.envelope(),
                "envelope",
                new Verifications.Question(
                        body.keys(),
                        body.date().orElseGet(() -> declarations.today(Viewer.USUAL_ZONE)),
                        body.interpretation(),
                        List.of())));
    }

    @GetMapping("/api/v1/published/declarations/{declaration}")
    @Requires(Permission.ANYONE)
    @Api("Read a published declaration with its verification")
    PublishedDeclarationDocument published(DeclarationId declaration) {
        PublishedDeclaration published = ask(declaration);
        return PublishedDeclarationDocument.of(published, published.shownEvidence(evidence));
    }

    @GetMapping("/api/v1/published/declarations/{declaration}/envelope")
    @Requires(Permission.ANYONE)
    @Api(
            value = "Read the signed envelope of a published declaration as it was published",
            gives = EnvelopeDocument.class)
    ResponseEntity<byte[]> envelope(DeclarationId declaration) {
        return ask(declaration)
                .file()
                .map(EnvelopeDocument::answer)
                .orElseThrow(() -> Problem.of(ProblemType.CONFLICT, GONE));
    }

    private PublishedDeclaration ask(DeclarationId declaration) {
        return declarations.published(declaration, Verifications.Question.on(declarations.today(Viewer.USUAL_ZONE)));
    }
}
