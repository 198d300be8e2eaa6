package dev.tasuki.server.web.frame;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/// Gives each request an id of its own: in every line of the log, in the response's head and on error pages.
///
/// The id is ours alone. One sent by the client is not taken over: it could be a name, or an attack on the log.
public final class CorrelationFilter extends OncePerRequestFilter {
    /// The name of the request attribute that holds the id.
    public static final String ATTRIBUTE = CorrelationFilter.class.getName();

    private static final String HEADER = "X-Request-Id";
    private static final String LOGGED_AS = "request";

    private final SecureRandom random;

    public CorrelationFilter(SecureRandom random) {
        this.random = random;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        byte[] bytes = new byte[8];
        random.nextBytes(bytes);
        String id = HexFormat.of().formatHex(bytes);
        request.setAttribute(ATTRIBUTE, id);
        response.setHeader(HEADER, id);
        MDC.put(LOGGED_AS, id);
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove(LOGGED_AS);
        }
    }
}
