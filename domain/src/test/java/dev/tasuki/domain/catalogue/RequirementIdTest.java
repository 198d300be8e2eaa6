package dev.tasuki.domain.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequirementIdTest {

    @ParameterizedTest
    @CsvSource({
        "S(2)-2.3, S(2)-2.3",
        "s(2)-2.3, S(2)-2.3",
        "S2-2.3, S(2)-2.3",
        "S2, S(2)",
        "S (2)-2, S(2)-2",
        "METI:S(2)-2.3, S(2)-2.3",
        "Ｓ（２）－２．３, S(2)-2.3",
        "Ｓ（２）ー２。３, S(2)-2.3",
        "S(2)−2.3, S(2)-2.3",
        "UK-1.2.3, UK-1.2.3",
        "uk 1.2, UK-1.2",
        "UK1, UK-1",
        "UK-1.2-03, UK-1.2.3",
        "APC-1.2-03, UK-1.2.3"
    })
    void understandsHowPeopleWriteIt(String written, String canonical) {
        assertThat(RequirementId.parse(written)).contains(new RequirementId(canonical));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "S",
                "S(0)",
                "S(2",
                "S2)",
                "S(2)-",
                "S(2)-2.",
                "S(2)-2.0",
                "S(2)-2.345",
                "1.2",
                "UK",
                "SBOM"
            })
    void understandsNothingElse(String written) {
        assertThat(RequirementId.parse(written)).isEmpty();
    }

    @Property
    void everyCanonicalIdentifierIsUnderstoodAsItself(@ForAll("canonical") String canonical) {
        assertThat(RequirementId.parse(canonical)).contains(new RequirementId(canonical));
    }

    @Property
    void anyTextAtAllIsEitherUnderstoodOrNot(@ForAll String text) {
        RequirementId.parse(text)
                .ifPresent(id -> assertThat(RequirementId.parse(id.value())).contains(id));
    }

    @Property
    void aValidIdentifierIsAcceptedAndAnInvalidOneIsNot(@ForAll String text) {
        if (RequirementId.isValid(text)) {
            assertThat(new RequirementId(text)).hasToString(text);
        } else {
            assertThatThrownBy(() -> new RequirementId(text)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Property
    void theOrderAgreesWithEquality(@ForAll("canonical") String a, @ForAll("canonical") String b) {
        int order = new RequirementId(a).compareTo(new RequirementId(b));

        assertThat(order == 0).isEqualTo(a.equals(b));
        assertThat(Integer.signum(new RequirementId(b).compareTo(new RequirementId(a))))
                .isEqualTo(-Integer.signum(order));
    }

    @Test
    void ordersNumbersByValue() {
        assertThat(List.of("UK-1.2.10", "UK-1.2.9", "UK-1.2", "S(1)-1.10", "S(1)-1.2").stream()
                        .map(RequirementId::new)
                        .sorted()
                        .map(RequirementId::value))
                .containsExactly("S(1)-1.2", "S(1)-1.10", "UK-1.2", "UK-1.2.9", "UK-1.2.10");
    }

    @Provide
    Arbitrary<String> canonical() {
        Arbitrary<Integer> digit = Arbitraries.integers().between(1, 9);
        Arbitrary<Integer> number = Arbitraries.integers().between(1, 99);
        return Arbitraries.oneOf(
                digit.map(a -> "S(" + a + ")"),
                Combinators.combine(digit, digit).as((a, b) -> "S(" + a + ")-" + b),
                Combinators.combine(digit, digit, number).as((a, b, c) -> "S(" + a + ")-" + b + "." + c),
                digit.map(a -> "UK-" + a),
                Combinators.combine(digit, digit).as((a, b) -> "UK-" + a + "." + b),
                Combinators.combine(digit, digit, number).as((a, b, c) -> "UK-" + a + "." + b + "." + c));
    }
}
