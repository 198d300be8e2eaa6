package dev.tasuki.domain.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.tasuki.domain.catalogue.Catalogue;
import dev.tasuki.domain.catalogue.CatalogueSearch;
import dev.tasuki.domain.catalogue.RequirementId;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

class RequirementFuzz {
    private static final CatalogueSearch SEARCH =
            new CatalogueSearch(Catalogue.bundled().frameworks());

    @MethodSource("seeds")
    @FuzzTest
    void understandsOrPassesOverWhateverIsTyped(byte[] input) {
        String typed = new String(input, StandardCharsets.UTF_8);
        Optional<RequirementId> id = Invariants.timed(() -> RequirementId.parse(typed));
        id.ifPresent(parsed -> {
            if (!RequirementId.parse(parsed.value()).equals(id)) {
                throw new AssertionError("the canonical spelling reads otherwise: " + parsed);
            }
        });
        Invariants.timed(() -> SEARCH.search(typed));
    }

    static Stream<byte[]> seeds() {
        return Stream.of(
                        "S(2)-2.3",
                        "S2-2.3",
                        "Ｓ（２）ー２。３",
                        "uk 1.2.3",
                        "APC-1.2-03",
                        "脆弱性 対応",
                        "SBOM",
                        "incident response")
                .map(typed -> typed.getBytes(StandardCharsets.UTF_8));
    }
}
