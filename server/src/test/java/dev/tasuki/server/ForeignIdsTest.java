package dev.tasuki.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tasuki.server.access.AccessRole;
import dev.tasuki.server.access.Permission;
import dev.tasuki.server.access.Requires;
import dev.tasuki.server.access.RouteGuard;
import dev.tasuki.server.shared.OrganisationId;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.web.bind.annotation.RequestMethod;

/// That the ids of another organisation, which somebody may know, answer no question and change nothing: every route
/// that takes one, with ids of the worked example in its address and in what is sent.
class ForeignIdsTest {
    private static final String OWNER = "yomogino";
    private static final String UNKNOWN = new UUID(0, 1).toString();
    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]+)}");

    /// What each variable of an address stands for, as a query for one such thing of the owner. A variable that is not
    /// named here fails the walk.
    private static final Map<String, String> THINGS = Map.ofEntries(
            Map.entry("account", "select account_id from membership where organisation_id = :owner"),
            Map.entry("connection", "select id from connection where organisation_id = :owner"),
            Map.entry("declaration", "select id from declaration where organisation_id = :owner"),
            Map.entry("engagement", "select id from engagement where organisation_id = :owner"),
            Map.entry("evidence", "select id from evidence where organisation_id = :owner order by sharing desc"),
            Map.entry("invitation", "select id from invitation where organisation_id = :owner"),
            Map.entry("key", "select id from signing_key where organisation_id = :owner and party_id is null"),
            Map.entry("party", "select id from organisation where steward_id = :owner and id <> :owner"),
            Map.entry("passkey", "select id from passkey"),
            Map.entry("release", "select id from release where organisation_id = :owner"),
            Map.entry("session", "select id from session"),
            Map.entry("sha256", "select digest from evidence_content where organisation_id = :owner"),
            Map.entry("target", "select id from target where organisation_id = :owner"),
            Map.entry("token", "select id from api_token where organisation_id = :owner"),
            // A requirement belongs to nobody, and a secret is no id: whoever holds it may use it.
            Map.entry("requirement", "select 'S(1)-1.1'"),
            Map.entry("template", "select 'd'"),
            Map.entry("secret", "select 'not-a-secret'"));

    private static TestServer server;
    private static TestPerson stranger;
    private static String owner = "";
    private static final Map<String, String> real = new HashMap<>();

    @BeforeAll
    static void loadTheExample() throws SQLException {
        server = TestServer.withExample();
        owner = one("select id from organisation where handle = '" + OWNER + "'");
        var viewer = new OrganisationId(UUID.fromString(owner));
        TestPerson member = server.member(viewer, OWNER, AccessRole.ADMINISTRATOR, AccessRole.EDITOR);
        member.browser().json("POST", member.api("/tokens"), """
                        {"name": "build", "scopes": ["read"], "expiresOn": "%s"}
                        """.formatted(
                        LocalDate.now(ZoneOffset.UTC).plusDays(30)));
        change("""
                insert into passkey (id, account_id, credential_id, public_key, label, signature_count, user_verified,
                                     backup_eligible, backed_up, transports, created_at, last_used_at)
                select gen_random_uuid(), account_id, '\\x01', '\\x01', 'key', 0, true, false, false, '{}', now(), now()
                  from membership where organisation_id = '%s' limit 1
                """.formatted(owner));
        for (Map.Entry<String, String> thing : THINGS.entrySet()) {
            real.put(thing.getKey(), one(thing.getValue().replace(":owner", "'" + owner + "'")));
        }
        stranger = server.organisation(
                AccessRole.ADMINISTRATOR, AccessRole.EDITOR, AccessRole.SIGNATORY, AccessRole.AUDITOR);
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private record Route(RequestMethod method, String pattern) {
        String address(String handle, UnaryOperator<String> thing) {
            return VARIABLE.matcher(pattern)
                    .replaceAll(match ->
                            match.group(1).equals(RouteGuard.ORGANISATION) ? handle : thing.apply(match.group(1)));
        }

        @Override
        public String toString() {
            return method + " " + pattern;
        }
    }

    @TestFactory
    Stream<DynamicTest> theOwnersAddressAnswersAsOneThatIsNotThere() {
        return routesThatTakeAnId(route -> {
            if (route.pattern().contains("{" + RouteGuard.ORGANISATION + "}")) {
                HttpResponse<String> there = call(route, route.address(OWNER, ForeignIdsTest::real));
                HttpResponse<String> nowhere = call(route, route.address("there-is-no-such", ForeignIdsTest::real));
                assertThat(there.statusCode()).isEqualTo(404);
                assertThat(withoutIds(there.body())).isEqualTo(withoutIds(nowhere.body()));
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> onOnesOwnAddressAForeignIdIsOneThatNothingHas() {
        return routesThatTakeAnId(route -> {
            HttpResponse<String> foreign = call(route, route.address(stranger.handle(), ForeignIdsTest::real));
            HttpResponse<String> unknown = call(route, route.address(stranger.handle(), ForeignIdsTest::unknown));
            assertThat(foreign.statusCode()).isEqualTo(unknown.statusCode());
            assertThat(withoutIds(foreign.body())).isEqualTo(withoutIds(unknown.body()));
        });
    }

    /// What is sent may name things too.
    @TestFactory
    Stream<DynamicTest> aForeignIdInWhatIsSentIsOneThatNothingHas() {
        String target = created("/targets", """
                {"name": {"ja": "水", "en": "Water"}, "softwareClass": "product", "requirementPackage": "minimum",
                 "ownRoles": ["developer:primary"]}
                """);
        String party = created("/parties", """
                {"name": {"ja": "相手", "en": "Other"}}
                """);
        String own = stranger.viewer().organisation().toString();
        String engagement = """
                {"customer": "%s", "provider": "%s", "target": "%s", "contractForms": ["sales"], "tier": 0,
                 "requirementPackage": "minimum", "providerRoles": ["developer:primary"], "from": "2026-04-01"}
                """;
        String evidence = """
                {"address": "https://example.org/%s", "sha256": "%s", "trueOn": "2026-04-01", "sharing": "%s",
                 "parties": [%s]}
                """;
        String digest = "0".repeat(64);
        String declaration = """
                {"target": "%s", "key": "%s", "validFrom": "2026-04-01", "validUntil": "2027-03-31", "role": "CEO"}
                """;
        String key = created("/keys", """
                {"name": "own", "kind": "ed25519"}
                """);
        var bodies = new TreeMap<String, String[]>();
        bodies.put("engagement about a target", sent("POST", "/engagements", engagement, own, party, "<target>"));
        bodies.put("engagement for a customer", sent("POST", "/engagements", engagement, "<party>", own, target));
        bodies.put("engagement with a provider", sent("POST", "/engagements", engagement, own, "<party>", target));
        bodies.put("evidence for a party", sent("POST", "/evidence", evidence, "a", digest, "named", "\"<party>\""));
        bodies.put("declaration about a target", sent("POST", "/declarations", declaration, "<target>", key));
        bodies.put("declaration with a key", sent("POST", "/declarations", declaration, target, "<key>"));
        bodies.put("invitation to a target", sent("POST", "/invitations", """
                {"email": "guest@example.org", "roles": ["guest"], "targets": ["%s"]}
                """, "<target>"));
        bodies.put("assessment for a release", sent("PUT", "/targets/" + target + "/assessment", """
                {"frameworks": ["meti"], "interpretation": "follow-table-5", "release": "%s"}
                """, "<release>"));
        bodies.put("answer with evidence", sent("PUT", "/targets/" + target + "/answers/S(1)-1.1", """
                {"status": "met", "because": "It is.", "evidence": ["%s"]}
                """, "<evidence>"));
        bodies.put("release of a target", sent("POST", "/targets/<target>/releases", """
                {"label": "1"}
                """));
        return bodies.entrySet().stream()
                .map(body -> DynamicTest.dynamicTest(body.getKey(), () -> {
                    String[] request = body.getValue();
                    // An answer is given for the first time; everything else that is changed is in its first version.
                    String[] condition = request[1].contains("/answers/")
                            ? new String[] {"If-None-Match", "*"}
                            : new String[] {"If-Match", "\"1\""};
                    Map<String, String> before = rowsOfTheOwner();
                    HttpResponse<String> foreign = ask(request, ForeignIdsTest::real, condition);
                    HttpResponse<String> unknown = ask(request, ForeignIdsTest::unknown, condition);
                    assertThat(foreign.statusCode()).as(foreign.body()).isIn(404, 422);
                    assertThat(unknown.statusCode()).isEqualTo(foreign.statusCode());
                    assertThat(withoutIds(foreign.body())).isEqualTo(withoutIds(unknown.body()));
                    assertThat(rowsOfTheOwner()).isEqualTo(before);
                }));
    }

    private static HttpResponse<String> ask(String[] request, UnaryOperator<String> thing, String... condition) {
        return stranger.browser().json(request[0], filled(request[1], thing), filled(request[2], thing), condition);
    }

    private static String[] sent(String method, String below, String body, String... parts) {
        return new String[] {method, stranger.api(below), body.formatted((Object[]) parts)};
    }

    private static String filled(String text, UnaryOperator<String> thing) {
        return Pattern.compile("<([a-z]+)>").matcher(text).replaceAll(match -> thing.apply(match.group(1)));
    }

    private static String created(String below, String body) {
        HttpResponse<String> answer = stranger.browser().json("POST", stranger.api(below), body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Pattern.compile("\"id\"\\s*:\\s*\"([0-9a-f-]{36})\"")
                .matcher(answer.body())
                .results()
                .map(match -> match.group(1))
                .findFirst()
                .orElseThrow();
    }

    private static String real(String variable) {
        return Objects.requireNonNull(real.get(variable), "what is {" + variable + "}?");
    }

    private static String unknown(String variable) {
        return switch (variable) {
            case "sha256" -> "0".repeat(64);
            case "requirement", "secret", "template" -> real(variable);
            default -> UNKNOWN;
        };
    }

    private static Stream<DynamicTest> routesThatTakeAnId(Consumer<Route> check) {
        var routes = new ArrayList<Route>();
        server.routes().getHandlerMethods().forEach((mapping, handler) -> {
            Permission permission = Objects.requireNonNull(handler.getMethodAnnotation(Requires.class))
                    .value();
            for (RequestMethod method : mapping.getMethodsCondition().getMethods()) {
                mapping.getPatternValues().stream()
                        .filter(pattern -> permission != Permission.ANYONE)
                        .filter(pattern -> pattern.replace("{" + RouteGuard.ORGANISATION + "}", "")
                                .contains("{"))
                        .forEach(pattern -> routes.add(new Route(method, pattern)));
            }
        });
        assertThat(routes).isNotEmpty();
        return routes.stream()
                .map(route -> DynamicTest.dynamicTest(route.toString(), () -> {
                    Map<String, String> before = rowsOfTheOwner();
                    check.accept(route);
                    assertThat(rowsOfTheOwner()).isEqualTo(before);
                }));
    }

    private static HttpResponse<String> call(Route route, String address) {
        if (route.method() == RequestMethod.GET) {
            return stranger.browser().get(address);
        }
        return address.startsWith("/api/")
                ? stranger.browser().json(route.method().name(), address, "{}", "If-Match", "\"1\"")
                : stranger.browser().post(address);
    }

    private static String withoutIds(String body) {
        return body.replace(OWNER, "")
                .replace("there-is-no-such", "")
                .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{64}|[0-9a-f]{16}", "")
                .replaceAll("value=\"[^\"]+\"", "");
    }

    /// A digest of every table's rows that belong to the owner, and of what its people sign in with.
    private static Map<String, String> rowsOfTheOwner() {
        var digests = new TreeMap<String, String>();
        try (Connection connection = server.superuser();
                Statement statement = connection.createStatement()) {
            var queries = new HashMap<String, String>();
            try (ResultSet tables = statement.executeQuery("""
                    select c.relname, exists (select 1 from pg_attribute a
                                               where a.attrelid = c.oid and a.attname = 'organisation_id')
                      from pg_class c
                     where c.relnamespace = 'tasuki'::regnamespace and c.relkind in ('r', 'p')
                       and c.relname in ('organisation', 'passkey', 'session', 'account')
                        or c.relnamespace = 'tasuki'::regnamespace and c.relrowsecurity
                    """)) {
                while (tables.next()) {
                    String table = tables.getString(1);
                    String where = tables.getBoolean(2)
                            ? "organisation_id = '" + owner + "'"
                            : switch (table) {
                                case "organisation" -> "steward_id = '" + owner + "'";
                                case "account" -> "id in " + people();
                                default -> "account_id in " + people();
                            };
                    queries.put(
                            table,
                            "select count(*) || md5(coalesce(string_agg(t::text, '|' order by t::text), '')) from "
                                    + table + " t where " + where);
                }
            }
            for (Map.Entry<String, String> query : queries.entrySet()) {
                try (ResultSet digest = statement.executeQuery(query.getValue())) {
                    digest.next();
                    digests.put(query.getKey(), digest.getString(1));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return digests;
    }

    private static String people() {
        return "(select account_id from membership where organisation_id = '" + owner + "')";
    }

    private static String one(String query) throws SQLException {
        try (Connection connection = server.superuser();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query + " limit 1")) {
            assertThat(row.next()).as(query).isTrue();
            return row.getString(1);
        }
    }

    private static void change(String sql) throws SQLException {
        try (Connection connection = server.superuser();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
