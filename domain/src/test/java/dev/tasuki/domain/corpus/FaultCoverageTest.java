package dev.tasuki.domain.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tasuki.domain.assessment.AssuranceFileFault;
import dev.tasuki.domain.audit.AuditFault;
import dev.tasuki.domain.declaration.DeclarationFault;
import dev.tasuki.formats.cyclonedx.AttestationFault;
import dev.tasuki.formats.document.DocumentFault;
import dev.tasuki.formats.dsse.EnvelopeFault;
import dev.tasuki.formats.finding.FindingCode;
import dev.tasuki.formats.intoto.StatementFault;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every kind of fault has a file that shows it, or a reason why it has none.
class FaultCoverageTest {
    private static final String MAKING = "made, not verified: DeclarationDraftTest";

    private static final Map<FindingCode, String> EXCEPTIONS = Map.ofEntries(
            Map.entry(DeclarationFault.ANSWER_MISSING, MAKING),
            Map.entry(DeclarationFault.REASON_MISSING, MAKING),
            Map.entry(DeclarationFault.EVIDENCE_BROKEN, MAKING),
            Map.entry(DeclarationFault.ARTEFACT_CHANGED, MAKING),
            Map.entry(DeclarationFault.VALIDITY_TOO_LONG, MAKING),
            Map.entry(DeclarationFault.DUPLICATE_SUBJECT, MAKING),
            Map.entry(DeclarationFault.ARTEFACT_UNAVAILABLE, "a matter of the reader's files: DeclarationVerifierTest"),
            Map.entry(DeclarationFault.EVIDENCE_EXPIRED, "a warning, fails no check: DeclarationVerifierTest"),
            Map.entry(DeclarationFault.INTERPRETATION_DIFFERS, "a warning, fails no check: DeclarationVerifierTest"),
            Map.entry(DeclarationFault.VALID_FROM_TOMORROW, "a warning, fails no check: DeclarationVerifierTest"),
            Map.entry(AuditFault.LINE_TOO_LONG, "too large to keep: AuditExportVerifierTest"),
            Map.entry(AuditFault.TOO_MANY_ENTRIES, "too large to keep: AuditExportVerifierTest"),
            Map.entry(DocumentFault.TOO_LARGE, "too large to keep: AssuranceFileReaderTest"),
            Map.entry(DocumentFault.NO_ITEMS, "asked for by framework files: FrameworkReaderTest"));

    @Test
    void everyKindOfFaultIsShownByAFileOrExcepted() {
        Set<String> shown = shown();

        assertThat(Stream.of(
                                AssuranceFileFault.values(),
                                AuditFault.values(),
                                DeclarationFault.values(),
                                AttestationFault.values(),
                                EnvelopeFault.values(),
                                StatementFault.values(),
                                DocumentFault.values())
                        .flatMap(Arrays::<FindingCode>stream)
                        .filter(fault -> !shown.contains(fault.id()) && !EXCEPTIONS.containsKey(fault)))
                .isEmpty();
    }

    @Test
    void nothingIsExceptedInVain() {
        assertThat(EXCEPTIONS.keySet().stream().map(FindingCode::id)).doesNotContainAnyElementsOf(shown());
    }

    private static Set<String> shown() {
        Set<String> shown = new HashSet<>();
        CorpusFiles.cases("declarations")
                .forEach(folder -> shown.addAll(
                        Expectation.read(folder.resolve("expected.json")).findings()));
        CorpusFiles.cases("audit-exports")
                .forEach(folder -> shown.addAll(
                        ExportOutcome.read(folder.resolve("expected.json")).findings()));
        shown.addAll(CorpusFiles.cases("assurance-files").stream()
                .flatMap(folder -> FileOutcome.read(folder.resolve("expected.json")).findings().stream())
                .map(finding -> finding.substring(finding.indexOf(' ') + 1))
                .collect(Collectors.toSet()));
        return shown;
    }
}
