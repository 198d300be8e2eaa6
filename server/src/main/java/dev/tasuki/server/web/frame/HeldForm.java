package dev.tasuki.server.web.frame;

import dev.tasuki.server.shared.Problem;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A form that came when its sender was no longer signed in, or from a page that was open too long: what was written is
/// held in the answer, so that it can be sent again and nobody types it twice.
///
/// Only what a page of this site sent is held (docs/adr/0033). Another site could otherwise have somebody send what
/// that site wrote, with one press of a button of ours. Only forms of an organisation are held: those in which
/// somebody proves who they are hold secrets, and no page shows a secret again.
///
/// @param action where the form is sent
/// @param fields what it held, without its form token
/// @param files  whether it had files, which have to be chosen again
public record HeldForm(String action, Map<String, List<String>> fields, boolean files) {
    private static final String OF_AN_ORGANISATION = "/o/";
    private static final int WRITING = 20;

    /// What the token's template writes anew.
    private static final Set<String> RENEWED = Set.of("_csrf", "_page");

    /// What is to be held of a request that ended in this problem.
    static Optional<HeldForm> of(Problem problem, HttpServletRequest request) {
        boolean held = switch (problem.type()) {
            case SIGN_IN_REQUIRED, FORM_EXPIRED -> true;
            default -> false;
        };
        if (!held
                || !request.getMethod().equals("POST")
                || !request.getRequestURI().startsWith(OF_AN_ORGANISATION)
                || !Redirect.isOurs(request.getRequestURI())
                || !isFromHere(request)) {
            return Optional.empty();
        }
        var fields = new LinkedHashMap<String, List<String>>();
        request.getParameterMap().forEach((name, values) -> {
            if (!RENEWED.contains(name)) {
                fields.put(name, Arrays.asList(values));
            }
        });
        return Optional.of(new HeldForm(request.getRequestURI(), fields, hasFiles(request)));
    }

    private static boolean hasFiles(HttpServletRequest request) {
        if (!String.valueOf(request.getContentType()).startsWith("multipart/")) {
            return false;
        }
        try {
            // A file field that was left alone sends a part with an empty name.
            return request.getParts().stream()
                    .map(jakarta.servlet.http.Part::getSubmittedFileName)
                    .anyMatch(name -> name != null && !name.isEmpty());
        } catch (IOException | ServletException unreadable) {
            return true;
        }
    }

    /// What somebody wrote in their own words, to be read and copied; not choices, numbers and ids.
    public List<String> writing() {
        return fields.values().stream()
                .flatMap(List::stream)
                .filter(value ->
                        value.strip().length() > WRITING || value.strip().contains(" "))
                .filter(value -> !value.matches("[0-9a-f-]{36}|[0-9a-f]{64}"))
                .toList();
    }

    /// Whether a page of this site sent it. A browser says so itself; an older one at least names the site.
    private static boolean isFromHere(HttpServletRequest request) {
        String fetched = request.getHeader("Sec-Fetch-Site");
        if (fetched != null) {
            return fetched.equals("same-origin");
        }
        String origin = request.getHeader("Origin");
        if (origin == null) {
            return false;
        }
        try {
            URI site = URI.create(origin);
            return site.getAuthority() != null && site.getAuthority().equalsIgnoreCase(request.getHeader("Host"));
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }
}
