package org.parley.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.BindException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.Parley;
import org.parley.findings.Findings;
import org.parley.findings.PairedShare;
import org.parley.outcome.Outcome;

/** The server on which knobs are turned, asked as its page asks and as it should not be asked. */
class ExploreServerTest {

    private static final Path WAR = Path.of("scenarios/examples/valley-war.yaml");

    private static LocalServer server;

    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() throws IOException {
        server = ExploreServer.start(WAR, 1, 2, 0);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(server.address() + path)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String body) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(server.address() + "play"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> reply) throws IOException {
        return new JsonMapper().readTree(reply.body());
    }

    @Test
    void aPageLoadsNothingFromElsewhere() throws Exception {
        HttpResponse<String> page = get("");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'");
        for (String text : new String[] {
            page.body(), get("explore.js").body(), get("explore.css").body()
        }) {
            assertThat(text).doesNotContain("https://", "http://");
        }
        assertThat(get("nothing").statusCode()).isEqualTo(404);
    }

    @Test
    void aSettingComesToWhatARunComesTo() throws Exception {
        JsonNode shown = json(post("{\"sets\": {\"actors.highland.war.cost\": \"0.3\"}, \"runs\": 300}"));
        Findings found = Parley.standard()
                .withRuns(300)
                .run(Parley.read(WAR, Map.of("actors.highland.war.cost", "0.3")))
                .findings();
        assertThat(shown.path("html").asText())
                .contains("<h1", String.format(java.util.Locale.ROOT, ">%d</text>", hundred(found)));
        assertThat(shown.path("command").asText())
                .isEqualTo("parley run " + WAR + " --set actors.highland.war.cost=0.3");
        assertThat(shown.path("change")).isEmpty();
        assertThat(shown.path("runs").asInt()).isEqualTo(300);
    }

    /** Returns how many of a hundred runs hold, as the picture's quota has it. */
    private static long hundred(Findings found) {
        return found.gates().of(100).ending(org.parley.findings.Gates.End.STANDS);
    }

    @Test
    void whatAChangeDoesIsPairedRunByRun() throws Exception {
        String nobody =
                "{\"sets\": {\"actors.highland.war.cost\": \"0.3\"}, \"pinned\": {\"actors.highland.war.cost\": \"0.3\"},"
                        + " \"runs\": 300}";
        assertThat(json(post(nobody)).path("change").get(0).asText()).endsWith("no more than chance makes.");
        JsonNode change = json(post("{\"sets\": {\"guarantees.hazard\": \"0.3\"}, \"pinned\": {}, \"runs\": 300}"))
                .path("change");
        double before = held(Map.of());
        double after = held(Map.of("guarantees.hazard", "0.3"));
        assertThat(change.toString())
                .contains("end with: cease-fire holds, against %.0f before: a clear change".formatted(100 * before))
                .contains("of %s points"
                        .formatted(String.format(java.util.Locale.ROOT, "%+.1f", 100 * (after - before))));
    }

    private static double held(Map<String, String> sets) {
        return Parley.standard()
                .withRuns(300)
                .run(Parley.read(WAR, sets))
                .findings()
                .endings()
                .share(Outcome.CEASEFIRE_HOLDS)
                .share();
    }

    /** The interval of a difference of paired shares (McNemar 1947): 30 and 10 of 200 give 0.1 and half of 0.0605. */
    @Test
    void pairedSharesHaveTheIntervalOfTheBook() {
        PairedShare share = new PairedShare(100, 10, 30, 200);
        assertThat(share.difference()).isCloseTo(0.1, within(1e-12));
        assertThat(share.half()).isCloseTo(1.959964 * Math.sqrt((0.2 - 0.01) / 200), within(1e-6));
        assertThat(new PairedShare(5, 0, 0, 9).half()).isZero();
        // Four of four one way: twice a half to the fourth.
        assertThat(new PairedShare(50, 0, 4, 100).p()).isCloseTo(0.125, within(1e-12));
        assertThat(new PairedShare(5, 0, 0, 9).p()).isEqualTo(1);
    }

    @Test
    void aVariantIsAFileThatRuns() throws Exception {
        Files.copy(WAR, folder.resolve("valley-war.yaml"));
        String variant = json(post(
                        "{\"sets\": {\"actors.highland.war.cost\": \"0.3\", \"actors.lowland.war.cost\": \"0.2\"}, \"runs\": 100}"))
                .path("variant")
                .asText();
        Path file = Files.writeString(folder.resolve("variant.yaml"), variant);
        assertThat(Parley.read(file)
                        .scenario()
                        .actors()
                        .get("highland")
                        .war()
                        .cost()
                        .distribution()
                        .inverse(0.5))
                .isEqualTo(0.3);
    }

    @Test
    void wrongSettingsAreToldAsValidateTellsThem() throws Exception {
        HttpResponse<String> high = post("{\"sets\": {\"actors.highland.war.cost\": \"400\"}, \"runs\": 100}");
        assertThat(high.statusCode()).isEqualTo(422);
        assertThat(json(high).path("problems").get(0).asText()).contains("actors.highland.war.cost", "400");
        HttpResponse<String> unknown = post("{\"sets\": {\"actors.higland.war.cost\": \"0.4\"}, \"runs\": 100}");
        assertThat(json(unknown).path("problems").get(0).asText()).contains("highland");
        assertThat(post("{\"runs\": 0}").statusCode()).isEqualTo(400);
        for (String body : new String[] {"nonsense", "null", "{\"sets\": {\"a\": null}, \"runs\": 100}"}) {
            assertThat(post(body).statusCode()).as(body).isEqualTo(400);
        }
    }

    @Test
    void aStoryOpensAlone() throws Exception {
        assertThat(get("story?run=3").body()).contains("<h1");
        assertThat(get("story?run=x").statusCode()).isEqualTo(400);
        assertThat(get("story?run=1&nobody=1").statusCode()).isEqualTo(422);
    }

    @Test
    void whoIsNotThePageIsRefused() throws Exception {
        HttpResponse<String> form = client.send(
                HttpRequest.newBuilder(URI.create(server.address() + "play"))
                        .header("Content-Type", "text/plain")
                        .POST(HttpRequest.BodyPublishers.ofString("{\"runs\": 100}"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(form.statusCode()).isEqualTo(415);
        assertThat(post("x".repeat(300_000)).statusCode()).isEqualTo(413);
        URI here = URI.create(server.address());
        try (Socket socket = new Socket("127.0.0.1", here.getPort())) {
            socket.getOutputStream()
                    .write("GET /scenario HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.UTF_8));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 403");
        }
    }

    @Test
    void aPortThatIsTakenIsSaid() {
        int port = URI.create(server.address()).getPort();
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> ExploreServer.start(WAR, 1, 1, port))
                .isInstanceOf(BindException.class);
    }
}
