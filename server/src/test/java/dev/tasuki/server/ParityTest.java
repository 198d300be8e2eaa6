package dev.tasuki.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// That programs can do what pages do: each address of a page stands beside the one of the programming interface that
/// does the same, or beside the reason why there is none. A new page without either fails.
class ParityTest {
    private static final String O = "/o/{organisation}";
    private static final String API = "/api/v1/organisations/{organisation}";

    /// A page's address, and what does the same. A page that only holds a form is what sends the form.
    private static final Map<String, String> SAME = table("""
            GET /                                   GET /account
            GET /account                            GET /account/sessions
            POST /account                           PUT /account
            POST /account/sessions/{session}/revoke DELETE /account/sessions/{session}
            POST /account/sessions/revoke-all       DELETE /account/sessions
            GET /organisations                      GET /account
            GET /organisations/new                  POST /organisations
            POST /organisations                     POST /organisations
            GET /invitation/{secret}                POST /invitations/accept
            POST /invitation/{secret}               POST /invitations/accept
            GET /connection/{secret}                POST /connections/decline
            POST /connection/{secret}               POST ~/connections
            GET /verify                             POST /verifications
            POST /verify                            POST /verifications
            GET /verify/{declaration}               GET /published/declarations/{declaration}
            GET /published/evidence/{evidence}      GET /published/evidence/{evidence}
            GET /published/evidence/{evidence}/content GET /published/evidence/{evidence}/content
            GET ~                                   GET ~/duties
            GET ~/search                            GET ~/search
            GET ~/audit                             GET ~/audit
            GET ~/audit/export                      GET ~/audit/export
            GET ~/settings                          GET ~/settings
            POST ~/settings                         PUT ~/settings
            GET ~/people                            GET ~/members
            GET ~/people/{account}                  GET ~/members/{account}
            GET ~/people/{account}/edit             PUT ~/members/{account}
            POST ~/people/{account}                 PUT ~/members/{account}
            GET ~/people/{account}/remove           DELETE ~/members/{account}
            POST ~/people/{account}/remove          DELETE ~/members/{account}
            GET ~/invitations                       GET ~/invitations
            GET ~/invitations/new                   POST ~/invitations
            POST ~/invitations                      POST ~/invitations
            POST ~/invitations/{invitation}/revoke  DELETE ~/invitations/{invitation}
            GET ~/tokens                            GET ~/tokens
            GET ~/tokens/new                        POST ~/tokens
            POST ~/tokens                           POST ~/tokens
            GET ~/tokens/{token}/revoke             DELETE ~/tokens/{token}
            POST ~/tokens/{token}/revoke            DELETE ~/tokens/{token}
            GET ~/tokens/all                        GET ~/tokens/all
            GET ~/tokens/all/{token}/revoke         DELETE ~/tokens/all/{token}
            POST ~/tokens/all/{token}/revoke        DELETE ~/tokens/all/{token}
            GET ~/parties                           GET ~/parties
            GET ~/parties/new                       POST ~/parties
            POST ~/parties                          POST ~/parties
            GET ~/parties/{party}                   GET ~/parties/{party}
            GET ~/parties/{party}/edit              PUT ~/parties/{party}
            POST ~/parties/{party}                  PUT ~/parties/{party}
            POST ~/parties/{party}/connection       POST ~/parties/{party}/connection
            GET ~/connections/{connection}/end      DELETE ~/connections/{connection}
            POST ~/connections/{connection}/end     DELETE ~/connections/{connection}
            GET ~/targets                           GET ~/targets
            GET ~/targets/new                       POST ~/targets
            POST ~/targets                          POST ~/targets
            GET ~/targets/{target}                  GET ~/targets/{target}
            GET ~/targets/{target}/edit             PUT ~/targets/{target}
            POST ~/targets/{target}                 PUT ~/targets/{target}
            GET ~/targets/{target}/releases/new     POST ~/targets/{target}/releases
            POST ~/targets/{target}/releases        POST ~/targets/{target}/releases
            GET ~/targets/{target}/releases/{release} GET ~/targets/{target}/releases/{release}
            GET ~/targets/{target}/releases/{release}/edit PUT ~/targets/{target}/releases/{release}
            POST ~/targets/{target}/releases/{release} PUT ~/targets/{target}/releases/{release}
            GET ~/engagements                       GET ~/engagements
            GET ~/engagements/new                   POST ~/engagements
            POST ~/engagements                      POST ~/engagements
            GET ~/engagements/{engagement}          GET ~/engagements/{engagement}
            GET ~/engagements/{engagement}/edit     PUT ~/engagements/{engagement}
            POST ~/engagements/{engagement}         PUT ~/engagements/{engagement}
            GET ~/engagements/{engagement}/end      POST ~/engagements/{engagement}/end
            POST ~/engagements/{engagement}/end     POST ~/engagements/{engagement}/end
            GET ~/engagements/{engagement}/shares   GET ~/engagements/{engagement}/shares
            GET ~/engagements/{engagement}/shares/new POST ~/engagements/{engagement}/shares
            POST ~/engagements/{engagement}/shares  POST ~/engagements/{engagement}/shares
            POST ~/engagements/{engagement}/shares/words POST ~/engagements/{engagement}/shares/words
            POST ~/engagements/{engagement}/share-link POST ~/engagements/{engagement}/share-link
            POST ~/engagements/{engagement}/share-link/revoke DELETE ~/engagements/{engagement}/share-link
            GET ~/delegations                       GET ~/delegations
            GET ~/supply-chain                      GET ~/supply-chain
            GET ~/supply-chain/supplychain.yaml     GET ~/supply-chain
            GET ~/supply-chain/matrix               GET ~/supply-chain/obligations
            GET ~/supply-chain/findings             GET ~/supply-chain/findings
            POST ~/supply-chain/rules               PUT ~/supply-chain/rules
            GET ~/supply-chain/new                  POST ~/supply-chain/previews
            GET ~/supply-chain/templates/{template} POST ~/supply-chain/previews
            POST ~/supply-chain/templates/{template} POST ~/supply-chain/previews
            POST ~/supply-chain/file                POST ~/supply-chain/previews
            POST ~/supply-chain/preview             POST ~/supply-chain/previews
            POST ~/supply-chain                     POST ~/supply-chain
            GET ~/obligations                       GET ~/obligations
            GET ~/targets/{target}/obligations      GET ~/targets/{target}/obligations
            GET ~/targets/{target}/assessment       GET ~/targets/{target}/assessment
            GET ~/targets/{target}/assessment-scope PUT ~/targets/{target}/assessment
            POST ~/targets/{target}/assessment-scope PUT ~/targets/{target}/assessment
            GET ~/targets/{target}/assessment/{requirement} GET ~/targets/{target}/answers/{requirement}
            POST ~/targets/{target}/assessment/{requirement} PUT ~/targets/{target}/answers/{requirement}
            POST ~/targets/{target}/assessment/{requirement}/withdraw DELETE ~/targets/{target}/answers/{requirement}
            GET ~/targets/{target}/tasuki.yaml      GET ~/targets/{target}/assurance
            GET ~/targets/{target}/import           POST ~/targets/{target}/assurance/previews
            POST ~/targets/{target}/import          POST ~/targets/{target}/assurance/previews
            POST ~/targets/{target}/import/confirm  POST ~/targets/{target}/assurance
            GET ~/evidence                          GET ~/evidence
            GET ~/evidence/new                      PUT ~/evidence-content/{sha256}
            GET ~/evidence/new-page                 POST ~/evidence
            POST ~/evidence                         POST ~/evidence
            POST ~/evidence/pages                   POST ~/evidence
            GET ~/evidence/{evidence}               GET ~/evidence/{evidence}
            GET ~/evidence/{evidence}/content       GET ~/evidence/{evidence}/content
            GET ~/evidence/{evidence}/edit          PUT ~/evidence/{evidence}
            POST ~/evidence/{evidence}              PUT ~/evidence/{evidence}
            GET ~/evidence/{evidence}/withdraw      DELETE ~/evidence/{evidence}
            POST ~/evidence/{evidence}/withdraw     DELETE ~/evidence/{evidence}
            GET ~/evidence/received                 GET ~/received-evidence
            GET ~/evidence/received/{evidence}/content GET ~/received-evidence/{evidence}/content
            GET ~/keys                              GET ~/keys
            GET ~/keys/new                          POST ~/keys
            POST ~/keys                             POST ~/keys
            GET ~/keys/register                     POST ~/keys/registrations
            POST ~/keys/register                    POST ~/keys/registrations
            GET ~/keys/{key}                        GET ~/keys/{key}
            POST ~/keys/{key}                       PUT ~/keys/{key}
            GET ~/keys/{key}/retire                 POST ~/keys/{key}/retirement
            POST ~/keys/{key}/retire                POST ~/keys/{key}/retirement
            GET ~/declarations                      GET ~/declarations
            GET ~/declarations/new                  POST ~/declarations
            POST ~/declarations/new                 POST ~/declarations/previews
            POST ~/declarations/preview             POST ~/declarations/previews
            POST ~/declarations                     POST ~/declarations
            GET ~/declarations/file                 POST ~/declarations/filings
            POST ~/declarations/file                POST ~/declarations/filings
            GET ~/declarations/receive              POST ~/declarations/receipts
            POST ~/declarations/receive             POST ~/declarations/receipts
            GET ~/declarations/{declaration}        GET ~/declarations/{declaration}
            GET ~/declarations/{declaration}/publish POST ~/declarations/{declaration}/publication
            POST ~/declarations/{declaration}/publish POST ~/declarations/{declaration}/publication
            GET ~/declarations/{declaration}/withdraw POST ~/declarations/{declaration}/withdrawal
            POST ~/declarations/{declaration}/withdraw POST ~/declarations/{declaration}/withdrawal
            """);

