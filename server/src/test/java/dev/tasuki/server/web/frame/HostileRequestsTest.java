package dev.tasuki.server.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tasuki.server.TestBrowser;
import dev.tasuki.server.TestServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Requests that no browser sends, byte by byte.
class HostileRequestsTest {
    private final TestServer server = TestServer.shared();

    @Test
    void aFormThatIsPutIsRefusedBeforeItIsRead() throws IOException {
        String answer = answer("""
                PUT /sign-in HTTP/1.1
                Host: localhost
                Content-Type: application/x-www-form-urlencoded
                Content-Length: 900000000

                a=""");

        assertThat(answer).startsWith("HTTP/1.1 403");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET //sign-in", "GET /static/../master.key", "GET /a;b", "PURGE /sign-in"})
    void whatNoClientOfOursSendsGetsAPageWithAnIdToQuote(String request) throws IOException {
        String answer = answer(request + " HTTP/1.1\nHost: localhost\nAccept-Language: ja\nConnection: close\n\n");

        assertThat(answer)
                .startsWith("HTTP/1.1 400")
                .contains("Content-Security-Policy: default-src 'none'")
                .contains("<html lang=\"ja\">")
                .containsPattern("X-Request-Id: ([0-9a-f]{16})(?s:.*)\\1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /a|b HTTP/1.1\nHost: localhost\n",
                "GET /%zz HTTP/1.1\nHost: localhost\n",
                "GET /a%2fb HTTP/1.1\nHost: localhost\n",
                "GET /sign-in HTTP/1.1\n",
                "GET /sign-in HTTP/1.1\nHost: <script>\n",
                "GET /sign-in HTTP/1.1\nHost: localhost\nA b: c\n"
            })
    void whatIsNoRequestAtAllGetsAPageInBothLanguagesWithAnIdToQuote(String request) throws IOException {
        String answer = answer(request + "Connection: close\n\n");

        assertThat(answer)
                .startsWith("HTTP/1.1 400")
                .contains("Content-Security-Policy: default-src 'none'")
                .contains("リクエストを読み取れません")
                .contains("The request cannot be read")
                .containsPattern("X-Request-Id: ([0-9a-f]{16})(?s:.*)\\1")
                .doesNotContain("Tomcat")
                .doesNotContain("Exception")
                .doesNotContain("<script>");
    }

    @Test
    void aHeadThatIsTooLongGetsAnIdToo() throws IOException {
        String answer = answer("GET /sign-in HTTP/1.1\nHost: localhost\nA: " + "a".repeat(20_000) + "\n\n");

        assertThat(answer).startsWith("HTTP/1.1 4").containsPattern("X-Request-Id: ([0-9a-f]{16})(?s:.*)\\1");
    }

    @Test
    void aProgramIsToldByAProblemThatItsRequestIsNone() throws IOException {
        String answer = answer("GET /api/v1/a%2fb HTTP/1.1\nHost: localhost\nConnection: close\n\n");

        assertThat(answer)
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json")
                .contains("urn:tasuki:problem:malformed");
    }

    @Test
    void theProgrammingInterfaceAnswersItWithAProblem() throws IOException {
        String answer = answer("GET /api/v1//organisations HTTP/1.1\nHost: localhost\nConnection: close\n\n");

        assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json");
    }

    @Test
    void aFileWhoseNameNoFileCanHaveIsRefused() {
        TestBrowser browser = server.nobody();
        browser.get("/verify");

        var answer = browser.upload(
                "/verify", List.of(new TestBrowser.Upload("declaration", "a\0.json", new byte[] {'{', '}'})));

        assertThat(answer.statusCode()).isEqualTo(400);
    }

    /// What the server answers, as far as it comes without another byte from us.
    private String answer(String request) throws IOException {
        try (var socket = new Socket("localhost", server.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            var reader = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            String first = String.valueOf(reader.readLine());
            // A body that never comes keeps the connection open; the answer's first line is enough.
            return request.startsWith("PUT")
                    ? first
                    : first + "\n" + reader.lines().collect(Collectors.joining("\n"));
        }
    }
}
