package dev.tasuki.domain.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tasuki.formats.digest.Sha256;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryEvidenceInspectorTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final Sha256 DIGEST = Sha256.of("方針".getBytes(StandardCharsets.UTF_8));
    private static final Sha256 OTHER = Sha256.of(new byte[0]);

    @TempDir
    Path folder = Path.of("");

    private Path root = Path.of("");
    private EvidenceInspector inspector = new DirectoryEvidenceInspector(root, TODAY);

    @BeforeEach
    void writeFiles() throws Exception {
        root = Files.createDirectories(folder.resolve("製品"));
        Files.createDirectories(root.resolve("docs"));
        Files.writeString(root.resolve("docs/方針.md"), "方針");
        Files.writeString(folder.resolve("secret"), "方針");
        inspector = new DirectoryEvidenceInspector(root, TODAY);
    }

    @Test
    void findsAFileAsRecorded() {
        var evidence = file("docs/方針.md", DIGEST);

        assertThat(inspector.inspect(evidence))
                .isEqualTo(new InspectedEvidence(evidence, EvidenceState.INTACT, Optional.of(DIGEST)));
        assertThat(EvidenceState.INTACT.isSeen()).isTrue();
        assertThat(EvidenceState.INTACT.isBroken()).isFalse();
    }

    @Test
    void findsAChangedFileAndSaysWhatItIsNow() {
        InspectedEvidence inspected = inspector.inspect(file("docs/方針.md", OTHER));

        assertThat(inspected.state()).isEqualTo(EvidenceState.CHANGED);
        assertThat(inspected.digest()).contains(DIGEST);
        assertThat(inspected.state().isBroken()).isTrue();
    }

    @Test
    void findsEvidenceOutOfDateFromTheDayAfterItsLast() {
        assertThat(state(file("docs/方針.md", DIGEST, TODAY))).isEqualTo(EvidenceState.INTACT);
        assertThat(state(file("docs/方針.md", DIGEST, TODAY.minusDays(1)))).isEqualTo(EvidenceState.EXPIRED);
        assertThat(state(file("docs/方針.md", OTHER, TODAY.minusDays(1)))).isEqualTo(EvidenceState.CHANGED);
        assertThat(state(page(TODAY))).isEqualTo(EvidenceState.NOT_LOOKED_AT);
        assertThat(state(page(TODAY.minusDays(1)))).isEqualTo(EvidenceState.EXPIRED);
    }

    @Test
    void takesTheDigestOfAGeneratedFile() {
        InspectedEvidence inspected = inspector.inspect(
                new Evidence.FileEvidence("docs/方針.md", Optional.empty(), Optional.empty(), Optional.empty()));

        assertThat(inspected.state()).isEqualTo(EvidenceState.GENERATED);
        assertThat(inspected.digest()).contains(DIGEST);
    }

    @Test
    void missesWhatIsNotThere() {
        assertThat(state(file("docs/other.md", DIGEST))).isEqualTo(EvidenceState.MISSING);
        assertThat(state(file("nowhere/other.md", DIGEST))).isEqualTo(EvidenceState.MISSING);
        assertThat(state(file("docs/方針.md/below", DIGEST))).isEqualTo(EvidenceState.MISSING);
    }

    @Test
    void readsNothingButFiles() {
        assertThat(state(file("docs", DIGEST))).isEqualTo(EvidenceState.UNREADABLE);
        assertThat(state(file(".", DIGEST))).isEqualTo(EvidenceState.UNREADABLE);
        assertThat(new DirectoryEvidenceInspector(folder.resolve("gone"), TODAY)
                        .inspect(file("a", DIGEST))
                        .state())
                .isEqualTo(EvidenceState.UNREADABLE);
    }

    @Test
    void followsLinksWithinTheDirectoryOnly() throws Exception {
        Files.createSymbolicLink(root.resolve("inside"), Path.of("docs/方針.md"));
        Files.createSymbolicLink(root.resolve("outside"), folder.resolve("secret"));
        Files.createSymbolicLink(root.resolve("up"), Path.of(".."));
        Files.createSymbolicLink(root.resolve("circle"), Path.of("circle"));
        Files.createSymbolicLink(root.resolve("broken"), Path.of("nowhere"));

        assertThat(state(file("inside", DIGEST))).isEqualTo(EvidenceState.INTACT);
        assertThat(state(file("outside", DIGEST))).isEqualTo(EvidenceState.UNREADABLE);
        assertThat(state(file("up/secret", DIGEST))).isEqualTo(EvidenceState.UNREADABLE);
        assertThat(state(file("circle", DIGEST))).isEqualTo(EvidenceState.UNREADABLE);
        assertThat(state(file("broken", DIGEST))).isEqualTo(EvidenceState.UNREADABLE);
        assertThat(state(file("../secret", DIGEST))).isEqualTo(EvidenceState.UNREADABLE);
    }

    @Test
    void readsEachFileOnce() throws Exception {
        state(file("docs/方針.md", DIGEST));
        Files.writeString(root.resolve("docs/方針.md"), "別の内容");

        assertThat(state(file("docs/方針.md", DIGEST))).isEqualTo(EvidenceState.INTACT);
    }

    private EvidenceState state(Evidence evidence) {
        return inspector.inspect(evidence).state();
    }

    private static Evidence file(String path, Sha256 digest) {
        return new Evidence.FileEvidence(path, Optional.of(digest), Optional.empty(), Optional.empty());
    }

    private static Evidence file(String path, Sha256 digest, LocalDate until) {
        return new Evidence.FileEvidence(path, Optional.of(digest), Optional.empty(), Optional.of(until));
    }

    private static Evidence page(LocalDate until) {
        return new Evidence.WebEvidence("https://example.jp/", DIGEST, TODAY, Optional.empty(), Optional.of(until));
    }
}
