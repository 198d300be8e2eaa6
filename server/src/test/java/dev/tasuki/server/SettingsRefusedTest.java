package dev.tasuki.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// A setting that cannot be meant stops the start, in words that name it.
class SettingsRefusedTest {

    static Stream<Arguments> settings() {
        return Stream.of(
                Arguments.of(Map.of("TASUKI_OIDC_ISSUER", "not an address"), "TASUKI_OIDC_ISSUER"),
                Arguments.of(
                        Map.of(
                                "TASUKI_OIDC_ISSUER", "http://login.example",
                                "TASUKI_OIDC_CLIENT_ID", "tasuki",
                                "TASUKI_OIDC_CLIENT_SECRET", "secret"),
                        "TASUKI_OIDC_ISSUER"),
                Arguments.of(Map.of("TASUKI_OIDC_ISSUER", "https://login.example"), "TASUKI_OIDC_CLIENT_SECRET"),
                Arguments.of(Map.of("TASUKI_OIDC_CLIENT_ID", "tasuki"), "Give all three, or none."),
                Arguments.of(Map.of("TASUKI_TRUSTED_PROXIES", "proxy.example"), "TASUKI_TRUSTED_PROXIES"),
                Arguments.of(Map.of("TASUKI_ORGANISATIONS_ADDED_BY", "whoever"), "administrators, everybody, nobody"),
                Arguments.of(Map.of("TASUKI_LISTEN", "192.0.2.1"), "TASUKI_LISTEN"));
    }

    @ParameterizedTest
    @MethodSource("settings")
    void theStartIsRefusedInWordsThatNameTheSetting(Map<String, String> environment, String named) {
        assertThatThrownBy(() -> TestServer.another(environment).close())
                .isInstanceOfSatisfying(StartRefusal.class, refusal -> {
                    assertThat(refusal.words().en()).contains(named);
                    assertThat(refusal.words().ja()).doesNotContain("secret");
                });
    }
}
