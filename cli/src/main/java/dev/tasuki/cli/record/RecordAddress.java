package dev.tasuki.cli.record;

import dev.tasuki.cli.terminal.Arguments;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// A target in a shared record.
///
/// @param server       its address without a slash at the end
/// @param organisation the organisation's short name
/// @param target       the target's identity
record RecordAddress(String server, String organisation, String target) {
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Pattern HANDLE = Pattern.compile("[a-z][a-z0-9-]{1,38}[a-z0-9]");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /// Reads the three options; what is wrong is reported.
    static Optional<RecordAddress> read(Arguments arguments, String server, String organisation, String target) {
        Optional<String> base = server(arguments, server);
        if (!HANDLE.matcher(organisation).matches()) {
            arguments.report(RecordFault.NOT_AN_ORGANISATION, organisation);
        }
        if (!ID.matcher(target).matches()) {
            arguments.report(RecordFault.NOT_A_TARGET, target);
        }
        return base.map(address -> new RecordAddress(address, organisation, target));
    }

    private static Optional<String> server(Arguments arguments, String written) {
        try {
            var uri = new URI(written);
            boolean plain = uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null
                    && (uri.getRawPath().isEmpty() || uri.getRawPath().equals("/"));
            if (plain && "https".equals(uri.getScheme())) {
                return Optional.of("https://" + uri.getRawAuthority());
            }
            if (plain && "http".equals(uri.getScheme())) {
                if (THIS_MACHINE.contains(uri.getHost())) {
                    return Optional.of("http://" + uri.getRawAuthority());
                }
                arguments.report(RecordFault.TLS_REQUIRED, written);
                return Optional.empty();
            }
        } catch (URISyntaxException e) {
            // Reported below.
        }
        arguments.report(RecordFault.NOT_A_SERVER, written);
        return Optional.empty();
    }

    private String organisationApi() {
        return server + "/api/v1/organisations/" + organisation;
    }

    URI assurance() {
        return URI.create(organisationApi() + "/targets/" + target + "/assurance");
    }

    URI content(String sha256) {
        return URI.create(organisationApi() + "/evidence-content/" + sha256);
    }

    URI evidence() {
        return URI.create(organisationApi() + "/evidence");
    }

    /// The declarations about the target, the newest first.
    URI declarations() {
        return URI.create(organisationApi() + "/declarations?target=" + target);
    }

    URI declarationsAfter(String cursor) {
        return URI.create(declarations() + "&cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8));
    }

    URI envelope(String declaration) {
        return URI.create(organisationApi() + "/declarations/" + URLEncoder.encode(declaration, StandardCharsets.UTF_8)
                + "/envelope");
    }

    URI filings() {
        return URI.create(organisationApi() + "/declarations/filings");
    }
}
