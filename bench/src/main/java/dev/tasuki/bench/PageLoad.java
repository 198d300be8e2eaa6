package dev.tasuki.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/// How long pages take at a fixed rate of requests, whatever the server does meanwhile.
///
/// An open loop: each request has its time in the plan and is measured from there, so that a server that stalls is
/// charged for everybody who had to wait (no coordinated omission).
public final class PageLoad {
    private static final int RATE = 50;
    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final Duration MEASURED = Duration.ofSeconds(60);
    private static final int TARGETS = 1_000;
    private static final int TOGETHER = 8;
    private static final List<String> PAGES = List.of("", "/targets", "/targets", "/evidence", "/search?q=window");

    private final HttpClient client = HttpClient.newHttpClient();
    private final String address;
    private final String token;
    private final String cookie;

    private PageLoad(String address, String token, String cookie) {
        this.address = address;
        this.token = token;
        this.cookie = cookie;
    }

    /// Fills a record or measures it.
    ///
    /// @param arguments `fill` or `measure`; the organisation's address (`http://localhost:8080/o/bench`); a
    ///                  token of the programming interface; and to measure, the session's cookie
    public static void main(String[] arguments) throws InterruptedException {
        String organisation = arguments[1];
        var load = new PageLoad(organisation, arguments[2], arguments.length > 3 ? arguments[3] : "");
        switch (arguments[0]) {
            case "fill" -> load.fill();
            case "measure" -> load.measure();
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    private void fill() throws InterruptedException {
        String resource = address.replace("/o/", "/api/v1/organisations/") + "/targets";
        var failed = new AtomicInteger();
        try (ExecutorService writers = Executors.newFixedThreadPool(TOGETHER)) {
            for (int i = 0; i < TARGETS; i++) {
                int number = i;
                writers.execute(() -> {
                    if (status(target(resource, number)) != 201) {
                        failed.incrementAndGet();
                    }
                });
            }
            writers.shutdown();
            if (!writers.awaitTermination(10, TimeUnit.MINUTES) || failed.get() > 0) {
                throw new IllegalStateException(failed + " targets were not made");
            }
        }
    }

    private HttpRequest target(String resource, int number) {
        return HttpRequest.newBuilder(URI.create(resource))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "bench-" + number)
                .POST(BodyPublishers.ofString("""
                        {"name": {"ja": "窓口システム %1$d", "en": "Window system %1$d"}, "softwareClass": "system",
                         "requirementPackage": "standard", "ownRoles": ["developer:primary"]}
                        """.formatted(number)))
                .build();
    }

    /// What became of a run.
    ///
    /// @param times  of the answered requests in microseconds, each from when it was to be sent, sorted
    /// @param failed how many had another answer than 200, or none
    private record Run(List<Long> times, int failed) {}

    /// A server that has only just started may refuse some of the first requests on a slow machine: how many is told.
    /// Afterwards none may fail.
    private void measure() throws InterruptedException {
        int refused = run(WARM_UP).failed();
        Run run = run(MEASURED);
        if (run.failed() > 0) {
            throw new IllegalStateException(run.failed() + " requests failed after the warm-up");
        }
        List<Long> times = run.times();
        System.out.printf(
                Locale.ROOT,
                "%d %d %d %d %d %d%n",
                times.size(),
                at(times, 50),
                at(times, 95),
                at(times, 99),
                times.getLast(),
                refused);
    }

    private Run run(Duration duration) throws InterruptedException {
        long count = RATE * duration.toSeconds();
        long between = TimeUnit.SECONDS.toNanos(1) / RATE;
        var times = Collections.synchronizedList(new ArrayList<Long>());
        var failed = new AtomicInteger();
        long start = System.nanoTime();
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < count; i++) {
                long due = start + i * between;
                for (long early = due - System.nanoTime(); early > 0; early = due - System.nanoTime()) {
                    LockSupport.parkNanos(early);
                }
                HttpRequest request = page(i);
                people.execute(() -> {
                    if (status(request) == 200) {
                        times.add(TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - due));
                    } else {
                        failed.incrementAndGet();
                    }
                });
            }
        }
        Collections.sort(times);
        return new Run(List.copyOf(times), failed.get());
    }

    private HttpRequest page(int number) {
        return HttpRequest.newBuilder(URI.create(address + PAGES.get(number % PAGES.size())))
                .header("Cookie", cookie)
                .header("Accept-Language", number % 2 == 0 ? "ja" : "en")
                .build();
    }

    private int status(HttpRequest request) {
        try {
            HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
            return response.statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private static long at(List<Long> sorted, int percent) {
        return sorted.get((int) Math.ceil(sorted.size() * percent / 100.0) - 1);
    }
}
