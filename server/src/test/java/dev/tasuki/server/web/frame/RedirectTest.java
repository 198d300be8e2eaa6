package dev.tasuki.server.web.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/// Where a browser may be sent: to pages of ours, however an address is disguised.
class RedirectTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "evil.example",
                "https://evil.example",
                "javascript:alert(1)",
                "//evil.example",
                "///evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "/\t/evil.example",
                "\t//evil.example",
                " //evil.example",
                "/\n/evil.example",
                "/\r\nSet-Cookie: a=b",
                "/x\u0000",
                "/窓口",
                "/\u2028/evil.example"
            })
    void sendsNobodyElsewhere(String wanted) {
        assertThat(Redirect.isOurs(wanted)).isFalse();
        assertThat(Redirect.back(wanted, "/start").path()).isEqualTo("/start");
        assertThatThrownBy(() -> Redirect.to(wanted)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/o/minato",
                "/o/minato/targets?cursor=1&x=%2F%2Fevil.example",
                "/%5Cevil",
                "/a//b",
                "/%2F%2Fevil"
            })
    void sendsToPagesOfOurs(String wanted) {
        assertThat(Redirect.back(wanted, "/start").path()).isEqualTo(wanted);
        assertThat(URI.create("https://tasuki.example/o/x").resolve(wanted).getHost())
                .isEqualTo("tasuki.example");
    }

    @Test
    void refusesAnAddressWithoutEnd() {
        assertThat(Redirect.isOurs("/" + "a".repeat(1999))).isTrue();
        assertThat(Redirect.isOurs("/" + "a".repeat(2000))).isFalse();
    }

    /// Only a path begins with one stroke: a second one, in either direction, would name another host.
    @Property
    void whatItTakesForOursStaysOnTheHost(@ForAll @From("addresses") String wanted) {
        if (Redirect.isOurs(wanted)) {
            // What browsers take out of an address before they read it.
            String read = wanted.replaceAll("[\\t\\n\\r]", "").strip().replace('\\', '/');
            assertThat(read).isEqualTo(wanted).startsWith("/").doesNotStartWith("//");
        }
    }

    @Provide
    Arbitrary<String> addresses() {
        return Arbitraries.of(
                        "/",
                        "\\",
                        "\t",
                        "\n",
                        "\r",
                        " ",
                        "evil.example",
                        "https:",
                        "%2f",
                        "@",
                        "?",
                        "#",
                        ".",
                        "\u0000",
                        "　")
                .list()
                .ofMaxSize(6)
                .map(pieces -> String.join("", pieces));
    }

    @Test
    void tellsOnThePageWhatWasDone() {
        assertThat(Redirect.to("/o/x", "supplychain.done.target-added").path())
                .isEqualTo("/o/x?done=supplychain.done.target-added");
        assertThat(Redirect.to("/o/x?a=1", "supplychain.done.target-added").path())
                .isEqualTo("/o/x?a=1&done=supplychain.done.target-added");
    }

    @Test
    void isAnswer303SoThatReloadingRepeatsNothing() {
        var response = new MockHttpServletResponse();

        Redirect.to("/o/x").render(null, new MockHttpServletRequest(), response);

        assertThat(response.getStatus()).isEqualTo(303);
        assertThat(response.getHeader("Location")).isEqualTo("/o/x");
        assertThat(response.getHeader("Cache-Control")).isEqualTo("no-store");
    }
}
