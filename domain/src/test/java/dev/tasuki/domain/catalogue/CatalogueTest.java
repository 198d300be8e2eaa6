package dev.tasuki.domain.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueTest {
    private final Catalogue catalogue = Catalogue.bundled();

    @Test
    void bringsBothFrameworksAndTheCrosswalkWithoutAFault() {
        assertThat(catalogue.frameworks()).extracting(Framework::id).isEqualTo(catalogue.frameworkIds());
        assertThat(catalogue.meti().assessable()).hasSize(69);
        assertThat(catalogue.uk().assessable()).hasSize(45);
        assertThat(catalogue.crosswalk().subjects()).hasSize(14);
        assertThat(catalogue.crosswalk().meanings()).hasSize(2);
    }

    @Test
    void countsTheGuidelineAsItCountsItself() {
        Framework meti = catalogue.meti();

        assertThat(meti.levels().stream()
                        .map(level -> meti.requirements().stream()
                                .filter(requirement -> requirement.level().equals(level))
                                .count()))
                .containsExactly(6L, 21L, 69L);
        assertThat(meti.roles())
                .extracting(FrameworkRole::id)
                .isEqualTo(List.copyOf(Role.byId().keySet()));
    }

    @ParameterizedTest
    @CsvSource({
        "DEVELOPER, developer",
        "DEVELOPER OPERATOR, developer",
        "DEVELOPER SUPPLIER, distributor",
        "SUPPLIER CUSTOMER, reseller",
        "OPERATOR CUSTOMER,",
    })
    void givesAPartyAtMostOneRoleOfTheCode(String party, @Nullable String held) {
        List<Role> roles = Stream.of(party.split(" ")).map(Role::valueOf).toList();

        assertThat(catalogue.uk().roles().stream()
                        .filter(role -> role.heldBy().isMetBy(roles))
                        .map(FrameworkRole::id))
                .isEqualTo(held == null ? List.of() : List.of(held));
    }

    @Test
    void readsOnlyTheFileThatIsAskedFor() {
        var asked = new ArrayList<String>();
        var recording = new Catalogue(name -> {
            asked.add(name);
            return Files.bytes(name);
        });

        recording.meti();
        recording.require(new RequirementId("S(2)-2.3"));
        recording.meti();
        assertThat(asked).containsExactly("meti.json");

        recording.crosswalk();
        recording.frameworks();
        assertThat(asked).containsExactly("meti.json", "uk-meti.crosswalk.json", "uk.json");
    }

    @Test
    void findsARequirementInWhicheverFrameworkHasIt() {
        assertThat(catalogue.frameworkOf(new RequirementId("UK-1.2.3")).map(Framework::id))
                .contains("uk");
        assertThat(catalogue.require(new RequirementId("S(6)-2.4")).title().en())
                .isNotBlank();
        assertThat(catalogue.find(new RequirementId("S(9)"))).isEmpty();
        assertThat(catalogue.uk().find("APC-1.2-03")).isEqualTo(catalogue.find(new RequirementId("UK-1.2.3")));
        assertThatThrownBy(() -> catalogue.require(new RequirementId("S(9)")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no requirement S(9)");
        assertThat(catalogue.framework("iso")).isEmpty();
    }

    @Test
    void stopsWithEveryFaultOfABrokenFile() {
        var broken =
                new Catalogue(name -> Files.changed("small.json", "\"bearer\": \"customer\"", "\"bearer\": \"x\""));

        assertThatThrownBy(broken::meti)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the bundled meti.json is broken:\n"
                        + "meti.json:22:65: “responsibilities[0].bearer” cannot be “x”.");
        assertThatThrownBy(new Catalogue(name -> null)::uk)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the bundled uk.json is missing");
    }

    @Test
    void readsTheDisputedMarkAsTheUserChooses() {
        Framework meti = catalogue.meti();
        Requirement disputed = catalogue.require(new RequirementId("S(2)-2.3"));

        assertThat(meti.rolesOf(disputed, Interpretation.FOLLOW_TABLE_5))
                .extracting(FrameworkRole::id)
                .containsExactly("developer", "supplier", "operator");
        assertThat(meti.rolesOf(disputed, Interpretation.FOLLOW_CHECKLIST))
                .extracting(FrameworkRole::id)
                .containsExactly("developer", "supplier");
    }
}
