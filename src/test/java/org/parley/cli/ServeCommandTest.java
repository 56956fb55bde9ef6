package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.parley.classroom.Classroom;
import org.parley.cli.PartMaking.Outcome;
import picocli.CommandLine;

/** {@code parley serve} as a teacher types it. */
class ServeCommandTest {

    private static final String START = "target/parley ";
    private static final Pattern LINK = Pattern.compile("Students: +(http\\S+)");

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> theCommandsOfItsPageServe() throws Exception {
        return Files.readString(Path.of("src/site/markdown/serve.md"))
                .lines()
                .map(String::strip)
                .filter(line -> line.startsWith(START + "serve"))
                .map(line -> DynamicTest.dynamicTest(line, () -> serves(line.substring(START.length()))));
    }

    private void serves(String command) throws Exception {
        List<String> words = new ArrayList<>(List.of(command.split(" ")));
        if (!words.contains("--port")) {
            words.addAll(List.of("--port", "0"));
        }
        words.addAll(List.of(
                "--among",
                "2",
                "--class",
                folder.resolve(command.hashCode() + ".jsonl").toString()));
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Thread teacher = new Thread(() -> {
            CommandLine parley = Parley.commandLine(words.toArray(String[]::new));
            parley.setOut(new PrintWriter(out));
            parley.setErr(new PrintWriter(err));
            parley.execute(words.toArray(String[]::new));
        });
        teacher.start();
        try {
            Matcher link = LINK.matcher("");
            for (int n = 0;
                    n < 400 && teacher.isAlive() && !link.reset(out.toString()).find();
                    n++) {
                Thread.sleep(50);
            }
            assertThat(out.toString()).as(err.toString()).containsPattern(LINK);
            URI address = URI.create(link.group(1));
            // By whatever address the link names this machine, it is asked as itself.
            HttpResponse<String> page = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(
                                            URI.create("http://127.0.0.1:" + address.getPort() + address.getPath()))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("Take a seat");
        } finally {
            teacher.interrupt();
            teacher.join();
        }
    }

    @Test
    void whatCannotBeServedIsSaid() throws Exception {
        assertThat(refusal("--as", "higland")).contains("no actor 'higland'", "Did you mean 'highland'?");
        assertThat(refusal("--port", "70000")).contains("--port must be from 0 to 65535");
        Path other = Files.writeString(folder.resolve("other.txt"), "a shopping list\n");
        assertThat(refusal("--class", other.toString())).contains(other + ":1 is no line of a class");
        assertThat(other).hasContent("a shopping list\n");
    }

    private String refusal(String... more) throws Exception {
        List<String> words = new ArrayList<>(List.of("serve", "scenarios/examples/border-war.yaml"));
        words.addAll(List.of(more));
        if (!words.contains("--class")) {
            words.addAll(List.of("--class", folder.resolve("x.jsonl").toString()));
        }
        Outcome ended = PartMaking.parley(words.toArray(String[]::new));
        assertThat(ended.code()).isEqualTo(2);
        return ended.err();
    }

    @Test
    void aClassIsWipedByOneCommandAndNothingElse() throws Exception {
        Path kept = folder.resolve("gone.jsonl");
        Classroom.open(kept, List.of(), new Classroom.Rules(null, Duration.ZERO))
                .close();
        assertThat(wipe(kept).out()).contains("is removed");
        assertThat(kept).doesNotExist();
        assertThat(wipe(kept).out()).contains("There is no ");
        for (String text : List.of("a thesis", "a thesis\n", "")) {
            Path other = Files.writeString(folder.resolve("thesis.txt"), text);
            assertThat(wipe(other).code()).isEqualTo(2);
            assertThat(other).hasContent(text);
        }
    }

    private static Outcome wipe(Path file) {
        return PartMaking.parley("serve", "scenarios/examples/border-war.yaml", "--class", file.toString(), "--wipe");
    }
}
