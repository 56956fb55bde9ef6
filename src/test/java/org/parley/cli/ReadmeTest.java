package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The README tells the truth: its commands work, its output is what the program prints, its links lead somewhere. The
 * commands and links of the documents are held to the same.
 */
class ReadmeTest {

    private static final String START = "target/parley ";

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)\\)");

    /** A word of a command, in quotes if it holds a space. */
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|\\S+");

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
    @Tag("slow")
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

    @Test
    void theStoriesShownAreWhatTheProgramTells() throws IOException {
        String paragraph = readme().split("```")[5].strip();
        assertThat(run("explain", "scenarios/riyadh-2025.yaml", "--run", "5", "--level", "paragraph")
                        .strip())
                .isEqualTo(paragraph);
        String page = Files.readString(Path.of("src/site/markdown/explain.md"))
                .split("```")[1]
                .strip();
        assertThat(run("explain", "scenarios/riyadh-2025.yaml", "--run", "5").strip())
                .isEqualTo(page);
    }

    @Test
    @Tag("slow")
    void theSweepShownIsWhatTheProgramPrints() throws IOException {
        String document = Files.readString(Path.of("src/site/markdown/sweeps.md"));
        List<String> words = new ArrayList<>(List.of(commands(Path.of("src/site/markdown/sweeps.md"))
                .filter(c -> c.contains("--runs"))
                .findFirst()
                .orElseThrow()
                .substring(START.length())
                .split(" ")));
        words.set(words.indexOf("--out") + 1, folder.resolve("europe").toString());
        assertThat(run(words.toArray(String[]::new)).lines().filter(l -> !l.startsWith("Files:")))
                .containsExactlyElementsOf(document.split("```")[1]
                        .strip()
                        .lines()
                        .filter(l -> !l.startsWith("Files:"))
                        .toList());
    }

    @Test
    @Tag("slow")
    void whatBlockedIsShownAsTheProgramTellsIt() throws IOException {
        String shown = Files.readString(Path.of("src/site/markdown/explain.md"))
                .split("```")[3]
                .strip();
        String made = folder.resolve("explained").toString();
        run("run", "scenarios/riyadh-2025.yaml", "--runs", "2000", "--quiet", "--out", made);
        assertThat(run("explain", made).replace(made, "results/explained").strip())
                .isEqualTo(shown);
    }

    @Test
    @Tag("slow")
    void theComparisonShownIsWhatTheProgramPrints() throws IOException {
        String document = Files.readString(Path.of("src/site/markdown/compare.md"));
        String shown = document.split("```")[1].strip();
        String command = commands(Path.of("src/site/markdown/compare.md"))
                .findFirst()
                .orElseThrow()
                .substring(START.length());
        assertThat(run(command.split(" ")).strip()).isEqualTo(shown);
    }

    @TestFactory
    @Tag("slow")
    Stream<DynamicTest> itsCommandsAndThoseOfTheDocumentsWork() throws IOException {
        return documents().stream()
                .flatMap(document -> commands(document)
                        // They serve until they are stopped.
                        .filter(command ->
                                !command.startsWith(START + "explore") && !command.startsWith(START + "serve"))
                        .map(command -> DynamicTest.dynamicTest(document.getFileName() + ": " + command, () -> {
                            assertThat(run(briefly(command))).isNotBlank();
                        })));
    }

    @Test
    void itsLinksAndThoseOfTheDocumentsLeadSomewhere() throws IOException {
        for (Path document : documents()) {
            Matcher links = LINK.matcher(Files.readString(document));
            while (links.find()) {
                assertThat(document.resolveSibling(links.group(1)))
                        .as(document.toString())
                        .exists();
            }
        }
    }

    private static List<Path> documents() throws IOException {
        try (Stream<Path> site = Files.list(Path.of("src/site/markdown"))) {
            return Stream.concat(Stream.of(Path.of("README.md")), site.sorted()).toList();
        }
    }

    private static Stream<String> commands(Path document) {
        try {
            return Files.readString(document).lines().map(String::strip).filter(l -> l.startsWith(START));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the words of a command, with few runs and into the test's own folder. */
    private String[] briefly(String command) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(command.substring(START.length()));
        while (word.find()) {
            words.add(word.group(1) == null ? word.group() : word.group(1));
        }
        words.replaceAll(w -> w.startsWith("results/") || w.equals("my-talks.yaml")
                ? folder.resolve(w).toString()
                : w);
        if (words.get(0).equals("new")) {
            forget(Path.of(words.get(1)));
        }
        if (words.get(0).equals("sweep") && words.contains("--runs")) {
            set(words, "--runs", "5");
        }
        if (words.get(0).equals("play")) {
            set(words, "--moves", empty().toString());
            set(
                    words,
                    "--game",
                    folder.resolve(Integer.toHexString(command.hashCode()) + ".game")
                            .toString());
        }
        if (words.get(0).equals("laws")) {
            set(words, "--runs", "20");
        }
        if (words.get(0).equals("export")) {
            words.add("--overwrite");
        }
        if (words.get(0).equals("compare")) {
            set(words, "--runs", "50");
        }
        if (words.get(0).equals("run") && !words.contains("--only")) {
            set(words, "--runs", "50");
            if (!words.contains("--out")) {
                set(
                        words,
                        "--out",
                        folder.resolve("out-" + Integer.toHexString(command.hashCode()))
                                .toString());
            }
        }
        if (words.contains("--effects")) {
            set(words, "--of", "p28");
            set(words, "--runs", "6");
        }
        if (words.get(0).equals("sensitivity")) {
            set(words, "--trajectories", "2");
            set(words, "--points", "16");
            set(words, "--runs", "2");
        }
        return words.toArray(String[]::new);
    }

    /** Removes what the command of an earlier document has made, which another would not replace. */
    private static void forget(Path made) {
        try {
            Files.deleteIfExists(made);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns a file in which nothing is typed. */
    private Path empty() {
        try {
            return Files.writeString(folder.resolve("typed"), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void set(List<String> words, String option, String value) {
        int at = words.indexOf(option);
        if (at < 0) {
            words.addAll(List.of(option, value));
        } else {
            words.set(at + 1, value);
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
