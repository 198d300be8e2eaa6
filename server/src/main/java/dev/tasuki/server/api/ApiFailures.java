package dev.tasuki.server.api;

import dev.tasuki.server.shared.Faults;
import dev.tasuki.server.shared.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/// Answers whatever goes wrong in the programming interface with an RFC 9457 document.
@Component
final class ApiFailures implements HandlerExceptionResolver, Ordered {
    private final JsonMapper mapper;

    ApiFailures(JsonMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        // Of an answer that has begun nothing can be taken back: it is broken off, so that nobody takes it for whole.
        if (!request.getRequestURI().startsWith("/api/") || response.isCommitted()) {
            return null;
        }
        String id = String.valueOf(response.getHeader("X-Request-Id"));
        Problem problem = Faults.problem(failure);
        ResponseEntity<ProblemDocument> answer =
                ProblemDocuments.answer(problem, Faults.headers(problem, failure), request, id);
        response.setStatus(answer.getStatusCode().value());
        answer.getHeaders().forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
        try {
            response.getOutputStream().write(mapper.writeValueAsBytes(answer.getBody()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ModelAndView();
    }
}
