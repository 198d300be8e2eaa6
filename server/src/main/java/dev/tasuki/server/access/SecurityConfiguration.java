package dev.tasuki.server.access;

import dev.tasuki.formats.text.Text;
import dev.tasuki.server.shared.Problem;
import dev.tasuki.server.shared.ProblemType;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/// What every request passes before its handler: who calls, the form token, the headers of every response.
///
/// Who may call which handler is [RouteGuard]'s to say: it closes every route that names no permission.
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    private static final String PERMISSIONS_POLICY = "camera=(), geolocation=(), microphone=(), payment=(), usb=(),"
            + " publickey-credentials-get=(self), publickey-credentials-create=(self)";

    private static final Text MALFORMED = new Text(
            "アドレスか要求の形式が正しくありません。アドレスを確認してください。", "The address or the request is not well formed. Check the address.");
    private static final Text FORM_EXPIRED = new Text(
            "画面を開いてから時間がたったか、別の画面でサインインし直したため、送信を受け付けられませんでした。" + "前の画面に戻って読み込み直し、もう一度送信してください。",
            "The page was open too long, or you signed in again elsewhere, so the form was not accepted. Go back, reload the page, then send it again.");

    /// What no client of ours sends is answered like everything else that is not well formed.
    @Bean
    RequestRejectedHandler requestRejectedHandler() {
        return (_, response, _) -> {
            // The filter that writes them has not run.
            response.setHeader("Content-Security-Policy", ContentPolicy.OF_EVERY_PAGE);
            response.setHeader("X-Content-Type-Options", "nosniff");
            throw Problem.of(ProblemType.MALFORMED, MALFORMED);
        };
    }

    @Bean
    SessionCookie sessionCookie(SecureConnection connection) {
        return new SessionCookie(connection.secure());
    }

    @Bean
    Entrance entrance(Sessions sessions, SessionCookie cookie, CookieCsrfTokenRepository formTokens) {
        return new Entrance(sessions, cookie, formTokens);
    }

    @Bean
    SecurityFilterChain securityFilterChain(
            HttpSecurity http,
            Sessions sessions,
            Tokens tokens,
            SessionCookie cookie,
            CookieCsrfTokenRepository formTokens,
            SecureConnection connection) {
        http.csrf(csrf -> csrf.csrfTokenRepository(formTokens)
                .ignoringRequestMatchers(CallerFilter::showsToken, SecurityConfiguration::onlyAsks));
        http.exceptionHandling(handling -> handling.accessDeniedHandler((_, _, _) -> {
            throw Problem.of(ProblemType.FORM_EXPIRED, FORM_EXPIRED);
        }));
        http.headers(headers -> {
            headers.contentSecurityPolicy(policy -> policy.policyDirectives(ContentPolicy.OF_EVERY_PAGE));
            headers.permissionsPolicyHeader(policy -> policy.policy(PERMISSIONS_POLICY));
            headers.referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN));
            headers.httpStrictTransportSecurity(transport ->
                    transport.requestMatcher(_ -> connection.secure()).maxAgeInSeconds(31_536_000));
            headers.cacheControl(cache -> cache.disable());
        });
        http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        http.requestCache(AbstractHttpConfigurer::disable);
        http.logout(AbstractHttpConfigurer::disable);
        http.anonymous(AbstractHttpConfigurer::disable);
        http.addFilterBefore(new CallerFilter(sessions, tokens, cookie), CsrfFilter.class);
        return http.build();
    }

    /// A verification changes nothing and knows no session, so a program needs no form token to ask for it.
    private static boolean onlyAsks(HttpServletRequest request) {
        return request.getRequestURI().equals("/api/v1/verifications");
    }

    @Bean
    CookieCsrfTokenRepository formTokens(SecureConnection connection) {
        var repository = new CookieCsrfTokenRepository();
        repository.setCookieName(connection.secure() ? "__Host-tasuki-form" : "tasuki-form");
        repository.setCookiePath("/");
        repository.setCookieCustomizer(
                cookie -> cookie.secure(connection.secure()).sameSite("Lax").httpOnly(true));
        return repository;
    }
}
