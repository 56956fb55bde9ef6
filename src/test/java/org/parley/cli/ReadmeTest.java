package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The README tells the truth: its commands work, its output is what the program prints, its links lead somewhere. */
class ReadmeTest {

    private static final String START = "java -jar target/parley.jar ";

    @TempDir
    private Path folder;

    private static String readme() throws IOException {
        return Files.readString(Path.of("README.md"));
    }

    @Test
    void continuousIntegrationCallsItsTwoCommands() throws IOException {
        List<String> commands = readme().lines()
                .filter(l -> l.startsWith("    mvn -q") && !l.contains("-Dtest"))
                .map(String::strip)
                .toList();
        assertThat(commands).hasSize(2);
        assertThat(Files.readString(Path.of(".ci/run")).lines()).containsAll(commands);
    }

    @Test
    void theOutputItShowsIsWhatTheProgramPrints() throws IOException {
        String shown = readme().split("```")[1].strip();
        String out = run(
                "run",
                "scenarios/riyadh-2025.yaml",
                "--out",
                folder.resolve("r").toString());
        assertThat(out.lines().filter(l -> !l.startsWith("Files:")))
                .containsExactlyElementsOf(
                        shown.lines().filter(l -> !l.startsWith("Files:")).toList());
    }

    @Test
    void theVerdictsItShowsAreWhatTheProgramPrints() throws IOException {
        String shown = readme().split("```")[3].strip();
        assertThat(run("verify", "scenarios/textbook/fearon-1995-risk-return.yaml")
                        .strip())
                .isEqualTo(shown);
    }

    @TestFactory
    Stream<DynamicTest> itsCommandsWork() throws IOException {
        return readme().lines()
                .map(String::strip)
                .filter(l -> l.startsWith(START))
                .map(l -> DynamicTest.dynamicTest(l, () -> {
                    List<String> words =
                            new ArrayList<>(List.of(l.substring(START.length()).split(" ")));
                    words.replaceAll(w -> w.startsWith("results/") || w.equals("my-talks.yaml")
                            ? folder.resolve(w).toString()
                            : w);
                    if (words.get(0).equals("run") && !words.contains("--only")) {
                        words.addAll(List.of("--runs", "50"));
                        if (!words.contains("--out")) {
                            words.addAll(List.of("--out", folder.resolve("out").toString()));
                        }
                    }
                    assertThat(run(words.toArray(String[]::new))).isNotBlank();
                }));
    }

    @Test
    void itsLinksLeadSomewhere() throws IOException {
        Matcher links = Pattern.compile("\\]\\(([^)#]+)\\)").matcher(readme());
        while (links.find()) {
            assertThat(Path.of(links.group(1))).exists();
        }
    }

    private static String run(String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Parley.run(new PrintWriter(out, true), new PrintWriter(err, true), words);
        assertThat(code).as(err.toString()).isZero();
        return out.toString();
    }
}
