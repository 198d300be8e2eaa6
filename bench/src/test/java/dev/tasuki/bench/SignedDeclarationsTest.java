package dev.tasuki.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tasuki.domain.catalogue.Catalogue;
import dev.tasuki.domain.declaration.Declaration;
import dev.tasuki.domain.declaration.DeclarationVerifier;
import dev.tasuki.formats.key.KeyAlgorithm;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// A benchmark of refusals would look splendid: what is measured must be accepted, and all different.
class SignedDeclarationsTest {

    @ParameterizedTest
    @MethodSource("combinations")
    void areAcceptedAndAllDifferent(Scenario scenario, KeyAlgorithm algorithm, int answers) {
        SignedDeclarations made = SignedDeclarations.make(scenario, algorithm, 3);
        var verifier = new DeclarationVerifier(Catalogue.bundled());

        List<Declaration> accepted = made.files().stream()
                .map(file -> verifier.verify(file, "declaration.json", made.request())
                        .requireAccepted())
                .toList();

        assertThat(accepted).extracting(Declaration::serialNumber).doesNotHaveDuplicates();
        assertThat(accepted)
                .allSatisfy(declaration -> assertThat(declaration.answers()).hasSize(answers));
        assertThat(accepted)
                .extracting(declaration -> declaration.answers().getFirst().because())
                .doesNotHaveDuplicates();
    }

    static Stream<Arguments> combinations() {
        return Stream.of(KeyAlgorithm.values())
                .flatMap(algorithm -> Stream.of(
                        Arguments.of(Scenario.MINIMUM, algorithm, 41),
                        Arguments.of(Scenario.STANDARD, algorithm, 114)));
    }
}
