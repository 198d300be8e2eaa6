package dev.tasuki.server.web.frame;

import dev.tasuki.formats.text.Language;
import dev.tasuki.formats.text.Text;
import dev.tasuki.server.access.Caller;
import dev.tasuki.server.access.Membership;
import dev.tasuki.server.access.RouteGuard;
import dev.tasuki.server.access.SignedIn;
import dev.tasuki.server.shared.Viewer;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;

/// Makes the frame of a page from the request.
public final class FrameSource {
    /// The cookie that holds the language somebody chose.
    static final String LANGUAGE_COOKIE = "tasuki-language";

    /// The hidden field of every form that names the page it stands on.
    private static final String PAGE_FIELD = "_page";

    private final Words words;
    private final Assets assets;
    private final boolean demo;

    public FrameSource(Words words, Assets assets, boolean demo) {
        this.words = words;
        this.assets = assets;
        this.demo = demo;
    }

    /// The frame for whoever makes this request.
    public Frame frame(HttpServletRequest request) {
        Object caller = request.getAttribute(Caller.ATTRIBUTE);
        Optional<SignedIn> signedIn = caller instanceof Caller known ? known.person() : Optional.empty();
        Optional<Membership> membership = request.getAttribute(RouteGuard.VIEWER) instanceof Viewer viewer
                ? signedIn.flatMap(person -> person.membership(viewer.organisation()))
                : Optional.empty();
        return new Frame(
                words,
                assets,
                language(request, signedIn),
                membership.or(() -> onlyOne(signedIn)).map(Membership::timeZone).orElse(Viewer.USUAL_ZONE),
                path(request),
                formToken(request),
                String.valueOf(request.getAttribute(CorrelationFilter.ATTRIBUTE)),
                signedIn,
                membership,
                notice(request),
                demo,
                false);
    }

    /// Outside organisations' pages, times are those of the reader's organisation where there is but one.
    private static Optional<Membership> onlyOne(Optional<SignedIn> signedIn) {
        return signedIn.map(SignedIn::memberships)
                .filter(memberships -> memberships.size() == 1)
                .map(List::getFirst);
    }

    /// The language: what the reader chose last, else their account's, else their browser's.
    static Language language(HttpServletRequest request, Optional<SignedIn> signedIn) {
        return chosen(request).or(() -> signedIn.map(SignedIn::language)).orElseGet(() -> preferred(request));
    }

    private static Optional<Language> chosen(HttpServletRequest request) {
        return cookie(request, LANGUAGE_COOKIE).flatMap(Language::ofTag);
    }

    private static Language preferred(HttpServletRequest request) {
        for (Locale locale : java.util.Collections.list(request.getLocales())) {
            Optional<Language> language = Language.ofTag(locale.getLanguage());
            if (language.isPresent()) {
                return language.get();
            }
        }
        return Language.EN;
    }

    static Optional<String> cookie(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(name)) {
                    return Optional.of(cookie.getValue());
                }
            }
        }
        return Optional.empty();
    }

    /// What answers a form has no address of its own that could be opened again: the page with the form has.
    private static String path(HttpServletRequest request) {
        if (!request.getMethod().equals("GET")) {
            return sent(request, PAGE_FIELD).filter(Redirect::isOurs).orElse("/");
        }
        String query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }

    private static Optional<String> sent(HttpServletRequest request, String field) {
        try {
            return Optional.ofNullable(request.getParameter(field));
        } catch (IllegalStateException unreadable) {
            // The container refuses fields that are too many or malformed; the page that says so needs none.
            return Optional.empty();
        }
    }

    private static String formToken(HttpServletRequest request) {
        @Nullable CsrfToken token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return token == null ? "" : token.getToken();
    }

    /// A redirect says what happened by a key in the address; only words of ours can be shown that way.
    private Optional<Text> notice(HttpServletRequest request) {
        // The fields of a form that was sent may be unreadable, and say nothing of what was done.
        if (!request.getMethod().equals("GET")) {
            return Optional.empty();
        }
        return Optional.ofNullable(request.getParameter("done"))
                .filter(key -> key.matches("[a-z]{1,20}\\.done\\.[a-z-]{1,40}"))
                .map(key -> words.all().get(key));
    }
}
