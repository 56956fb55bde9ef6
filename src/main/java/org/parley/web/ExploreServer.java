package org.parley.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.parley.answer.outline.Knob;
import org.parley.answer.words.Vocabulary;
import org.parley.scenario.evidence.EvidenceLedger;
import org.parley.scenario.format.ScenarioFile;
import org.parley.scenario.problem.Problem;
import org.parley.scenario.problem.ScenarioException;
import org.parley.web.LocalServer.Reply;

/** Serves the page on which the knobs of a scenario are turned. */
public final class ExploreServer {

    private static final int MOST_RUNS = 10_000;
    private static final String JAVASCRIPT = "text/javascript; charset=utf-8";

    private final JsonMapper json = JsonMapper.builder().build();
    private final Exploration exploration;
    private final Opening opening;

    private ExploreServer(Exploration exploration, Opening opening) {
        this.exploration = exploration;
        this.opening = opening;
    }

    /** What a page needs to begin. */
    private record Opening(String title, String what, List<Knob> knobs) {}

    /** What a page asks: a setting, one to compare with, and how many runs. */
    private record Asked(
            @Nullable String page,
            @Nullable Map<String, String> sets,
            @Nullable Map<String, String> pinned,
            int runs) {}

    /** Why a setting cannot be played. */
    private record Refused(List<String> problems) {}

    /**
     * Starts to serve a scenario.
     *
     * @param file the scenario file
     * @param seed master seed of the luck that all settings share
     * @param threads how many threads play
     * @param port where to listen; 0 for any that is free
     * @throws ScenarioException with every problem of the file
     * @throws IOException if the port is taken
     */
    public static LocalServer start(Path file, long seed, int threads, int port) throws IOException {
        Exploration exploration = new Exploration(file, seed, threads);
        ScenarioFile read = exploration.read(Map.of());
        Opening opening = new Opening(
                Vocabulary.title(read.scenario()),
                Objects.requireNonNullElse(read.scenario().about().what(), ""),
                Knob.of(read.scenario(), EvidenceLedger.of(read)));
        ExploreServer pages = new ExploreServer(exploration, opening);
        return LocalServer.start(
                port,
                Map.of(
                        "/", (query, body) -> new Reply(200, "text/html; charset=utf-8", text("explore.html")),
                        "/explore.js", (query, body) -> new Reply(200, JAVASCRIPT, text("explore.js")),
                        "/explore.css", (query, body) -> new Reply(200, "text/css; charset=utf-8", text("explore.css")),
                        "/scenario", (query, body) -> Reply.json(200, pages.json.writeValueAsString(pages.opening)),
                        "/story", (query, body) -> pages.story(query),
                        "/play!", (query, body) -> pages.play(body)));
    }

    private static String text(String name) {
        try (InputStream in = ExploreServer.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Reply play(String body) throws JsonProcessingException {
        Asked asked;
        try {
            asked = json.readValue(body, Asked.class);
        } catch (JsonProcessingException e) {
            return refused(400, List.of("What was posted is no setting: " + e.getOriginalMessage()));
        }
        if (asked == null || hasNull(asked.sets()) || hasNull(asked.pinned())) {
            return refused(400, List.of("A setting has a text for each path that is set."));
        }
        if (asked.runs() < 1 || asked.runs() > MOST_RUNS) {
            return refused(400, List.of("runs must be from 1 to 10,000, not " + asked.runs() + "."));
        }
        try {
            Map<String, String> sets = asked.sets() == null ? Map.of() : asked.sets();
            return Reply.json(
                    200,
                    json.writeValueAsString(exploration.show(
                            Objects.requireNonNullElse(asked.page(), ""), sets, asked.pinned(), asked.runs())));
        } catch (ScenarioException e) {
            return refused(422, e.problems().stream().map(Problem::toString).toList());
        } catch (CancellationException e) {
            return refused(409, List.of());
        }
    }

    private static boolean hasNull(@Nullable Map<String, String> sets) {
        return sets != null && (sets.containsKey(null) || sets.containsValue(null));
    }

    private Reply refused(int status, List<String> problems) throws JsonProcessingException {
        return Reply.json(status, json.writeValueAsString(new Refused(problems)));
    }

    private Reply story(String query) {
        Map<String, String> sets = new LinkedHashMap<>();
        long run = -1;
        for (String part : query.split("&", -1)) {
            int equals = part.indexOf('=');
            String name = URLDecoder.decode(equals < 0 ? part : part.substring(0, equals), StandardCharsets.UTF_8);
            String value = equals < 0 ? "" : URLDecoder.decode(part.substring(equals + 1), StandardCharsets.UTF_8);
            if (!name.equals("run")) {
                sets.put(name, value);
            } else if (value.matches("\\d{1,9}")) {
                run = Long.parseLong(value);
            }
        }
        if (run < 0) {
            return new Reply(400, "text/plain; charset=utf-8", "The number of a run is missing: /story?run=7");
        }
        try {
            return new Reply(200, "text/html; charset=utf-8", exploration.story(sets, run));
        } catch (ScenarioException e) {
            return new Reply(422, "text/plain; charset=utf-8", String.valueOf(e.getMessage()));
        }
    }
}
