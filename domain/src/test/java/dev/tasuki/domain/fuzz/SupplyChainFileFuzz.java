package dev.tasuki.domain.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.tasuki.domain.catalogue.Catalogue;
import dev.tasuki.domain.catalogue.Interpretation;
import dev.tasuki.domain.responsibility.file.SupplyChainFileReader;
import dev.tasuki.domain.responsibility.file.SupplyChainFileReading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

class SupplyChainFileFuzz {
    private static final SupplyChainFileReader READER =
            new SupplyChainFileReader(Catalogue.bundled().meti());
    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

    @MethodSource("seeds")
    @FuzzTest
    void refusesWithReasonsOrJudgesTheGraph(byte[] input) {
        switch (Invariants.timed(() -> READER.read(input, "fuzz.yaml"))) {
            case SupplyChainFileReading.Refused(var findings) -> Invariants.refusedWithReasons(findings);
            case SupplyChainFileReading.Read(var file) ->
                Invariants.timed(() -> file.rules()
                        .judge(file.chain(), DAY, Catalogue.bundled().meti(), Interpretation.DEFAULT));
        }
    }

    static Stream<byte[]> seeds() throws IOException {
        return Stream.of(Files.readAllBytes(Path.of("..", "docs", "example", "supplychain.yaml")));
    }
}
