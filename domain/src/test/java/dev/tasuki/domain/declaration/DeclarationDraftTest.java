package dev.tasuki.domain.declaration;

import static dev.tasuki.domain.declaration.Declarations.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tasuki.domain.catalogue.Role;
import dev.tasuki.domain.supplychain.RoleAssignment;
import dev.tasuki.domain.supplychain.Stance;
import dev.tasuki.formats.digest.Sha256;
import dev.tasuki.formats.finding.Finding;
import dev.tasuki.formats.finding.FindingCode;
import dev.tasuki.formats.text.Language;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeclarationDraftTest {
    private static final RoleAssignment CUSTOMER = new RoleAssignment(Role.CUSTOMER, Stance.PRIMARY);
    private static final RoleAssignment DEVELOPER = new RoleAssignment(Role.DEVELOPER, Stance.PRIMARY);
    private static final Validity YEAR = Validity.starting(TODAY, Period.ofYears(1));

    @Test
    void declaresEveryAnswerThatIsOwedAndTheReleasedFiles(@TempDir Path directory) {
        Declaration declaration = Declarations.declaration(directory, DEVELOPER);

        assertThat(declaration.frameworks().getFirst().answers()).hasSize(41);
        assertThat(declaration.subjects().stream().map(DeclaredSubject::name)).containsExactly("襷 1.0", "襷.jar");
        assertThat(declaration.subjects().getLast().digest())
                .isEqualTo(Sha256.of("jar".getBytes(StandardCharsets.UTF_8)));
        assertThat(declaration.answers().getFirst().evidence())
                .containsExactly(new DeclaredEvidence(
                        "方針.md",
                        Sha256.of("方針".getBytes(StandardCharsets.UTF_8)),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
        assertThat(declaration.statement())
                .isEqualTo("株式会社例 は、襷 1.0 についての本書の回答が、2026-06-01 時点で知る限り事実であることを宣言します。"
                        + " / 株式会社例 declares that the answers given here about 襷 1.0 are, to the best of its knowledge on"
                        + " 2026-06-01, true.");
    }

    @Test
    void listsEveryMissingAnswer(@TempDir Path directory) {
        String text = Declarations.assuranceFile(DEVELOPER).replaceAll("(?s)answers:.*", "answers: {}");

        List<Finding> findings = incomplete(text, Declarations.writeMaterial(directory), YEAR);

        Map<FindingCode, Long> counts =
                findings.stream().collect(Collectors.groupingBy(Finding::code, Collectors.counting()));
        // S(2)-2.3 is among them, about which the guideline contradicts itself.
        assertThat(counts)
                .isEqualTo(
                        Map.of(DeclarationFault.ANSWER_MISSING, 41L + 39L, DeclarationFault.REQUIREMENT_DISPUTED, 1L));
        assertThat(findings.getFirst().message(Language.EN))
                .startsWith("“S(1)-1.1 ")
                .endsWith("” is not answered.");
        assertThat(findings.getFirst().remedy(Language.JA)).isEqualTo("tasuki answer 'S(1)-1.1' で回答してください。");
    }

    @Test
    void listsEveryKindOfObstacleAtOnce(@TempDir Path directory) {
        String text = Declarations.assuranceFile(CUSTOMER)
                .replace("S(6)-1.1: {status: met, because: 方針のとおり,", "S(6)-1.1: {status: met,")
                .replaceFirst("(S\\(6\\)-1.2: .*file: )方針.md", "$1gone.md")
                .replaceFirst("  S\\(6\\)-2.1.*\n", "")
                .replace(
                        "[{file: 襷.jar}]",
                        "[{file: 襷.jar, sha256: %s}, {file: 襷.jar}, {file: gone.jar}, {file: .}]"
                                .formatted("0".repeat(64)));

        assertThat(codes(incomplete(
                        text, Declarations.writeMaterial(directory), new Validity(TODAY, TODAY.plusYears(6)))))
                .containsExactly(
                        "validity-too-long",
                        "reason-missing",
                        "evidence-broken",
                        "answer-missing",
                        "artefact-changed",
                        "duplicate-subject",
                        "artefact-unavailable",
                        "artefact-unavailable");
    }

    @Test
    void refusesAReleasedFileThatIsNamedLikeTheSoftware(@TempDir Path directory) throws Exception {
        Files.writeString(directory.resolve("襷 1.0"), "x");
        String text = Declarations.assuranceFile(CUSTOMER).replace("{file: 襷.jar}", "{file: 襷 1.0}");

        assertThat(codes(incomplete(text, Declarations.writeMaterial(directory), YEAR)))
                .containsExactly("duplicate-subject");
    }

    @Test
    void readsNoReleasedFileThroughALinkOutOfTheDirectory(@TempDir Path directory) throws Exception {
        Path product = Declarations.writeMaterial(Files.createDirectory(directory.resolve("product")));
        Files.writeString(directory.resolve("secret"), "x");
        Files.delete(product.resolve("襷.jar"));
        Files.createSymbolicLink(product.resolve("襷.jar"), directory.resolve("secret"));

        assertThat(codes(incomplete(Declarations.assuranceFile(CUSTOMER), product, YEAR)))
                .containsExactly("artefact-unavailable");
    }

    @Test
    void isValidFromADayToTheDayBeforeItsAnniversary() {
        assertThat(YEAR.until()).hasToString("2027-05-31");
        assertThat(YEAR.covers(TODAY)).isTrue();
        assertThat(YEAR.covers(TODAY.minusDays(1))).isFalse();
        assertThat(YEAR.covers(YEAR.until())).isTrue();
        assertThat(YEAR.covers(YEAR.until().plusDays(1))).isFalse();
        assertThat(Validity.starting(TODAY, Period.ofYears(5)).isTooLong()).isFalse();
        assertThat(new Validity(TODAY, TODAY.plusYears(5)).isTooLong()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"P0D", "P-1D", "P1M-40D"})
    void refusesAValidityShorterThanADay(String period) {
        assertThatIllegalArgumentException().isThrownBy(() -> Validity.starting(TODAY, Period.parse(period)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Jane Doe, CISO           | Jane Doe | CISO
            Jane Doe,CISO, Board     | Jane Doe | CISO, Board
            例 花子、最高情報セキュリティ責任者 | 例 花子 | 最高情報セキュリティ責任者
            例 花子，部長              | 例 花子 | 部長
            """)
    void readsASignatorysNameAndRole(String written, String name, String role) {
        assertThat(Signatory.parse(written)).contains(new Signatory(name, role));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Jane Doe", "Jane Doe,", ", CISO", " , "})
    void wantsBothTheSignatorysNameAndRole(String written) {
        assertThat(Signatory.parse(written)).isEmpty();
    }

    private static List<Finding> incomplete(String text, Path directory, Validity validity) {
        return ((DeclarationDraft.Incomplete) Declarations.draft(text, directory, validity)).findings();
    }

    private static List<String> codes(List<Finding> findings) {
        var codes = new ArrayList<String>();
        findings.forEach(finding -> codes.add(finding.code().id()));
        return codes;
    }
}
