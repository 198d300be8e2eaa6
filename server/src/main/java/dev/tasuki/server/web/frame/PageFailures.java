package dev.tasuki.server.web.frame;

import dev.tasuki.server.shared.Faults;
import dev.tasuki.server.shared.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/// Shows whatever goes wrong outside the programming interface as a page.
final class PageFailures implements HandlerExceptionResolver, Ordered {
    private final ProblemPages pages;

    PageFailures(ProblemPages pages) {
        this.pages = pages;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        // Of an answer that has begun nothing can be taken back: it is broken off, so that nobody takes it for whole.
        if (request.getRequestURI().startsWith("/api/") || response.isCommitted()) {
            return null;
        }
        try {
            Problem problem = Faults.problem(failure);
            Faults.headers(problem, failure)
                    .forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
            pages.page(problem, request).render(Map.of(), request, response);
        } catch (Exception e) {
            throw new IllegalStateException("the page for a problem cannot be shown", e);
        }
        return new ModelAndView();
    }
}
