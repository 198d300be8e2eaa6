package dev.tasuki.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tasuki.server.shared.SettingRefusal;
import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whose word is taken for where a request comes from.
class TrustedProxiesTest {

    @Test
    void withoutASettingOnlyThisMachineIsTrusted() {
        TrustedProxies proxies = TrustedProxies.configured("");

        assertThat(proxies.include(InetAddress.ofLiteral("127.0.0.1"))).isTrue();
        assertThat(proxies.include(InetAddress.ofLiteral("::1"))).isTrue();
        assertThat(proxies.include(InetAddress.ofLiteral("10.0.0.5"))).isFalse();
        assertThat(proxies.include(InetAddress.ofLiteral("192.168.1.1"))).isFalse();
    }

    @Test
    void whoIsNamedIsTrustedAndNobodyElse() {
        TrustedProxies proxies = TrustedProxies.configured("10.0.0.5, 10.1.0.0/24,2001:db8::/32");

        assertThat(proxies.include(InetAddress.ofLiteral("10.0.0.5"))).isTrue();
        assertThat(proxies.include(InetAddress.ofLiteral("10.1.0.77"))).isTrue();
        assertThat(proxies.include(InetAddress.ofLiteral("2001:db8::7"))).isTrue();
        assertThat(proxies.include(InetAddress.ofLiteral("10.0.0.6"))).isFalse();
        assertThat(proxies.include(InetAddress.ofLiteral("10.1.1.1"))).isFalse();
        assertThat(proxies.include(InetAddress.ofLiteral("127.0.0.1"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy", "10.0.0.0/33", "::1/129", "10.0.0", "10.0.0.5;10.0.0.6", ",", "localhost", "/8"})
    void whatIsNoAddressIsRefusedWithWords(String written) {
        assertThatThrownBy(() -> TrustedProxies.configured(written))
                .isInstanceOf(SettingRefusal.class)
                .hasMessageContaining("TASUKI_TRUSTED_PROXIES");
    }
}
