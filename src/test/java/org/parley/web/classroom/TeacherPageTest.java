package org.parley.web.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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

/** The teacher's page, the wall, and what can be taken away. */
class TeacherPageTest {

    @TempDir
    private Path folder;

    private Classroom classroom;
    private ClassroomServer server;
    private Visitor teacher;

    @BeforeEach
    void start() throws Exception {
        ScenarioFile file = Parley.read(Path.of("scenarios/examples/border-war.yaml"));
        classroom = Classroom.open(
                folder.resolve("class.jsonl"),
                List.of(new Activity(file.scenario(), file.hash(), 1, List.of("lowland"), false, null)),
                new Classroom.Rules(null, Duration.ofMinutes(2)));
        server = ClassroomServer.start(classroom, "127.0.0.1", 0, null, 100);
        teacher = new Visitor(server.address());
        assertThat(teacher.get("/teacher?key=" + classroom.key()).statusCode()).isEqualTo(303);
        teacher.get("/teacher");
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
        classroom.close();
    }

    private Visitor student(String label) throws Exception {
        return new Visitor(server.address()).join(classroom.code(), label, "0:lowland");
    }

    private HttpResponse<String> act(String what, Map<String, String> more) throws Exception {
        Map<String, String> form = new java.util.LinkedHashMap<>(more);
        form.put("csrf", teacher.value("csrf"));
        return teacher.post("/teacher/" + what, form, "HX-Request", "true");
    }

    @Test
    void onlyWhoHasTheKeyIsLetIn() throws Exception {
        assertThat(teacher.page()).contains(classroom.code(), "/join/" + classroom.code(), "<path d=\"M0,0h1v1h-1z");
        Visitor eve = new Visitor(server.address());
        assertThat(eve.get("/teacher").statusCode()).isEqualTo(401);
        int refused = 0;
        for (int n = 0; n < 30; n++) {
            int status = eve.post("/teacher/login", Map.of("key", "guess" + n)).statusCode();
            assertThat(status).isIn(401, 429);
            refused += status == 429 ? 1 : 0;
        }
        assertThat(refused).isPositive();
        assertThat(student("Ada").get("/teacher").statusCode()).isEqualTo(401);
    }

    @Test
    void aClassIsPausedHandedOverAndEnded() throws Exception {
        Visitor ada = student("Ada");
        Visitor bob = student("Bob");
        assertThat(act("pause", Map.of()).body()).contains("The class is paused.", "Go on");
        assertThat(ada.answer("propose").body()).contains("That was not taken");
        ada.get("/seat");
        assertThat(ada.page()).contains("Your teacher has paused the class.").doesNotContain("id=\"answer\"");
        act("resume", Map.of());
        ada.get("/seat");
        assertThat(ada.page()).contains("id=\"answer\"");

        assertThat(act("hand", Map.of("table", "0", "seat", "lowland", "model", "yes"))
                        .body())
                .contains("over: ");
        ada.get("/seat");
        assertThat(ada.isOver()).isTrue();
        assertThat(bob.isOver()).isFalse();
        assertThat(act("end", Map.of()).body()).contains("The class is over.");
        bob.get("/seat");
        assertThat(bob.isOver()).isTrue();
        assertThat(new Visitor(server.address())
                        .post("/join/" + classroom.code(), Map.of("label", "Late", "seat", "0:lowland"))
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void whoTookPartAndHowWellAreTwoTables() throws Exception {
        Visitor ada = student("=cmd|' /C calc'!A1");
        Map<String, String> form = ada.form("propose");
        form.put("reason", "why not");
        ada.post("/seat/decide", form, "HX-Request", "true");
        ada.playOn();
        student("Bob, the \"quiet\"");
        List<String> participation =
                teacher.get("/teacher/participation.csv").body().lines().toList();
        assertThat(participation).hasSize(3);
        assertThat(participation.get(0)).startsWith("label,scenario,game,seat,joined,decisions,proposals,reasons");
        assertThat(participation.get(1))
                .startsWith("'=cmd|' /C calc'!A1,border-war,1,lowland,")
                .endsWith(",yes");
        assertThat(participation.get(2))
                .startsWith("\"Bob, the \"\"quiet\"\"\",border-war,2,")
                .endsWith(",0,0,0,0,0,no");
        List<String> performance =
                teacher.get("/teacher/performance.csv").body().lines().toList();
        assertThat(performance).hasSize(2);
        assertThat(performance.get(1)).matches("'=cmd.*,1,lowland,\\w+,\\d*,-?[\\d.]+,[\\d.]*,[\\d.]+");
        assertThat(teacher.get("/teacher/class.xlsx").body()).startsWith("PK");
    }

    @Test
    void theWallShowsTheClassOnTheModel() throws Exception {
        for (int n = 0; n < 200 && !teacher.get("/wall/1").body().contains("class=\"pale"); n++) {
            Thread.sleep(50);
        }
        assertThat(teacher.page().split("class=\"pale", -1)).hasSize(101);
        assertThat(teacher.page()).contains("And you?").doesNotContain("class=\"disc");
        student("Ada").playOn();
        student("Bob").playOn();
        student("Cem");
        assertThat(teacher.get("/wall/1/screen").body().split("class=\"disc", -1))
                .hasSize(3);
        assertThat(teacher.page()).contains("of our 2 games signed; the model would expect ", "id=\"disc-2\"");
        assertThat(teacher.get("/wall/2").statusCode()).isEqualTo(404);
    }

    @Test
    void aClassIsForgotten() throws Exception {
        Visitor ada = student("Ada Lovelace");
        String before = classroom.code();
        teacher.get("/teacher");
        assertThat(teacher.post("/teacher/wipe", Map.of("csrf", teacher.value("csrf")))
                        .statusCode())
                .isEqualTo(303);
        teacher.get("/teacher");
        assertThat(teacher.page()).contains("Nobody has joined yet").doesNotContain("Lovelace", before);
        assertThat(ada.get("/seat").statusCode()).isEqualTo(401);
        assertThat(Files.readString(folder.resolve("class.jsonl"))).doesNotContain("Lovelace");
    }
}
