package org.parley.web.classroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.BindException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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
import org.parley.classroom.Classroom;
import org.parley.scenario.format.ScenarioFile;

/** The classroom as students' browsers ask it, and as it should not be asked. */
class ClassroomServerTest {

    private static final Path WAR = Path.of("scenarios/examples/border-war.yaml");

    @TempDir
    private Path folder;

    private Classroom classroom;
    private ClassroomServer server;

    @BeforeEach
    void start() throws IOException {
        ScenarioFile file = Parley.read(WAR);
        classroom = Classroom.open(
                folder.resolve("class.jsonl"),
                List.of(new Activity(file.scenario(), file.hash(), 1, List.of("highland", "lowland"), false, null)),
                new Classroom.Rules(null, Duration.ofMinutes(2)));
        server = ClassroomServer.start(classroom, "127.0.0.1", 0, null, 60);
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
        classroom.close();
    }

    private Visitor visitor() {
        return new Visitor(server.address());
    }

    private Visitor seated(String seat) throws Exception {
        return visitor().join(classroom.code(), "Ada", "0:" + seat);
    }

    @Test
    void aStudentPlaysFromTheLinkToTheDebrief() throws Exception {
        Visitor ada = visitor();
        assertThat(ada.get("/join/" + classroom.code()).body())
                .contains("A border war like others", "Highland", "Lowland")
                .doesNotContain("The league");
        ada.join(classroom.code(), "Ada", "0:lowland");
        assertThat(ada.page()).contains("You are Lowland", "only you see them", "Propose nothing", "Best for you");
        ada.playOn();
        assertThat(ada.page())
                .contains("The game is over", "It ends with: ", "The same luck, without you", "To think about");
        for (int n = 0; n < 100 && ada.page().contains("still playing"); n++) {
            Thread.sleep(100);
            ada.get("/seat");
        }
        assertThat(ada.page()).contains("In 60 negotiations that the model plays alone", "your game");
    }

    @Test
    void aProposalIsWrittenClauseByClause() throws Exception {
        Visitor ada = seated("lowland");
        Map<String, String> form = new LinkedHashMap<>(ada.form(""));
        form.put("issue.line", "4");
        HttpResponse<String> drafted =
                ada.post("/seat/draft", form, "HX-Request", "true", "HX-Trigger-Name", "issue.line");
        assertThat(drafted.body()).contains("<option value=\"4\" selected>4</option>", "Your proposal is");
        assertThat(drafted.body()).doesNotContain("<html");
        // A page that is told to look again keeps its draft, as long as the question is the same.
        String kept = "<option value=\"2\" selected>2</option>";
        assertThat(look(ada, "/seat/screen?move=0&issue.line=2")).contains(kept);
        assertThat(look(ada, "/seat/screen?move=7&issue.line=2")).doesNotContain(kept);
        ada.post("/seat/draft", form, "HX-Request", "true", "HX-Trigger-Name", "issue.line");
        ada.answer("propose");
        assertThat(Files.readString(folder.resolve("class.jsonl"))).contains("\"line\":\"4\"");
        // What has been answered is not answered twice.
        form.put("choice", "propose");
        assertThat(ada.post("/seat/decide", form, "HX-Request", "true").body()).contains("That was not taken");
    }

    @Test
    void aServerThatIsStartedAgainGoesOn() throws Exception {
        Visitor ada = seated("lowland");
        ada.answer("propose");
        String move = ada.value("move");
        int port = URI.create(server.address()).getPort();
        stop();
        ScenarioFile file = Parley.read(WAR);
        classroom = Classroom.open(
                folder.resolve("class.jsonl"),
                List.of(new Activity(file.scenario(), file.hash(), 1, List.of("highland", "lowland"), false, null)),
                new Classroom.Rules(null, Duration.ofMinutes(2)));
        server = ClassroomServer.start(classroom, "127.0.0.1", port, null, 60);
        ada.get("/seat");
        assertThat(ada.page()).contains("You are Lowland", "Your choices", "you proposed");
        assertThat(ada.value("move")).isEqualTo(move);
        ada.playOn();
        assertThat(ada.isOver()).isTrue();
    }

