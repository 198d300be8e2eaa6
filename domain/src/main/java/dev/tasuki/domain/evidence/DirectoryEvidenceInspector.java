package dev.tasuki.domain.evidence;

import dev.tasuki.formats.digest.Sha256;
import dev.tasuki.formats.file.ContainedPath;
import dev.tasuki.formats.file.PathResolution;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Looks at evidence below a directory, offline, and judges its validity on one day.
///
/// Each file is read once, however many answers rest on it.
public final class DirectoryEvidenceInspector implements EvidenceInspector {
    private record Look(EvidenceState state, Optional<Sha256> digest) {}

    private final Path directory;
    private final LocalDate today;
    private final Map<String, Look> looked = new HashMap<>();

    /// @param directory the directory that paths are relative to and must stay in
    /// @param today     the day for which validity is judged
    public DirectoryEvidenceInspector(Path directory, LocalDate today) {
        this.directory = directory;
        this.today = today;
    }

    @Override
    public InspectedEvidence inspect(Evidence evidence) {
        boolean expired = evidence.validUntil().filter(today::isAfter).isPresent();
        return switch (evidence) {
            case Evidence.WebEvidence page ->
                new InspectedEvidence(
                        page,
                        expired ? EvidenceState.EXPIRED : EvidenceState.NOT_LOOKED_AT,
                        Optional.of(page.digest()));
            case Evidence.FileEvidence file -> {
                Look look = look(file.path());
                EvidenceState state = look.state();
                if (state == EvidenceState.INTACT) {
                    state = judge(file, look.digest().orElseThrow(), expired);
                }
                yield new InspectedEvidence(file, state, look.digest());
            }
        };
    }

    private static EvidenceState judge(Evidence.FileEvidence file, Sha256 found, boolean expired) {
        if (file.digest().isPresent() && !file.digest().get().equals(found)) {
            return EvidenceState.CHANGED;
        }
        if (expired) {
            return EvidenceState.EXPIRED;
        }
        return file.digest().isPresent() ? EvidenceState.INTACT : EvidenceState.GENERATED;
    }

    /// The digest of a file below the directory, or why there is none.
    private Look look(String path) {
        return looked.computeIfAbsent(path, this::read);
    }

    private Look read(String path) {
        if (!(ContainedPath.resolve(directory, path) instanceof PathResolution.Inside(Path file))) {
            return new Look(EvidenceState.UNREADABLE, Optional.empty());
        }
        if (!Files.exists(file)) {
            return new Look(EvidenceState.MISSING, Optional.empty());
        }
        if (!Files.isRegularFile(file)) {
            return new Look(EvidenceState.UNREADABLE, Optional.empty());
        }
        try {
            return new Look(EvidenceState.INTACT, Optional.of(Sha256.ofFile(file)));
        } catch (IOException e) {
            return new Look(EvidenceState.UNREADABLE, Optional.empty());
        }
    }
}
