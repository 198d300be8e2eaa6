package dev.tasuki.domain.catalogue;

import dev.tasuki.formats.finding.Finding;
import dev.tasuki.formats.text.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The frameworks and the crosswalk that Tasuki brings with it. Each file is read when it is first asked for, and once.
///
/// A broken file is a fault of the build, not of a user: it throws an [IllegalStateException] that lists every fault
/// with its line, and a test reads them all.
public final class Catalogue {
    /// The METI and NCO guideline.
    public static final String METI = "meti";

    /// The UK Software Security Code of Practice.
    public static final String UK = "uk";

    private static final Catalogue BUNDLED = new Catalogue(new ClassPath());

    private final Files files;
    private volatile @Nullable Framework meti;
    private volatile @Nullable Framework uk;
    private volatile @Nullable Crosswalk crosswalk;

    Catalogue(Files files) {
        this.files = files;
    }

    /// The catalogue in this program.
    public static Catalogue bundled() {
        return BUNDLED;
    }

    /// The ids of all frameworks; reads no file.
    public List<String> frameworkIds() {
        return List.of(METI, UK);
    }

    /// Every framework; prefer [#framework] where one is enough, since this reads them all.
    public List<Framework> frameworks() {
        return List.of(meti(), uk());
    }

    /// The framework with this id.
    public Optional<Framework> framework(String id) {
        return switch (id) {
            case METI -> Optional.of(meti());
            case UK -> Optional.of(uk());
            default -> Optional.empty();
        };
    }

    /// The METI and NCO guideline.
    public Framework meti() {
        Framework known = meti;
        return known != null ? known : loadMeti();
    }

    /// The UK Software Security Code of Practice.
    public Framework uk() {
        Framework known = uk;
        return known != null ? known : loadUk();
    }

    /// How the UK Code relates to the METI guideline; reads all three files.
    public Crosswalk crosswalk() {
        Crosswalk known = crosswalk;
        return known != null ? known : loadCrosswalk();
    }

    /// The framework that has a requirement with exactly this id.
    public Optional<Framework> frameworkOf(RequirementId id) {
        // The prefix saves reading the other file.
        Framework likely = id.value().startsWith("UK-") ? uk() : meti();
        if (likely.find(id).isPresent()) {
            return Optional.of(likely);
        }
        return frameworks().stream()
                .filter(framework -> framework.find(id).isPresent())
                .findFirst();
    }

    /// The requirement with exactly this id in any framework.
    public Optional<Requirement> find(RequirementId id) {
        return frameworkOf(id).flatMap(framework -> framework.find(id));
    }

    /// The requirement with exactly this id, for callers that know it to exist.
    public Requirement require(RequirementId id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("no requirement " + id));
    }

    private synchronized Framework loadMeti() {
        Framework known = meti;
        if (known == null) {
            known = readFramework("meti.json");
            meti = known;
        }
        return known;
    }

    private synchronized Framework loadUk() {
        Framework known = uk;
        if (known == null) {
            known = readFramework("uk.json");
            uk = known;
        }
        return known;
    }

    private synchronized Crosswalk loadCrosswalk() {
        Crosswalk known = crosswalk;
        if (known == null) {
            String name = "uk-meti.crosswalk.json";
            known = switch (CrosswalkReader.read(bytes(name), name, frameworks())) {
                case CrosswalkReading.Read(var read) -> read;
                case CrosswalkReading.Refused(var findings) -> throw broken(name, findings);
            };
            crosswalk = known;
        }
        return known;
    }

    private Framework readFramework(String name) {
        FrameworkReading reading = FrameworkReader.read(bytes(name), name);
        if (reading instanceof FrameworkReading.Refused(var findings)) {
            throw broken(name, findings);
        }
        return ((FrameworkReading.Read) reading).framework();
    }

    private byte[] bytes(String name) {
        byte @Nullable [] bytes = files.read(name);
        if (bytes == null) {
            throw new IllegalStateException("the bundled " + name + " is missing");
        }
        return bytes;
    }

    private static IllegalStateException broken(String name, List<Finding> findings) {
        return new IllegalStateException(findings.stream()
                .map(finding -> finding.location() + ": " + finding.message(Language.EN))
                .collect(Collectors.joining("\n", "the bundled " + name + " is broken:\n", "")));
    }

    /// Where the bundled files come from.
    interface Files {
        /// The bytes of the file with this name, or null if there is none.
        byte @Nullable [] read(String name);
    }

    private static final class ClassPath implements Files {
        @Override
        public byte @Nullable [] read(String name) {
            try (InputStream in = Catalogue.class.getResourceAsStream(name)) {
                return in == null ? null : in.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
