package dev.tasuki.formats.intoto;

import dev.tasuki.formats.digest.Sha256;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// The digests of one artefact by algorithm (in-toto DigestSet), in the order of the algorithms' names.
///
/// @param byAlgorithm one to sixteen digests, in lower-case hexadecimal digits
public record Digests(Map<String, String> byAlgorithm) {
    static final int MOST = 16;
    static final String SHA256 = "sha256";

    private static final Pattern ALGORITHM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_./:-]{0,63}");
    private static final Pattern HEX = Pattern.compile("(?:[0-9a-f]{2}){1,128}");

    public Digests {
        byAlgorithm = Collections.unmodifiableMap(new TreeMap<>(byAlgorithm));
        if (byAlgorithm.isEmpty() || byAlgorithm.size() > MOST) {
            throw new IllegalArgumentException("an artefact has 1 to 16 digests, not " + byAlgorithm.size());
        }
        byAlgorithm.forEach((algorithm, hex) -> {
            if (!isAlgorithm(algorithm) || !isDigest(algorithm, hex)) {
                throw new IllegalArgumentException("not a digest: " + algorithm + ":" + hex);
            }
        });
    }

    public static Digests of(Sha256 digest) {
        return new Digests(Map.of(SHA256, digest.hex()));
    }

    public Optional<Sha256> sha256() {
        return Optional.ofNullable(byAlgorithm.get(SHA256)).map(Sha256::new);
    }

    static boolean isAlgorithm(String name) {
        return ALGORITHM.matcher(name).matches();
    }

    /// Whether the text can be a digest by this algorithm: of the right length where that is known, else any
    /// bytes.
    static boolean isDigest(String algorithm, String hex) {
        int length = hex.length();
        boolean fits = switch (algorithm) {
            case "sha1" -> length == 40;
            case SHA256, "sha3_256", "sha512_256" -> length == 64;
            case "sha384", "sha3_384" -> length == 96;
            case "sha512", "sha3_512" -> length == 128;
            // Repositories of either object format (SHA-1, SHA-256).
            case "gitCommit", "gitTree", "gitBlob", "gitTag" -> length == 40 || length == 64;
            default -> true;
        };
        return fits && HEX.matcher(hex).matches();
    }
}
