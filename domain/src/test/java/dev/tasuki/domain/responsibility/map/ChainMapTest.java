package dev.tasuki.domain.responsibility.map;

import static dev.tasuki.domain.supplychain.chain.Chains.DAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.tasuki.domain.catalogue.Catalogue;
import dev.tasuki.domain.catalogue.Framework;
import dev.tasuki.domain.catalogue.Interpretation;
import dev.tasuki.domain.catalogue.RequirementPackage;
import dev.tasuki.domain.catalogue.Role;
import dev.tasuki.domain.responsibility.ChainObligations;
import dev.tasuki.domain.responsibility.map.ChainMap.Organisation;
import dev.tasuki.domain.responsibility.rule.Rules;
import dev.tasuki.domain.supplychain.Stance;
import dev.tasuki.domain.supplychain.chain.Sketch;
import dev.tasuki.domain.supplychain.chain.SupplyChain;
import dev.tasuki.formats.text.Language;
import java.io.StringReader;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ChainMapTest {

    @Test
    void anOrganisationStandsInTheColumnOfItsTierWithWhatItsDepartmentsDo() {
        ChainMap map = map(chain());

        assertThat(map.organisations())
                .extracting(organisation -> organisation.id().value(), Organisation::column)
                .containsExactlyInAnyOrder(tuple("ministry", 0), tuple("prime", 1), tuple("sub", 2));
        Organisation ministry = map.organisations().getFirst();
        assertThat(ministry.lines()).hasSize(1);
        assertThat(ministry.lines().getFirst().department().orElseThrow().en()).isEqualTo("users");
        assertThat(map.organisations().get(1).external().getFirst().name()).isEqualTo("OpenSSL");
    }

    @Test
    void anEngagementHasTheStrongestStanceOfItsProviderAndItsTier() {
        ChainMap map = map(chain());

        assertThat(map.engagements())
                .extracting(engagement -> engagement.id().value(), engagement -> engagement.stance())
                .containsExactly(
                        tuple("ministry-prime-system", Stance.PRIMARY), tuple("prime-sub-system", Stance.SUPPORTING));
        assertThat(map.engagements().getLast().tier().orElseThrow().isPrime()).isFalse();
    }

    @Test
    void whatTheRulesFoundIsMarkedWhereItIs() {
        ChainMap map = map(chain());

        // No tier, no scope and no acknowledgement is given.
        assertThat(map.findings()).isPositive();
        assertThat(map.organisations()).anyMatch(organisation -> organisation.findings() > 0);
        assertThat(map.organisations().getFirst().lines()).anyMatch(line -> line.findings() > 0);
    }

    @Test
    void thePictureIsOneGroupOfLinksThatLeadToWhatTheyName() throws Exception {
        for (Language language : Language.values()) {
            Document picture = parse(ChainMapPicture.svg(map(chain()), language));

            Set<String> ids = new HashSet<>();
            elements(picture, "*").forEach(element -> {
                String id = element.getAttribute("id");
                assertThat(id.isEmpty() || ids.add(id)).as(id).isTrue();
            });
            List<Element> links = elements(picture, "a");
            assertThat(links).hasSize(4);
            assertThat(links)
                    .allSatisfy(link ->
                            assertThat(ids).contains(link.getAttribute("href").substring(1)));
            assertThat(picture.getDocumentElement()
                            .getFirstChild()
                            .getFirstChild()
                            .getTextContent())
                    .contains(language == Language.JA ? "2026年6月1日現在" : "on 1 June 2026");
        }
    }

    @Test
    void everythingThatIsDrawnIsSaidInWordsToo() throws Exception {
        String titles = elements(parse(ChainMapPicture.svg(map(chain()), Language.EN)), "title").stream()
                .map(Element::getTextContent)
                .reduce("", (one, other) -> one + "\n" + other);

        assertThat(titles)
                .contains("ministry. users: customer (primary) of “system”. findings: ")
                .contains("prime. developer (primary), supplier (primary) of “system”. external resource OpenSSL")
                .contains("prime → sub: “system” (developer)");
    }

    @Test
    void hostileNamesStayText() throws Exception {
        Sketch sketch = new Sketch();
        sketch.target("system")
                .external("<script>alert(1)</script>", Optional.of("maker"), Optional.of(Role.DEVELOPER));
        Document picture = parse(ChainMapPicture.svg(map(sketch.chain()), Language.JA));

        assertThat(elements(picture, "script")).isEmpty();
    }

    @Test
    void aChainWithoutAnybodyHasAPictureToo() throws Exception {
        assertThat(elements(parse(ChainMapPicture.svg(map(new Sketch().chain()), Language.JA)), "a"))
                .hasSize(1);
    }

    private static ChainMap map(SupplyChain chain) {
        Framework meti = Catalogue.bundled().meti();
        return ChainMap.of(
                ChainObligations.of(chain, DAY, meti, Interpretation.DEFAULT),
                Rules.ALL.judge(chain, DAY, meti, Interpretation.DEFAULT));
    }

    private static SupplyChain chain() {
        Sketch sketch = new Sketch();
        sketch.party("ministry");
        sketch.party("users").of("ministry");
        sketch.target("system")
                .level(RequirementPackage.MINIMUM)
                .role("users", Role.CUSTOMER, Stance.PRIMARY)
                .external("OpenSSL", Optional.of("prime"), Optional.of(Role.DEVELOPER));
        sketch.engagement("ministry", "prime", "system")
                .role(Role.DEVELOPER, Stance.PRIMARY)
                .role(Role.SUPPLIER, Stance.PRIMARY);
        sketch.engagement("prime", "sub", "system").role(Role.DEVELOPER, Stance.SUPPORTING);
        return sketch.chain();
    }

    private static List<Element> elements(Document document, String name) {
        NodeList found = document.getElementsByTagNameNS("*", name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }

    private static Document parse(String svg) throws Exception {
        return DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg)));
    }
}
