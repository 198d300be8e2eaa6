package dev.tasuki.formats.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tasuki.formats.bytes.Bytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Sha256Test {
    private static final String OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @Test
    void agreesWithThePublishedDigestOfAbc() {
        assertThat(Sha256.of(Bytes.ofUtf8("abc"))).hasToString(OF_ABC);
        assertThat(Sha256.of(Bytes.ofUtf8("abc")).prefixed()).isEqualTo("sha256:" + OF_ABC);
    }

    @Test
    void digestsAFileInPiecesAsItsBytes(@TempDir Path folder) throws IOException {
        byte[] content = new byte[200_001];
        content[200_000] = 7;
        Path file = Files.write(folder.resolve("large"), content);

        assertThat(Sha256.ofFile(file)).isEqualTo(Sha256.of(content));
    }

    @Test
    void refusesWhatIsNoDigest() {
        assertThat(Sha256.parse("")).isEmpty();
        assertThat(Sha256.parse("sha512:" + OF_ABC)).isEmpty();
        assertThat(Sha256.parse(OF_ABC + "0")).isEmpty();
        assertThat(Sha256.parse(OF_ABC.replace('a', 'g'))).isEmpty();
        assertThatThrownBy(() -> new Sha256(OF_ABC.toUpperCase(Locale.ROOT)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void readsBackEverySpellingOfADigest(@ForAll byte[] content) {
        Sha256 digest = Sha256.of(content);

        assertThat(Sha256.parse(digest.hex())).contains(digest);
        assertThat(Sha256.parse(digest.prefixed())).contains(digest);
        assertThat(Sha256.parse(digest.prefixed().toUpperCase(Locale.ROOT))).contains(digest);
        assertThat(digest.bytes().length()).isEqualTo(32);
    }
}
