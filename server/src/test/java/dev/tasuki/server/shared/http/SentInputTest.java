package dev.tasuki.server.shared.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.tasuki.server.shared.Input;
import dev.tasuki.server.shared.Problem;
import dev.tasuki.server.shared.ProblemType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

/// Bodies as they arrive: what is read, and everything that is not.
class SentInputTest {

    @Test
    void readsMembersWithDotsBetweenLevels() {
        assertThat(read("""
                        {"name": {"ja": "窓口", "en": "Counter"}, "version": 3, "final": true, "rate": 1.5, "none": null}
                        """).sent())
                .containsExactly(
                        entry("name.ja", List.of("窓口")),
                        entry("name.en", List.of("Counter")),
                        entry("version", List.of("3")),
                        entry("final", List.of("true")),
                        entry("rate", List.of("1.5")),
                        entry("none", List.of()));
    }

    @Test
    void readsListsOfWordsAndListsOfObjects() {
        assertThat(read("""
                        {"roles": ["developer", "supplier"], "artefacts": [{"path": "a"}, {"path": "b"}], "empty": []}
                        """).sent())
                .contains(
                        entry("roles", List.of("developer", "supplier")),
                        entry("artefacts.0.path", List.of("a")),
                        entry("artefacts.1.path", List.of("b")),
                        entry("empty", List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "[]",
                "\"name\"",
                "1",
                "null",
                "true",
                "{",
                "{\"a\":1",
                "{\"a\":}",
                "{a:1}",
                "{'a':1}",
                "{\"a\":1,}",
                "{\"a\":NaN}",
                "{\"a\":01}",
                "{\"a\":1} {\"b\":2}",
                "{\"a\":1}//",
                "{\"a\":\"x\ny\"}"
            })
    void refusesWhatIsNotOneJsonObject(String body) {
        refuses(body, ProblemType.MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\":\"a\",\"name\":\"b\"}",
                "{\"name\":{\"ja\":\"a\",\"ja\":\"b\"}}",
                "{\"name\":\"a\",\"n\\u0061me\":\"b\"}",
                "{\"name\":{\"ja\":\"a\"},\"name.ja\":\"b\"}",
                "{\"name.ja\":\"b\",\"name\":{\"ja\":\"a\"}}",
                "{\"a\":[{\"b\":1}],\"a.0.b\":2}",
                "{\"\":{\"a\":1},\"a\":2}"
            })
    void refusesToldTwiceHoweverItIsSpelt(String body) {
        refuses(body, ProblemType.MALFORMED);
    }

    @Test
    void refusesDepthAndSizeAndNumberBeyondItsLimits() {
        assertThat(read(nested(7)).sent()).hasSize(1);
        refuses(nested(100_000), ProblemType.MALFORMED);
        refuses(nested(9), ProblemType.MALFORMED);

        assertThat(read(padded(SentInput.LARGEST_JSON)).sent()).hasSize(1);
        refuses(padded(SentInput.LARGEST_JSON + 1), ProblemType.MALFORMED);

        refuses(members(5000), ProblemType.MALFORMED);
        refuses("{\"a\":" + "9".repeat(50) + "}", ProblemType.MALFORMED);
    }

    @Test
    void refusesBytesThatAreNoText() {
        MockHttpServletRequest request = request("application/json", "");
        request.setContent(new byte[] {'{', '"', 'a', '"', ':', '"', (byte) 0xc3, (byte) 0x28, '"', '}'});

        assertThatThrownBy(() -> SentInput.ofJson(request))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.type()).isEqualTo(ProblemType.MALFORMED));
    }

    @Test
    void leavesHalvedCharactersToTheFieldToRefuse() {
        Input input = read("{\"name\":\"\\ud83d\"}");

        input.line("name", 10);

        assertThat(input.faults()).hasSize(1);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "text/plain",
                "application/x-www-form-urlencoded",
                "application/jsonp",
                "application/json-patch+json",
                "multipart/form-data; boundary=application/json"
            })
    void refusesAnyOtherMediaType(@Nullable String type) {
        assertThatThrownBy(() -> SentInput.ofJson(request(type, "{}")))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.type()).isEqualTo(ProblemType.UNSUPPORTED_MEDIA_TYPE);
                    assertThat(problem.detail().en())
                            .isEqualTo("Send the body as JSON with the content type application/json.");
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"application/json", "Application/JSON", "application/json; charset=utf-8", "application/json;v=1"
            })
    void takesJsonWithParametersAndInAnyCase(String type) {
        assertThat(SentInput.ofJson(request(type, "{\"a\":1}")).sent()).containsOnlyKeys("a");
    }

    @Test
    void readsAFormWithoutTheFieldsOfItsFrame() {
        var request = new MockHttpServletRequest("POST", "/o/minato/targets");
        request.addParameter("_csrf", "secret");
        request.addParameter("_page", "/o/minato/targets/new");
        request.addParameter("roles", "developer", "supplier");
        request.addParameter("name.ja", "窓口");

        assertThat(SentInput.ofForm(request).sent())
                .containsOnly(entry("roles", List.of("developer", "supplier")), entry("name.ja", List.of("窓口")));
    }

    private static void refuses(String body, ProblemType type) {
        assertThatThrownBy(() -> read(body)).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.type()).isEqualTo(type);
            assertThat(problem.detail().en())
                    .isEqualTo("The body must be one JSON object of at most 1 MB, with no member named twice.");
        });
    }

    private static Input read(String body) {
        return SentInput.ofJson(request("application/json", body));
    }

    private static MockHttpServletRequest request(@Nullable String type, String body) {
        var request = new MockHttpServletRequest("POST", "/api/v1/organisations/minato/targets");
        if (type != null) {
            request.setContentType(type);
        }
        request.setContent(body.getBytes(StandardCharsets.UTF_8));
        return request;
    }

    private static String nested(int levels) {
        return "{\"a\":".repeat(levels) + "1" + "}".repeat(levels);
    }

    private static String padded(int size) {
        return "{\"a\":\"" + "x".repeat(size - 8) + "\"}";
    }

    private static String members(int number) {
        return IntStream.range(0, number).mapToObj(i -> "\"m" + i + "\":1").collect(Collectors.joining(",", "{", "}"));
    }
}
