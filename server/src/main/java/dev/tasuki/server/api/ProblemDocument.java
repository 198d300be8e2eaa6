package dev.tasuki.server.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tasuki.formats.text.Language;
import dev.tasuki.server.shared.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A problem as RFC 9457 has it.
///
/// @param type      stable; its last part is the slug
/// @param instance  the correlation id of the request, as a URN
/// @param errors    the faults of single members, with JSON pointers (RFC 6901)
/// @param conflicts fields of an assurance file that both sides changed
/// @param missing   evidence that an assurance file names and the record has not
/// @param findings  mistakes in an assurance file
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProblemDocument(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        @Nullable List<MemberError> errors,
        @Nullable List<ComparedFieldDocument> conflicts,
        @Nullable List<MissingEvidenceDocument> missing,
        @Nullable List<FileFindingDocument> findings) {

    /// What is wrong with one member.
    public record MemberError(String pointer, String detail) {}

    /// A field with what each side says.
    ///
    /// @param path   the way to it in the file
    /// @param base   what it was when both sides last exchanged it
    /// @param mine   what the sent file says
    /// @param theirs what the record says
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ComparedFieldDocument(
            String path,
            Names title,
            @Nullable Names base,
            @Nullable Names mine,
            @Nullable Names theirs) {}

    /// A file that is to be sent first.
    ///
    /// @param sha256 absent for a generated file, of which any content will do
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record MissingEvidenceDocument(
            String file, @Nullable String sha256) {}

    /// A mistake in a file that was sent.
    public record FileFindingDocument(String code, String location, Names message, Names remedy) {}

    static ProblemDocument of(Problem problem, Language language, String request) {
        List<MemberError> errors = problem.faults().stream()
                .map(fault -> new MemberError(
                        "/"
                                + fault.field()
                                        .replace("~", "~0")
                                        .replace("/", "~1")
                                        .replace('.', '/'),
                        fault.message().in(language)))
                .toList();
        return new ProblemDocument(
                "urn:tasuki:problem:" + problem.type().slug(),
                problem.type().title().in(language),
                problem.type().status(),
                problem.detail().in(language),
                "urn:tasuki:request:" + request,
                errors.isEmpty() ? null : errors,
                null,
                null,
                null);
    }
}
