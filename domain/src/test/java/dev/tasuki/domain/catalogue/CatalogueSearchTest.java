package dev.tasuki.domain.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tasuki.domain.catalogue.SearchHit.Place;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueSearchTest {
    private static final CatalogueSearch SEARCH =
            new CatalogueSearch(Catalogue.bundled().frameworks());

    @ParameterizedTest
    @CsvSource({
        "脆弱性対応体制, TITLE, 脆弱性対応体制の設置",
        "脆弱性の対応体制, TITLE, 脆弱性対応体制の設置",
        "脆弱性の通知サービス, TITLE, 脆弱性情報の通知サービスの利用",
        "脆弱性通知サービス, TITLE, 脆弱性情報の通知サービスの利用",
        "サービスセキュリティポリシー, ALIAS, サービスのセキュリティポリシーの定義と維持",
    })
    void findsJapaneseWrittenWithoutSpacesAtOnce(String query, Place place, String title) {
        SearchHit first = SEARCH.search(query).getFirst();

        assertThat(first.requirement().title().ja()).isEqualTo(title);
        assertThat(first.place()).isEqualTo(place);
    }

    @ParameterizedTest
    @CsvSource({
        "ﾌｧｼﾞﾝｸﾞ, ファジング",
        "ふぁじんぐ, ファジング",
        "ソフトウェア部品表, SBOM",
        "ｓｂｏｍ, SBOM",
        "サーバー, サーバ",
        "threat model, 脅威モデ",
        "THREAT MODELS, 脅威モデ",
    })
    void findsTheSameInAnyWritingOfIt(String query, String written) {
        List<SearchHit> hits = SEARCH.search(query);

        assertThat(hits).isNotEmpty();
        assertThat(hits.getFirst().matches())
                .anySatisfy(match -> assertThat(match.text().ja()).contains(written));
    }

    @Test
    void putsATitleBeforeASummaryAndThatBeforeAnExample() {
        assertThat(SEARCH.search("脆弱性"))
                .extracting(SearchHit::place)
                .isSorted()
                .contains(Place.TITLE, Place.SUMMARY, Place.EXAMPLE);
    }

    @Test
    void putsTheWholeTitleFirst() {
        String title = Catalogue.bundled()
                .require(new RequirementId("S(2)-2.3"))
                .title()
                .en();

        assertThat(SEARCH.search(title).getFirst().requirement().id()).hasToString("S(2)-2.3");
    }

    @Test
    void findsAnIdentifierAndWhatStandsBelowIt() {
        assertThat(SEARCH.search("ｓ２－２"))
                .extracting(hit -> hit.requirement().id().value())
                .startsWith("S(2)-2", "S(2)-2.1")
                .allMatch(id -> id.startsWith("S(2)-2"));
        assertThat(SEARCH.search("uk-1.2.3")).hasSize(1);
    }

    @Test
    void looksForEnglishAtTheBeginningOfWords() {
        assertThat(SEARCH.search("vulnerability")).isNotEmpty();
        assertThat(SEARCH.search("ulnerability")).isEmpty();
        assertThat(SEARCH.search("vulnerabilities")).hasSameSizeAs(SEARCH.search("vulnerabilit"));
        assertThat(SEARCH.search("the risk of the supplier")).hasSameSizeAs(SEARCH.search("risk supplier"));
    }

    @Test
    void asksForEveryWord() {
        assertThat(SEARCH.search("SBOM 鯨")).isEmpty();
        assertThat(SEARCH.search("鯨")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "　", "・", "---", "(){}"})
    void findsNothingWithoutAWord(String query) {
        assertThat(SEARCH.search(query)).isEmpty();
    }

    @Test
    void takesTheBeginningOfAnEndlessQuery() {
        assertThat(SEARCH.search("脆弱性" + " ".repeat(200) + "鯨")).isNotEmpty();
        assertThat(SEARCH.search("脆弱性".repeat(100_000))).isNotNull();
        assertThat(SEARCH.search("a".repeat(199) + "𠮷")).isEmpty();
    }

    @Property(tries = 300)
    void survivesAnyQuery(@ForAll String query) {
        assertThat(SEARCH.search(query)).doesNotContainNull();
    }
}
