package dev.tasuki.formats.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class NamedUuidTest {
    private static final UUID DNS = UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8");

    @Test
    void isTheOneThatTheStandardGivesAsItsExample() {
        // RFC 9562, appendix A.4.
        assertThat(NamedUuid.of(DNS, "www.example.com")).hasToString("2ed6657d-e927-568b-95e1-2665a8aea6a2");
    }

    @Test
    void countsBytesAndNotCharacters() {
        assertThat(NamedUuid.of(DNS, "窓口システム").version()).isEqualTo(5);
        assertThat(NamedUuid.of(DNS, "窓口システム").variant()).isEqualTo(2);
        assertThat(NamedUuid.of(DNS, "窓口システム")).isNotEqualTo(NamedUuid.of(DNS, "窓口システマ"));
    }
}
