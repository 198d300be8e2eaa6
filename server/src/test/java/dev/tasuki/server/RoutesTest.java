package dev.tasuki.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tasuki.server.access.AccessRole;
import dev.tasuki.server.access.Permission;
import dev.tasuki.server.access.Requires;
import dev.tasuki.server.access.RouteGuard;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.web.bind.annotation.RequestMethod;

/// Every route, walked as somebody of another organisation, as nobody and as a guest. A new route is walked by itself.
class RoutesTest {
    /// What anybody may call, signed in or not. A route is added here on purpose or not at all.
    private static final Set<String> OPEN = Set.of(
            // Choosing the language; the description of the programming interface.
            "GET /language",
            "GET /api/openapi.json",
            // Whether the server lives and can serve; figures, which say themselves who may read them.
            "GET /livez",
            "GET /readyz",
            "GET /metrics",
            // Sign-in, and what comes before there is anybody to sign in.
            "GET /",
            "GET /set-up",
            "POST /set-up",
            "GET /sign-in",
            "POST /sign-in",
            "GET /sign-in/recovery",
            "POST /sign-in/recovery",
            "GET /sign-in/link/{secret}",
            "POST /sign-in/link/{secret}",
            "POST /sign-in/passkey",
            "POST /sign-in/passkey/options",
            "POST /sign-out",
            // Answering shares by a link, which shows one engagement and nothing else.
            "GET /shares/{secret}",
            "POST /shares/{secret}",
            // Registration: with an invitation's secret, or right after set-up.
            "GET /register",
            "POST /register",
            "GET /register/secure",
            "POST /register/passkey",
            "POST /register/passkey/options",
            "POST /register/password",
            // Looking at an invitation, whose secret is in its address; accepting it needs a sign-in.
            "GET /invitation/{secret}",
            // To an outside identity provider and back; the way back needs the cookie of the way there.
            "POST /sign-in/outside",
            "POST /register/outside",
            "GET /sign-in/outside/callback",
            // Who calls; nobody is told to sign in.
            "GET /api/v1/account",
            // Anybody verifies a declaration.
            "GET /verify",
            "POST /verify",
            "GET /verify/{declaration}",
            "POST /api/v1/verifications",
            "GET /api/v1/published/declarations/{declaration}",
            "GET /api/v1/published/declarations/{declaration}/envelope",
            // And reads the evidence that is public.
            "GET /published/evidence/{evidence}",
            "GET /published/evidence/{evidence}/content",
            "GET /api/v1/published/evidence/{evidence}",
            "GET /api/v1/published/evidence/{evidence}/content");

    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]+)}");

    private record Route(RequestMethod method, String pattern, Permission permission) {
        boolean isOfAnOrganisation() {
            return pattern.contains("{" + RouteGuard.ORGANISATION + "}");
        }

        boolean isApi() {
            return pattern.startsWith("/api/");
        }

        /// An address where every id is one that nothing has.
        String address(String handle) {
            return VARIABLE.matcher(pattern)
                    .replaceAll(variable ->
                            variable.group(1).equals(RouteGuard.ORGANISATION) ? handle : new UUID(0, 1).toString());
        }

        @Override
        public String toString() {
            return method + " " + pattern;
        }
    }

    private final TestServer server = TestServer.shared();

    @Test
    void onlyTheseRoutesAreOpen() {
        var open = new TreeSet<String>();
        routes().stream()
                .filter(route -> route.permission() == Permission.ANYONE)
                .forEach(route -> open.add(route.toString()));

        assertThat(open).containsExactlyInAnyOrderElementsOf(OPEN);
    }

    @Test
    void everyRouteOfAnOrganisationNamesItInItsAddress() {
        assertThat(routes().stream()
                        .filter(route ->
                                !Set.of(Permission.ANYONE, Permission.SIGNED_IN).contains(route.permission()))
                        .filter(route -> !route.isOfAnOrganisation()))
                .isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> whoeverBelongsElsewhereFindsNothing() {
        TestPerson owner = server.organisation(AccessRole.ADMINISTRATOR);
        TestPerson stranger = server.organisation(
                AccessRole.ADMINISTRATOR, AccessRole.EDITOR, AccessRole.SIGNATORY, AccessRole.AUDITOR);
        return organisationRoutes(route -> {
            HttpResponse<String> there = call(stranger.browser(), route, owner.handle());
            HttpResponse<String> nowhere = call(stranger.browser(), route, "there-is-no-such");

            assertThat(there.statusCode()).isEqualTo(404);
            assertThat(withoutItsOwn(there.body(), owner.handle()))
                    .as("the answer for an organisation that exists and for one that does not")
                    .isEqualTo(withoutItsOwn(nowhere.body(), "there-is-no-such"));
        });
    }

    @TestFactory
    Stream<DynamicTest> whoeverIsNotSignedInIsAskedToSignIn() {
        TestPerson owner = server.organisation(AccessRole.ADMINISTRATOR);
        TestBrowser nobody = server.nobody();
        return routes().stream()
                .filter(route -> route.permission() != Permission.ANYONE)
                .map(route -> DynamicTest.dynamicTest(route.toString(), () -> {
                    HttpResponse<String> answer = call(nobody, route, owner.handle());
                    if (route.isApi() || route.method() != RequestMethod.GET) {
                        assertThat(answer.statusCode()).isEqualTo(401);
                    } else {
                        assertThat(answer.statusCode()).isEqualTo(303);
                        assertThat(answer.headers().firstValue("location").orElse(""))
                                .startsWith("/sign-in?then=");
                    }
                }));
    }

    /// What each role may do, written down a second time on purpose: a role that comes to permit more is told here.
    private static final Map<AccessRole, Set<Permission>> PERMITTED = Map.of(
            AccessRole.ADMINISTRATOR,
            Set.of(
                    Permission.READ_SHARED,
                    Permission.READ,
                    Permission.EDIT,
                    Permission.READ_AUDIT,
                    Permission.OWN_TOKENS,
                    Permission.ADMINISTER),
            AccessRole.EDITOR,
            Set.of(Permission.READ_SHARED, Permission.READ, Permission.EDIT, Permission.OWN_TOKENS),
            AccessRole.SIGNATORY,
            Set.of(Permission.READ_SHARED, Permission.READ, Permission.SIGN),
            AccessRole.AUDITOR,
            Set.of(Permission.READ_SHARED, Permission.READ, Permission.READ_AUDIT),
            AccessRole.GUEST,
            Set.of(Permission.READ_SHARED));

    @TestFactory
    Stream<DynamicTest> eachRoleDoesWhatItMayAndNothingElse() {
        return PERMITTED.entrySet().stream().flatMap(permitted -> {
            TestPerson person = server.organisation(permitted.getKey());
            return organisationRoutes(permitted.getKey().id() + ": ", route -> {
                int status = call(person.browser(), route, person.handle()).statusCode();
                if (permitted.getValue().contains(route.permission())) {
                    assertThat(status).isNotIn(401, 403, 500);
                } else {
                    assertThat(status).isEqualTo(403);
                }
            });
        });
    }

    /// Which permission each route asks for, in a file for whoever reviews access.
    @Test
    void everyRouteAsksForThePermissionThatIsWrittenDown() throws IOException {
        String found = routes().stream()
                .map(route -> "%-11s %-6s %s\n".formatted(route.permission(), route.method(), route.pattern()))
                .sorted()
                .collect(Collectors.joining());

        try (InputStream written = RoutesTest.class.getResourceAsStream("routes.txt")) {
            assertThat(found).isEqualTo(new String(written.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private Stream<DynamicTest> organisationRoutes(Consumer<Route> check) {
        return organisationRoutes("", check);
    }

    private Stream<DynamicTest> organisationRoutes(String before, Consumer<Route> check) {
        List<Route> routes = routes().stream().filter(Route::isOfAnOrganisation).toList();
        assertThat(routes).isNotEmpty();
        return routes.stream().map(route -> DynamicTest.dynamicTest(before + route, () -> check.accept(route)));
    }

    private static HttpResponse<String> call(TestBrowser browser, Route route, String handle) {
        String address = route.address(handle);
        if (route.method() == RequestMethod.GET) {
            return browser.get(address);
        }
        return route.isApi()
                ? browser.json(route.method().name(), address, "{}", "If-Match", "\"1\"")
                : browser.post(address);
    }

    private static String withoutItsOwn(String body, String handle) {
        return body.replace(handle, "").replaceAll("[0-9a-f]{16}", "").replaceAll("value=\"[^\"]+\"", "");
    }

    private List<Route> routes() {
        var routes = new ArrayList<Route>();
        server.routes().getHandlerMethods().forEach((mapping, handler) -> {
            Requires requires = handler.getMethodAnnotation(Requires.class);
            if (requires == null) {
                throw new AssertionError("a route without a permission: " + handler);
            }
            assertThat(mapping.getMethodsCondition().getMethods())
                    .as("the methods of %s", handler)
                    .isNotEmpty();
            for (RequestMethod method : mapping.getMethodsCondition().getMethods()) {
                for (String pattern : mapping.getPatternValues()) {
                    routes.add(new Route(method, pattern, requires.value()));
                }
            }
        });
        return routes;
    }
}
