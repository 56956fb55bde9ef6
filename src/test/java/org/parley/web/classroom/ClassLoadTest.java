package org.parley.web.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.Parley;
import org.parley.classroom.Activity;
import org.parley.classroom.Classroom;
import org.parley.scenario.format.ScenarioFile;

/** Two hundred students in a hundred games of two: how long until everybody at a table sees what was done there. Students and server share this machine. */
class ClassLoadTest {

    private static final int GAMES = 100;
    private static final int ROUNDS = 5;
    private static final double MOST_SECONDS = 1;

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    /** A pair at a table, and the time at which either did something. */
    private static final class Pair {

        private final List<Visitor> visitors = new ArrayList<>();
        private volatile long done;
        private Visitor asked;
    }

    @Test
    @Tag("slow")
    void aWholeClassSeesWhatIsDoneWithinASecond() throws Exception {
        ScenarioFile port = Parley.read(Path.of("scenarios/lessons/river-port.yaml"));
        Activity activity = new Activity(port.scenario(), port.hash(), 1, List.of("upland", "estuary"), true, null);
        ConcurrentLinkedQueue<Long> seen = new ConcurrentLinkedQueue<>();
        ExecutorService threads = Executors.newCachedThreadPool();
        try (Classroom classroom = Classroom.open(
                        folder.resolve("class.jsonl"),
                        List.of(activity),
                        new Classroom.Rules(null, Duration.ofMinutes(9)));
                ClassroomServer server = ClassroomServer.start(classroom, "127.0.0.1", 0, null, 100)) {
            List<Pair> pairs = new ArrayList<>();
            for (int g = 0; g < GAMES; g++) {
                Pair pair = new Pair();
                for (String seat : activity.seats()) {
                    Visitor visitor = new Visitor(server.address());
                    visitor.join(classroom.code(), "student", "0:" + seat);
                    pair.visitors.add(visitor);
                    CountedPage page = new CountedPage(server.address(), visitor.cookies());
                    Future<?> unused = threads.submit(() -> watch(page, pair, seen));
                }
                pairs.add(pair);
            }
            Thread.sleep(2000);
            double best = Double.POSITIVE_INFINITY;
            for (int round = 0; round < ROUNDS; round++) {
                for (Pair pair : pairs) {
                    look(pair);
                }
                seen.clear();
                List<Future<?>> all = new ArrayList<>();
                for (Pair pair : pairs) {
                    all.add(threads.submit(() -> answer(pair)));
                }
                for (Future<?> one : all) {
                    one.get(60, TimeUnit.SECONDS);
                }
                Thread.sleep(2500);
                long[] times = seen.stream().mapToLong(t -> t).sorted().toArray();
                System.out.printf(
                        "round %d: %d pages; half within %.0f ms, 99 of 100 within %.0f ms, all within %.0f ms%n",
                        round,
                        times.length,
                        1e-6 * times[times.length / 2],
                        1e-6 * times[(int) (0.99 * (times.length - 1))],
                        1e-6 * times[times.length - 1]);
                assertThat(times.length).isGreaterThanOrEqualTo(2 * GAMES);
                best = Math.min(best, 1e-9 * times[(int) (0.99 * (times.length - 1))]);
            }
            // What else this machine does slows a round down, and the first warms the server up; none makes it faster
            // than it is.
            assertThat(best).isLessThan(MOST_SECONDS);
        } finally {
            threads.shutdownNow();
        }
    }

    /** Finds out who is asked next; nobody if the game is over. */
    private static void look(Pair pair) throws IOException, InterruptedException {
        pair.asked = null;
        for (Visitor visitor : pair.visitors) {
            visitor.get("/seat");
            if (visitor.page().contains("id=\"answer\"")) {
                pair.asked = visitor;
            }
        }
    }

    private static void answer(Pair pair) {
        Visitor asked = pair.asked;
        if (asked != null) {
            pair.done = System.nanoTime();
            try {
                asked.answer(asked.page().contains("value=\"propose\"") ? "propose" : "no");
            } catch (IOException | InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    /** A page that is open: it hears of a change, fetches what it shows, and takes the time. */
    private record CountedPage(String address, String cookies) {

        HttpRequest.Builder ask(String path) {
            return HttpRequest.newBuilder(URI.create(address + path))
                    .header("Cookie", cookies)
                    .header("HX-Request", "true");
        }
    }

    private static void watch(CountedPage page, Pair pair, ConcurrentLinkedQueue<Long> seen) {
        try {
            HttpResponse<InputStream> events = CLIENT.send(
                    page.ask("/seat/events?move=0")
                            .header("Accept", "text/event-stream")
                            .build(),
                    HttpResponse.BodyHandlers.ofInputStream());
            try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(events.body(), StandardCharsets.UTF_8))) {
                String line;
                while ((line = lines.readLine()) != null) {
                    if (line.startsWith("event: changed")) {
                        long since = pair.done;
                        HttpResponse<String> screen =
                                CLIENT.send(page.ask("/seat/screen").build(), HttpResponse.BodyHandlers.ofString());
                        assertThat(screen.statusCode()).isEqualTo(200);
                        seen.add(System.nanoTime() - since);
                    }
                }
            }
        } catch (IOException | InterruptedException e) {
            // The class is over, and its pages with it.
            Thread.currentThread().interrupt();
        }
    }
}
