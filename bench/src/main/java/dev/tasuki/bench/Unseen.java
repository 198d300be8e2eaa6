package dev.tasuki.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;

/// Whether time tells what a 404 does not: how long the answer takes for what another organisation has, and for what
/// nobody has.
///
/// One request at a time, the two kinds in turn, the order within a pair changing: whatever slows the machine down
/// slows both. Where time tells nothing, the other's is the slower one in half of the pairs.
public final class Unseen {
    private static final int WARM_UP = 1_000;
    private static final int PAIRS = 3_000;

    private final HttpClient client = HttpClient.newHttpClient();
    private final String server;

    private Unseen(String server) {
        this.server = server;
    }

    /// Prints a line of a table for each comparison.
    ///
    /// @param arguments address of the server; token and session cookie of `bench`; id of a target of `other`
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var unseen = new Unseen(arguments[0]);
        String[] token = {"Authorization", "Bearer " + arguments[1]};
        String[] cookie = {"Cookie", arguments[2]};
        String foreign = arguments[3];
        String unknown = new UUID(0x019d0000_0000_7000L, 0x8000_0000_0000_0001L).toString();
        String api = "/api/v1/organisations/";
        unseen.compare("an organisation, by program", token, api + "other/targets", api + "nobody/targets");
        unseen.compare(
                "a target, by program", token, api + "bench/targets/" + foreign, api + "bench/targets/" + unknown);
        unseen.compare("a target, page", cookie, "/o/bench/targets/" + foreign, "/o/bench/targets/" + unknown);
    }

    private void compare(String what, String[] header, String theirs, String nobodys)
            throws IOException, InterruptedException {
        var there = new long[PAIRS];
        var nowhere = new long[PAIRS];
        int slower = 0;
        for (int i = -WARM_UP; i < PAIRS; i++) {
            boolean theirsFirst = i % 2 == 0;
            long first = microseconds(header, theirsFirst ? theirs : nobodys);
            long second = microseconds(header, theirsFirst ? nobodys : theirs);
            if (i >= 0) {
                there[i] = theirsFirst ? first : second;
                nowhere[i] = theirsFirst ? second : first;
                slower += there[i] > nowhere[i] ? 1 : 0;
            }
        }
        Arrays.sort(there);
        Arrays.sort(nowhere);
        System.out.printf(
                Locale.ROOT,
                "| %s | %.2f | %.2f | %.2f | %.2f | %.1f %% |%n",
                what,
                there[PAIRS / 2] / 1000.0,
                nowhere[PAIRS / 2] / 1000.0,
                there[PAIRS * 95 / 100] / 1000.0,
                nowhere[PAIRS * 95 / 100] / 1000.0,
                100.0 * slower / PAIRS);
    }

    private long microseconds(String[] header, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server + path))
                .headers(header)
                .build();
        long begin = System.nanoTime();
        int status = client.send(request, BodyHandlers.ofByteArray()).statusCode();
        long took = (System.nanoTime() - begin) / 1000;
        if (status != 404) {
            throw new IllegalStateException(path + " answered " + status);
        }
        return took;
    }
}
