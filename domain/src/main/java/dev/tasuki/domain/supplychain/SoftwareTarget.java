package dev.tasuki.domain.supplychain;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// One version of a piece of software that obligations are about.
///
/// @param name          what customers call it
/// @param version       the version that this record speaks of
/// @param softwareClass what kind of software it is
/// @param packageUrl    its package URL, where it has one
/// @param artefacts     the files that are released as this version
public record SoftwareTarget(
        String name,
        String version,
        SoftwareClass softwareClass,
        Optional<String> packageUrl,
        List<ReleaseArtefact> artefacts) {

    /// How many characters a version may have: what CycloneDX, in which it is declared, allows.
    public static final int LONGEST_VERSION = 1024;

    private static final Pattern PACKAGE_URL = Pattern.compile("pkg:[a-z][a-z0-9.+-]*/[^\\s]+");

    /// Whether a text has the shape of a package URL. What its type demands is not judged here.
    public static boolean isPackageUrl(String text) {
        return PACKAGE_URL.matcher(text).matches();
    }

    public SoftwareTarget {
        if (name.isBlank() || version.isBlank()) {
            throw new IllegalArgumentException("software has a name and a version");
        }
        artefacts = List.copyOf(artefacts);
    }

    /// `name version`, as a person says it.
    public String label() {
        return name + " " + version;
    }
}
