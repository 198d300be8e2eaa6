package dev.tasuki.domain.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.tasuki.domain.assessment.AnswerChange;
import dev.tasuki.domain.assessment.AnswerStatus;
import dev.tasuki.domain.assessment.AssuranceFileEditing;
import dev.tasuki.domain.assessment.AssuranceFileEditor;
import dev.tasuki.domain.assessment.AssuranceFileReader;
import dev.tasuki.domain.assessment.AssuranceFileReading;
import dev.tasuki.domain.catalogue.Catalogue;
import dev.tasuki.domain.catalogue.RequirementId;
import dev.tasuki.formats.document.Limits;
import dev.tasuki.formats.document.Parsing;
import dev.tasuki.formats.document.YamlDocument;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

class AssuranceFileFuzz {
    private static final AssuranceFileReader READER = new AssuranceFileReader(Catalogue.bundled());
    private static final AssuranceFileEditor EDITOR = new AssuranceFileEditor(Catalogue.bundled());
    private static final RequirementId REQUIREMENT = new RequirementId("S(6)-1.2");
    private static final AnswerChange CHANGE = new AnswerChange(
            Optional.of(AnswerStatus.MET), Optional.of("理由: #1"), List.of(), Optional.empty(), Optional.empty());

    @MethodSource("seeds")
    @FuzzTest
    void refusesWithReasonsOrReadsAndEditsSafely(byte[] input) {
        if (Invariants.timed(() -> YamlDocument.parse(input, "fuzz.yaml", Limits.WRITTEN_BY_HAND))
                instanceof Parsing.Refused(var findings)) {
            Invariants.refusedWithReasons(findings);
            return;
        }
        switch (Invariants.timed(() -> READER.read(input, "fuzz.yaml"))) {
            case AssuranceFileReading.Refused(var findings) -> Invariants.refusedWithReasons(findings);
            case AssuranceFileReading.Read read -> {
                Invariants.tellable(read.warnings());
                edit(new String(input, StandardCharsets.UTF_8));
            }
        }
    }

    private static void edit(String text) {
        switch (Invariants.timed(() -> EDITOR.edit(text, "fuzz.yaml", REQUIREMENT, CHANGE))) {
            case AssuranceFileEditing.Refused(var findings) -> Invariants.refusedWithReasons(findings);
            case AssuranceFileEditing.Edited(var changed, var file, var _) -> {
                if (!(READER.read(changed.getBytes(StandardCharsets.UTF_8), "fuzz.yaml")
                                instanceof AssuranceFileReading.Read again)
                        || !again.file().equals(file)) {
                    throw new AssertionError("the edited text does not say what was promised");
                }
            }
        }
    }

    static Stream<byte[]> seeds() {
        return Seeds.of("assurance-files", "input.yaml");
    }
}
