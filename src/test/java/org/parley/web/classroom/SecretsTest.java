package org.parley.web.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.Parley;
import org.parley.classroom.Activity;
import org.parley.classroom.Brief;
import org.parley.classroom.Classroom;
import org.parley.scenario.format.ScenarioFile;

/** A game of three seats that people play, each asked by everybody for everything: nobody sees what another seat alone may see. */
class SecretsTest {

    private static final List<String> SEATS = List.of("highland", "lowland", "league");

    /** What every route is asked with; a route that is added has to be added here. */
    private static final Map<String, String> FORMS = Map.ofEntries(
            Map.entry("GET /", ""),
            Map.entry("GET /join", "?code=zzzz-zzzz"),
            Map.entry("GET /join/{code}", ""),
            Map.entry("POST /join/{code}", "label=x&seat=0:highland"),
            Map.entry("GET /seat", ""),
            Map.entry("GET /seat/screen", ""),
            Map.entry("GET /seat/events", ""),
            Map.entry("POST /seat/draft", "move=0&issue.line=3"),
            Map.entry("POST /seat/decide", "move=99&choice=yes"),
            Map.entry("POST /seat/say", "text=&to=lowland"),
            Map.entry("POST /seat/back", ""),
            Map.entry("GET /teacher", ""),
            Map.entry("POST /teacher/login", "key=x"),
            Map.entry("GET /teacher/screen", ""),
            Map.entry("GET /teacher/events", ""),
            Map.entry("POST /teacher/pause", ""),
            Map.entry("POST /teacher/resume", ""),
            Map.entry("POST /teacher/end", ""),
            Map.entry("POST /teacher/hand", "table=0&seat=lowland&model=yes"),
            Map.entry("POST /teacher/wipe", ""),
            Map.entry("GET /teacher/participation.csv", ""),
            Map.entry("GET /teacher/performance.csv", ""),
            Map.entry("GET /teacher/class.xlsx", ""),
            Map.entry("GET /wall/{activity}", ""),
            Map.entry("GET /wall/{activity}/screen", ""),
            Map.entry("GET /assets/{name}", ""),
            Map.entry("GET /health", ""));

    @TempDir
    private Path folder;

    private Activity activity;
    private Classroom classroom;
    private ClassroomServer server;
    private final Map<String, Visitor> players = new LinkedHashMap<>();

    @BeforeEach
    void start() throws Exception {
        ScenarioFile file = Parley.read(Path.of("scenarios/examples/border-war.yaml"));
        activity = new Activity(file.scenario(), file.hash(), 1, SEATS, true, null);
        classroom = Classroom.open(
                folder.resolve("class.jsonl"), List.of(activity), new Classroom.Rules(null, Duration.ofMinutes(2)));
        server = ClassroomServer.start(classroom, "127.0.0.1", 0, null, 5);
        for (String seat : SEATS) {
            players.put(seat, new Visitor(server.address()).join(classroom.code(), "player-of-" + seat, "0:" + seat));
        }
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
        classroom.close();
    }

    private Visitor player(String seat) {
        return players.get(seat);
    }

    /** Whoever is asked decides, with a reason that only they and the journal know. */
    private void decide() throws Exception {
        for (String seat : SEATS) {
            Visitor player = player(seat);
            player.get("/seat");
            if (!player.value("move").isEmpty() && player.page().contains("id=\"answer\"")) {
                Map<String, String> form = player.form(player.page().contains("value=\"propose\"") ? "propose" : "no");
                form.put("reason", "reason-of-" + seat);
                player.post("/seat/decide", form, "HX-Request", "true");
                return;
            }
        }
    }

    private void whisper(String from, String to) throws Exception {
        player(from).get("/seat");
        player(from)
                .post(
                        "/seat/say",
                        Map.of("csrf", player(from).value("csrf"), "to", to, "text", "whisper-" + from + "-" + to),
                        "HX-Request",
                        "true");
    }

    @Test
    void nobodySeesWhatAnotherSeatAloneMaySee() throws Exception {
        for (int n = 0; n < 6; n++) {
            decide();
        }
        for (String from : SEATS) {
            for (String to : SEATS) {
                if (!from.equals(to)) {
                    whisper(from, to);
                }
            }
        }
        List<String> routes = server.routes();
        assertThat(routes).containsExactlyInAnyOrderElementsOf(FORMS.keySet());
        for (String seat : SEATS) {
            player(seat).get("/seat");
            assertThat(player(seat).page()).contains(new Brief(activity, seat).wants());
        }
        for (String seat : SEATS) {
            for (String route : routes) {
                String reply = ask(route, seat);
                for (String other : SEATS) {
                    if (!other.equals(seat)) {
                        assertThat(reply)
                                .as("%s asked by %s", route, seat)
                                .doesNotContain(new Brief(activity, other).wants(), "reason-of-" + other);
                        for (String third : SEATS) {
                            if (!third.equals(seat)) {
                                assertThat(reply).doesNotContain("whisper-" + other + "-" + third);
                            }
                        }
                    }
                }
                assertThat(reply).doesNotContain(classroom.key(), classroom.secret());
            }
        }
        // Nothing of the teacher's was done meanwhile.
        assertThat(classroom.isPaused()).isFalse();
        assertThat(classroom.isEnded()).isFalse();
        assertThat(classroom.known(token("lowland"))).isPresent();
    }

    @Test
    void onlyWhoIsAskedDecides() throws Exception {
        String asked = SEATS.stream()
                .filter(seat -> player(seat).page().contains("id=\"answer\""))
                .findFirst()
                .orElseThrow();
        for (String seat : SEATS) {
            if (!seat.equals(asked)) {
                assertThat(player(seat).page()).contains("Waiting for ").doesNotContain("id=\"answer\"");
                Map<String, String> form = new LinkedHashMap<>(player(asked).form("propose"));
                form.put("csrf", player(seat).value("csrf"));
                assertThat(player(seat)
                                .post("/seat/decide", form, "HX-Request", "true")
                                .body())
                        .contains("That was not taken");
            }
        }
    }

    private String token(String seat) {
        return player(seat).cookies().replaceAll(".*parley-seat=([^;]*).*", "$1");
    }

    private String ask(String route, String seat) throws Exception {
        String[] parts = route.split(" ");
        String form = FORMS.get(route);
        String path = parts[1].replace("{code}", classroom.code())
                .replace("{activity}", "1")
                .replace("{name}", "classroom.js");
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(server.address() + path + (parts[0].equals("GET") ? form : "")))
                .header("Cookie", player(seat).cookies())
                .header("HX-Request", "true")
                .timeout(Duration.ofSeconds(20));
        if (parts[0].equals("POST")) {
            request.header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(
                            "csrf=" + player(seat).value("csrf") + "&" + form));
        }
        HttpClient client = HttpClient.newHttpClient();
        if (path.endsWith("/events")) {
            // It never ends where it is allowed: what comes first is looked at.
            request.header("Accept", "text/event-stream");
            HttpResponse<java.io.InputStream> open =
                    client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            try (java.io.InputStream in = open.body()) {
                return new String(in.readNBytes(path.startsWith("/seat") ? 7 : 1), StandardCharsets.UTF_8);
            }
        }
        HttpResponse<String> reply = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        boolean own = path.startsWith("/seat") || path.equals("/health") || path.startsWith("/assets");
        assertThat(reply.statusCode()).as(route).isIn(own ? List.of(200) : List.of(200, 303, 401));
        if (path.startsWith("/teacher") || path.startsWith("/wall")) {
            assertThat(reply.statusCode()).as(route).isEqualTo(401);
        }
        return reply.body() + reply.headers().map();
    }
}
