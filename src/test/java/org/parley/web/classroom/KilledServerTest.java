package org.parley.web.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that is killed while a class plays, and started again: what was answered is there. */
class KilledServerTest {

    private static final Pattern ADDRESS = Pattern.compile("Students: +(http://127[.]0[.]0[.]1:(\\d+))/join/(\\S+)");
    private static final long SEED = 20250217;

    @TempDir
    private Path folder;

    private record Running(Process process, String address, String code) {}

    private Running start(int port, int turn) throws IOException, InterruptedException {
        Path out = folder.resolve("out" + turn);
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.parley.cli.Parley",
                        "serve",
                        "scenarios/examples/border-war.yaml",
                        "--as",
                        "lowland",
                        "--among",
                        "1",
                        "--class",
                        folder.resolve("class.jsonl").toString(),
                        "--port",
                        String.valueOf(port))
                .redirectOutput(out.toFile())
                .redirectErrorStream(true)
                .start();
        for (int n = 0; n < 2400; n++) {
            Matcher said = ADDRESS.matcher(Files.readString(out));
            if (said.find()) {
                return new Running(process, said.group(1), said.group(3));
            }
            Thread.sleep(50);
        }
        throw new AssertionError("the server does not start: " + Files.readString(out));
    }

    @Test
    void nothingThatWasAnsweredIsLost() throws Exception {
        kill(2);
    }

    @Test
    @Tag("slow")
    void nothingThatWasAnsweredIsLostAtAHundredMoments() throws Exception {
        kill(100);
    }

    /** Plays with a class, kills the server at random moments, and compares what it knows with what it has acknowledged. */
    private void kill(int times) throws Exception {
        Random random = new Random(SEED);
        Running running = start(0, 0);
        int port =
                Integer.parseInt(running.address().substring(running.address().lastIndexOf(':') + 1));
        List<Visitor> students = new ArrayList<>();
        List<Integer> acknowledged = new ArrayList<>();
        int answers = 0;
        for (int turn = 1; turn <= times; turn++) {
            Process process = running.process();
            long moment = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(300 + random.nextInt(1500));
            Thread killer = new Thread(() -> {
                while (System.nanoTime() < moment) {
                    Thread.onSpinWait();
                }
                process.destroyForcibly();
            });
            killer.start();
            try {
                while (true) {
                    if (students.isEmpty() || students.get(students.size() - 1).isOver()) {
                        Visitor student = new Visitor(running.address());
                        student.join(running.code(), "student", "0:lowland");
                        students.add(student);
                        acknowledged.add(0);
                    }
                    int last = students.size() - 1;
                    Visitor student = students.get(last);
                    student.answer(student.page().contains("value=\"propose\"") ? "propose" : "no");
                    answers++;
                    acknowledged.set(
                            last, student.isOver() ? Integer.MAX_VALUE : Integer.parseInt(student.value("move")));
                }
            } catch (HttpTimeoutException e) {
                throw e;
            } catch (IOException e) {
                // The server is gone in the middle of something.
                killer.join();
                process.waitFor();
            }
            running = start(port, turn);
            for (int n = 0; n < students.size(); n++) {
                Visitor student = students.get(n);
                assertThat(student.get("/seat").statusCode()).isEqualTo(200);
                if (acknowledged.get(n) == Integer.MAX_VALUE) {
                    assertThat(student.isOver())
                            .as("student %d after kill %d", n, turn)
                            .isTrue();
                } else if (!student.isOver()) {
                    assertThat(Integer.parseInt(student.value("move")))
                            .as("student %d after kill %d", n, turn)
                            .isBetween(acknowledged.get(n), acknowledged.get(n) + 1);
                }
            }
        }
        running.process().destroyForcibly().waitFor();
        assertThat(answers).isGreaterThan(times);
    }
}