    @Test
    void whatStudentsWriteIsTextOnThePage() throws Exception {
        Visitor ada = visitor().join(classroom.code(), "<script>alert(1)</script>\u202e\u0000", "0:lowland");
        Map<String, String> form = ada.form("propose");
        form.put("reason", "<img src=x onerror=alert(1)>");
        ada.post("/seat/decide", form, "HX-Request", "true");
        ada.get("/seat");
        assertThat(ada.page())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "&lt;img src=x")
                .doesNotContain("<script>alert", "<img", "\u202e");
    }

    @Test
    void pagesAllowNothingFromElsewhere() throws Exception {
        Visitor ada = seated("lowland");
        for (String path : List.of("/", "/join/" + classroom.code(), "/seat", "/seat/screen", "/nothing", "/health")) {
            HttpResponse<String> reply = ada.get(path);
            assertThat(reply.headers().firstValue("Content-Security-Policy").orElse(""))
                    .as(path)
                    .contains("default-src 'none'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(reply.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(reply.headers().firstValue("Cache-Control")).hasValue("no-store");
            assertThat(reply.headers().firstValue("Server")).isEmpty();
            assertThat(reply.body()).as(path).doesNotContain(" style=", "<style", " onclick", "http://", "https://");
        }
        HttpResponse<String> joined =
                visitor().post("/join/" + classroom.code(), Map.of("label", "Bob", "seat", "0:highland"));
        assertThat(joined.headers().firstValue("Set-Cookie").orElseThrow())
                .contains("HttpOnly", "SameSite=Lax", "Max-Age=");
        for (String asset : List.of("classroom.css", "classroom.js", "htmx.min.js", "sse.js")) {
            assertThat(ada.get("/assets/" + asset).statusCode()).as(asset).isEqualTo(200);
        }
        assertThat(ada.get("/assets/..%2f..%2fNOTICE").statusCode()).isIn(400, 404);
    }

    @Test
    void formsOfOthersAreRefused() throws Exception {
        Visitor ada = seated("lowland");
        Map<String, String> form = ada.form("propose");
        String before = Files.readString(folder.resolve("class.jsonl"));
        assertThat(ada.post("/seat/decide", form, "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
        assertThat(ada.post("/seat/decide", form, "Origin", "http://evil.example")
                        .statusCode())
                .isEqualTo(403);
        assertThat(ada.post("/seat/decide", form, "Origin", "null").statusCode())
                .isEqualTo(403);
        Visitor bob = seated("highland");
        form.put("csrf", bob.value("csrf"));
        assertThat(ada.post("/seat/decide", form).statusCode()).isEqualTo(403);
        form.remove("csrf");
        assertThat(ada.post("/seat/decide", form).statusCode()).isEqualTo(403);
        assertThat(visitor().post("/seat/decide", form).statusCode()).isEqualTo(401);
        assertThat(Files.readString(folder.resolve("class.jsonl")))
                .startsWith(before)
                .doesNotContain("decided");
        assertThat(answerOf("GET /seat HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 403");
    }

    @Test
    void whatIsTooLargeOrNoRequestIsRefused() throws Exception {
        Visitor ada = seated("lowland");
        Map<String, String> form = ada.form("propose");
        form.put("reason", "x".repeat(20_000));
        assertThat(ada.post("/seat/decide", form).statusCode()).isEqualTo(413);
        assertThat(answerOf("GET / HTTP/1.1\r\nHost: localhost\r\nX-Long: " + "x".repeat(20_000)
                        + "\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 431");
        assertThat(answerOf("nonsense\r\n\r\n")).startsWith("HTTP/1.1 400");
        for (Map<String, String> odd : List.of(
                Map.of("csrf", ada.value("csrf")),
                Map.of("csrf", ada.value("csrf"), "move", "x", "choice", "yes"),
                Map.of("csrf", ada.value("csrf"), "move", "0", "choice", "yes"),
                Map.of("csrf", ada.value("csrf"), "move", "0", "choice", "propose", "issue.line", "99"),
                Map.of("csrf", ada.value("csrf"), "move", "0", "choice", "propose", "pkg", "-1"))) {
            assertThat(ada.post("/seat/decide", odd, "HX-Request", "true").body())
                    .as(odd.toString())
                    .contains("That was not taken");
        }
        assertThat(Files.readString(folder.resolve("class.jsonl"))).doesNotContain("decided");
        assertThat(ada.answer("propose").statusCode()).isEqualTo(200);
    }

    @Test
    void codesCannotBeGuessed() throws Exception {
        Visitor eve = visitor();
        int refused = 0;
        for (int n = 0; n < 40; n++) {
            int status = eve.get("/join/aaaa-" + (1000 + n)).statusCode();
            assertThat(status).isIn(404, 429);
            refused += status == 429 ? 1 : 0;
        }
        assertThat(refused).isBetween(15, 20);
        // Who knows the code is let in meanwhile, from the same address.
        assertThat(seated("highland").page()).contains("You are Highland");
    }

    @Test
    void bogusRequestsDoNotStopAClass() throws Exception {
        Visitor ada = seated("lowland");
        Visitor eve = visitor();
        int refused = 0;
        for (int n = 0; n < 3000; n++) {
            refused += eve.get("/bogus/" + n).statusCode() == 429 ? 1 : 0;
        }
        assertThat(refused).isLessThan(3000);
        Thread.sleep(200);
        assertThat(ada.answer("propose").statusCode()).isEqualTo(200);
    }

    @Test
    void aPortThatIsTakenIsSaid() {
        int port = URI.create(server.address()).getPort();
        assertThatThrownBy(() -> ClassroomServer.start(classroom, "127.0.0.1", port, null, 1))
                .isInstanceOf(BindException.class);
    }

    private static String look(Visitor visitor, String path) throws Exception {
        return visitor.get(path).body();
    }

    private String answerOf(String request) throws IOException {
        try (Socket socket =
                new Socket("127.0.0.1", URI.create(server.address()).getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