    /// What only a person at a browser does, with the reason (docs/adr/0031).
    private static final Map<String, List<String>> FOR_PEOPLE_ONLY = Map.of(
            "how somebody shows who they are, and closing the account, ask for a person who has just shown it",
            List.of("/account/", "/register", "/set-up", "/sign-in", "/sign-out"),
            "a link for answers is for people without an account; programs answer in their organisation's record",
            List.of("/shares/"),
            "the language of pages, and the pages' own parts",
            List.of("/language", "/design"),
            "the catalogue is in the program; `tasuki catalogue` prints it",
            List.of("/o/{organisation}/requirements/"),
            "health is no part of the record",
            List.of("/livez", "/readyz", "/metrics"));

    private final TestServer server = TestServer.shared();

    @Test
    void whatAPageDoesAProgramCanDoToo() {
        Set<String> pages = routes(false);
        Set<String> explained = pages.stream()
                .filter(route -> !SAME.containsKey(route))
                .filter(route -> !isForPeopleOnly(route))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(explained).as("pages without a counterpart or a reason").isEmpty();
        assertThat(pages).as("what the table speaks of").containsAll(SAME.keySet());
    }

    @Test
    void everyCounterpartIsThere() {
        assertThat(routes(true)).containsAll(SAME.values());
    }

    private static boolean isForPeopleOnly(String route) {
        String address = route.substring(route.indexOf(' ') + 1);
        return FOR_PEOPLE_ONLY.values().stream().flatMap(List::stream).anyMatch(address::startsWith);
    }

    private Set<String> routes(boolean ofPrograms) {
        var routes = new TreeSet<String>();
        server.routes()
                .getHandlerMethods()
                .keySet()
                .forEach(mapping -> mapping.getMethodsCondition()
                        .getMethods()
                        .forEach(method -> mapping.getPatternValues().stream()
                                .filter(pattern -> pattern.startsWith("/api/") == ofPrograms)
                                .forEach(pattern -> routes.add(method + " " + pattern))));
        return routes;
    }

    private static Map<String, String> table(String lines) {
        var table = new TreeMap<String, String>();
        for (String line : lines.lines().toList()) {
            var words = new ArrayList<String>(List.of(line.strip().split("\\s+")));
            assertThat(words).as(line).hasSize(4);
            table.put(
                    words.get(0) + " " + words.get(1).replace("~", O),
                    words.get(2) + " "
                            + (words.get(3).startsWith("~")
                                    ? words.get(3).replace("~", API)
                                    : "/api/v1" + words.get(3)));
        }
        return table;
    }
}
