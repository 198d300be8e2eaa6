package dev.tasuki.server.web.frame;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/// Answers what goes wrong in a filter, before any handler, the same way as what goes wrong in one.
final class FailureFilter extends OncePerRequestFilter {
    private final List<HandlerExceptionResolver> resolvers;

    FailureFilter(List<HandlerExceptionResolver> resolvers) {
        this.resolvers = resolvers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException e) {
            Exception failure = e instanceof ServletException && e.getCause() instanceof Exception cause ? cause : e;
            if (response.isCommitted() || !isResolved(request, response, failure)) {
                throw e;
            }
        }
    }

    private boolean isResolved(HttpServletRequest request, HttpServletResponse response, Exception failure) {
        return resolvers.stream()
                .anyMatch(resolver -> resolver.resolveException(request, response, null, failure) != null);
    }
}
