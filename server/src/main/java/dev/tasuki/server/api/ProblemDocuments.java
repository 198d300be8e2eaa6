package dev.tasuki.server.api;

import dev.tasuki.formats.text.Language;
import dev.tasuki.server.shared.Problem;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// Answers a problem with an RFC 9457 document in the language that the client asks for, English unless told.
public final class ProblemDocuments {
    private ProblemDocuments() {}

    /// @param headers what belongs to the answer beside the document
    /// @param request the correlation id
    public static ResponseEntity<ProblemDocument> answer(
            Problem problem, HttpHeaders headers, HttpServletRequest http, String request) {
        Language language = Language.of(
                http.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null ? java.util.Locale.ENGLISH : http.getLocale());
        return ResponseEntity.status(problem.type().status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .headers(headers)
                .body(ProblemDocument.of(problem, language, request));
    }
}
