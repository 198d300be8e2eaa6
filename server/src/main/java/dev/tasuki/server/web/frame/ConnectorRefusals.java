package dev.tasuki.server.web.frame;

import dev.tasuki.formats.json.JsonValue;
import dev.tasuki.formats.json.PrettyJson;
import dev.tasuki.formats.text.Text;
import dev.tasuki.server.shared.ProblemType;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Answers what Tomcat itself refuses, before any filter of ours sees it: request lines, addresses and heads that are
/// none. Tomcat's own page would be in English alone and carry no number to quote.
///
/// Nothing of the request is repeated, and nothing is known of who reads the answer: it is in both languages.
public final class ConnectorRefusals extends ErrorReportValve {
    private static final Logger LOG = LoggerFactory.getLogger(ConnectorRefusals.class);
    private static final Text WHAT_TO_DO = new Text(
            "アドレスやリクエストの形式を確かめてください。続くときは、照会番号を添えてサーバーの管理者に連絡してください。",
            "Check the address, or the form of the request. If it goes on, tell whoever runs the server, with the"
                    + " reference number.");
    private final SecureRandom random = new SecureRandom();

    /// Tomcat makes one by its name.
    public ConnectorRefusals() {
        setShowReport(false);
        setShowServerInfo(false);
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        byte[] bytes = new byte[8];
        random.nextBytes(bytes);
        String id = HexFormat.of().formatHex(bytes);
        LOG.info("the connector refused a request with {}, answered as {}", response.getStatus(), id);
        ProblemType type = type(response.getStatus());
        response.setHeader("X-Request-Id", id);
        response.setHeader("Content-Security-Policy", "default-src 'none'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "no-store");
        String address = request.getRequestURI();
        boolean program = address != null && address.startsWith("/api/");
        response.setContentType(program ? "application/problem+json" : "text/html");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        try (Writer writer = response.getReporter()) {
            if (writer != null) {
                writer.write(program ? problem(type, response.getStatus(), id) : page(type, id));
            }
        } catch (IOException e) {
            LOG.debug("nobody waits for the answer", e);
        }
    }

    private static ProblemType type(int status) {
        return Arrays.stream(ProblemType.values())
                .filter(type -> type.status() == status)
                .findFirst()
                .orElse(status < 500 ? ProblemType.MALFORMED : ProblemType.INTERNAL);
    }

    private static String page(ProblemType type, String id) {
        return """
                <!doctype html>
                <html lang="ja"><head><meta charset="utf-8"><title>%1$s – Tasuki</title></head>
                <body><main><h1>%1$s</h1><p>%2$s</p><div lang="en"><h2>%3$s</h2><p>%4$s</p></div>
                <p>照会番号 <span lang="en">/ Reference number</span>: <code>%5$s</code></p></main></body></html>
                """.formatted(type.title().ja(), WHAT_TO_DO.ja(), type.title().en(), WHAT_TO_DO.en(), id);
    }

    private static String problem(ProblemType type, int status, String id) {
        return PrettyJson.text(JsonValue.object()
                .put("type", "urn:tasuki:problem:" + type.slug())
                .put("title", type.title().en())
                .put("status", status)
                .put("detail", WHAT_TO_DO.en())
                .put("instance", "urn:tasuki:request:" + id)
                .build());
    }
}
