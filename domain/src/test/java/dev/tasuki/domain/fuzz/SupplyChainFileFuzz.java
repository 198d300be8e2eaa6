package dev.tasuki.domain.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.tasuki.domain.catalogue.Catalogue;
import dev.tasuki.domain.catalogue.Framework;
import dev.tasuki.domain.catalogue.Interpretation;
import dev.tasuki.domain.responsibility.ChainObligations;
import dev.tasuki.domain.responsibility.file.SupplyChainFile;
import dev.tasuki.domain.responsibility.file.SupplyChainFileReader;
import dev.tasuki.domain.responsibility.file.SupplyChainFileReading;
import dev.tasuki.domain.responsibility.file.SupplyChainWriter;
import dev.tasuki.domain.responsibility.map.ChainMap;
import dev.tasuki.domain.responsibility.map.ChainMapPicture;
import dev.tasuki.domain.responsibility.matrix.MatrixScope;
import dev.tasuki.domain.responsibility.matrix.ResponsibilityMatrix;
import dev.tasuki.domain.responsibility.rule.ChainFinding;
import dev.tasuki.domain.responsibility.template.SupplyChainTemplate;
import dev.tasuki.domain.supplychain.chain.SupplyChain;
import dev.tasuki.formats.document.JsonDocument;
import dev.tasuki.formats.document.Limits;
import dev.tasuki.formats.document.Parsing;
import dev.tasuki.formats.json.PrettyJson;
import dev.tasuki.formats.text.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
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
            case SupplyChainFileReading.Read(var file) -> Invariants.timed(() -> show(file));
        }
    }

    /// Everything that is made of a file: findings, matrix, map.
    private static String show(SupplyChainFile file) {
        Framework meti = Catalogue.bundled().meti();
        readsBack(file.chain());
        ChainObligations obligations = ChainObligations.of(file.chain().on(DAY), DAY, meti, Interpretation.DEFAULT);
        List<ChainFinding> findings = file.rules().judge(file.chain(), obligations);
        ChainMap map = ChainMap.of(obligations, findings);
        String picture = map.isDrawable() ? ChainMapPicture.svg(map, Language.JA) : "";
        return picture
                + ResponsibilityMatrix.of(obligations, MatrixScope.ALL)
                        .sections()
                        .size();
    }

    /// Through JSON, whose limits are wider: what was read in flow style takes more room in block style.
    private static void readsBack(SupplyChain chain) {
        byte[] written = PrettyJson.text(SupplyChainWriter.json(chain)).getBytes(StandardCharsets.UTF_8);
        if (!(JsonDocument.parse(written, "fuzz.json", Limits.EXCHANGED) instanceof Parsing.Parsed(var root))
                || !(READER.read(root, "fuzz.json") instanceof SupplyChainFileReading.Read(var again))
                || !List.copyOf(again.chain().parties()).equals(List.copyOf(chain.parties()))
                || !List.copyOf(again.chain().targets()).equals(List.copyOf(chain.targets()))
                || !List.copyOf(again.chain().engagements()).equals(List.copyOf(chain.engagements()))) {
            throw new AssertionError("does not read back as it was written");
        }
    }

    static Stream<byte[]> seeds() throws IOException {
        Stream<byte[]> templates = Stream.of(SupplyChainTemplate.values())
                .map(template -> template.yaml(Language.EN, DAY).getBytes(StandardCharsets.UTF_8));
        return Stream.concat(
                Stream.of(Files.readAllBytes(Path.of("..", "docs", "example", "supplychain.yaml"))), templates);
    }
}
