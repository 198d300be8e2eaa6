package dev.tasuki.domain.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.tasuki.domain.catalogue.Catalogue;
import dev.tasuki.domain.catalogue.CrosswalkReader;
import dev.tasuki.domain.catalogue.CrosswalkReading;
import dev.tasuki.domain.catalogue.FrameworkReader;
import dev.tasuki.domain.catalogue.FrameworkReading;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

class CatalogueFuzz {
    @MethodSource("seeds")
    @FuzzTest
    void refusesFrameworksAndCrosswalksWithReasonsOrReadsThem(byte[] input) {
        if (Invariants.timed(() -> FrameworkReader.read(input, "fuzz.json"))
                instanceof FrameworkReading.Refused(var findings)) {
            Invariants.refusedWithReasons(findings);
        }
        if (Invariants.timed(() -> CrosswalkReader.read(
                        input, "fuzz.json", Catalogue.bundled().frameworks()))
                instanceof CrosswalkReading.Refused(var findings)) {
            Invariants.refusedWithReasons(findings);
        }
    }

    static Stream<byte[]> seeds() {
        return Stream.of("small.json", "small.crosswalk.json", "uk.json", "uk-meti.crosswalk.json")
                .map(name -> Seeds.resource("/dev/tasuki/domain/catalogue/" + name));
    }
}
