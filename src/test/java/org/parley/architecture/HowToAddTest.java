package org.parley.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The steps of "How to add a part", carried out on a copy: the copy compiles, the new parts work, and no more files are
 * written than the page says.
 */
class HowToAddTest {

    private static final Path PAGE = Path.of("src/site/markdown/how-to-add.md");
    private static final Path STEPS = Path.of("src/test/resources/how-to-add");
    private static final String SCENARIO = "scenarios/examples/valley-war.yaml";

    /** The parts as the table of the page has them; a file of that name says what is written for each. */
    private static final List<String> PARTS =
            List.of("protocol", "tactic", "column", "new number", "chart", "distribution", "command");

    @TempDir
    private Path copy;

    /** One file that is written, or a line in it: before each line that holds a text, or in the stead of that line. */
    private record Step(Path file, String where, String at, String text) {

        private static final Pattern HEAD = Pattern.compile("(\\S+)(?: (before|instead of) (.*))?");

        static List<Step> read(String part) throws IOException {
            List<Step> steps = new ArrayList<>();
            String all = Files.readString(STEPS.resolve(part.replace(' ', '-') + ".txt"));
            for (String block : all.substring("=== ".length()).split("(?m)^=== ", -1)) {
                int end = block.indexOf('\n');
                Matcher head = HEAD.matcher(block.substring(0, end));
                assertThat(head.matches()).as(block).isTrue();
                steps.add(new Step(Path.of(head.group(1)), head.group(2), head.group(3), block.substring(end + 1)));
            }
            return steps;
        }

        void carryOut(Path copy) throws IOException {
            Path target = copy.resolve(file);
            if (where == null) {
                assertThat(target).doesNotExist();
                Files.createDirectories(target.getParent());
                Files.writeString(target, text);
                return;
            }
            StringBuilder changed = new StringBuilder();
            boolean found = false;
            for (String line : Files.readAllLines(target)) {
                boolean here = line.contains(at);
                found |= here;
                changed.append(here ? text : "").append(here && where.equals("instead of") ? "" : line + "\n");
            }
            assertThat(found).as(at + " in " + file).isTrue();
            Files.writeString(target, changed);
        }
    }

    @Test
    void thePageNamesEveryFileAndCountsThem() throws IOException {
        String page = Files.readString(PAGE);
        for (String part : PARTS) {
            Set<Path> written = new TreeSet<>();
            Matcher row = Pattern.compile("\\| \\[" + part + "]\\(#([a-z-]+)\\) \\| (\\d+) \\|")
                    .matcher(page);
            assertThat(row.find()).as(part).isTrue();
            String section = Stream.of(page.split("(?m)^## ", -1))
                    .filter(s -> row.group(1)
                            .equals(s.lines()
                                    .findFirst()
                                    .orElse("")
                                    .toLowerCase(Locale.ROOT)
                                    .replace(' ', '-')))
                    .findFirst()
                    .orElseThrow();
            for (Step step : Step.read(part)) {
                written.add(step.file());
                if (step.where() != null) {
                    assertThat(section).as("section " + row.group(1)).contains(name(step.file()));
                }
            }
            assertThat(written).as(part).hasSize(Integer.parseInt(row.group(2)));
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString().replaceFirst("\\.(java|md)$", "");
    }

    @Test
    @Tag("slow")
    void theStepsLeadToPartsThatWork() throws Exception {
        copy(Path.of("src"));
        copy(Path.of("README.md"));
        copy(Path.of("scenarios/examples"));
        Set<Path> written = new TreeSet<>();
        for (String part : PARTS) {
            for (Step step : Step.read(part)) {
                step.carryOut(copy);
                written.add(step.file());
            }
        }
        compile(files(copy.resolve("src/main/java")));
        compile(written.stream()
                .filter(file -> file.startsWith("src/test/java"))
                .map(copy::resolve)
                .toList());
        // What the page tells to run with -Dparley.regenerate=true.
        java("-Dparley.regenerate=true", RunTests.class.getName(), "org.parley.model.DeclarationsTest");
        java("-Dparley.regenerate=true", RunTests.class.getName(), "org.parley.model.GoldenTraceTest");
        java(
                "-Dparley.regenerate=true",
                RunTests.class.getName(),
                "org.parley.cli.ParleyTest#theHelpThatIsKeptIsWhatPicocliPrints");
        java(
                "-Dparley.regenerate=true",
                RunTests.class.getName(),
                "org.parley.cli.AnswerSchemaTest#theSchemaKnowsEveryKindOfChart");
        compile(List.of(copy.resolve("src/main/java/org/parley/cli/KeptHelp.java")));
        List<String> tests = new ArrayList<>(List.of(
                "-Dparley.regenerate=false",
                RunTests.class.getName(),
                "org.parley.model.DeclarationsTest",
                "org.parley.model.PlugInListsTest",
                "org.parley.model.GoldenTraceTest",
                "org.parley.cli.AnswerSchemaTest#noCommandIsLeftOut",
                "org.parley.cli.AnswerSchemaTest#theSchemaKnowsEveryKindOfChart",
                "org.parley.chart.ChartTest",
                "org.parley.render.json.AnswerJsonTest",
                "org.parley.render.svg.DrawingsTest",
                "org.parley.render.vega.VegaLiteTest"));
        written.stream()
                .filter(file -> file.startsWith("src/test/java")
                        && file.toString().endsWith("Test.java")
                        && !file.endsWith("AnswerSchemaTest.java"))
                .map(file -> Path.of("src/test/java").relativize(file).toString())
                .map(file -> file.replace(".java", "").replace(File.separatorChar, '.'))
                .forEach(tests::add);
        java(tests.toArray(String[]::new));
        String parley = "org.parley.cli.Parley";
        assertThat(java(parley, "--help")).contains("  actors ");
        java(
                parley,
                "run",
                SCENARIO,
                "--set",
                "tracks.talks.protocol=random_dictator",
                "--set",
                "actors.highland.tactic=linear_concession",
                "--set",
                "actors.highland.war.cost={ramp: [0.1, 0.3]}",
                "--runs",
                "20",
                "--no-report",
                "--out",
                "results");
        assertThat(java(parley, "query", "results", "SELECT count(is_settled) AS n, max(signings) AS m FROM runs"))
                .contains("20");
        assertThat(java(parley, "report", "results")).contains("results");
    }

    private void copy(Path from) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Path to = copy.resolve(file);
                Files.createDirectories(to.getParent());
                Files.copy(file, to);
            }
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    /** Templates of pages are those of the build: no step touches one. */
    private void compile(List<Path> sources) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Path classes = Files.createDirectories(copy.resolve("target/classes"));
        try (var manager = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            List<String> options =
                    List.of("-proc:none", "-nowarn", "-parameters", "-cp", classPath(), "-d", classes.toString());
            assertThat(compiler.getTask(
                                    null, manager, null, options, null, manager.getJavaFileObjectsFromPaths(sources))
                            .call())
                    .isTrue();
        }
    }

    private String classPath() {
        return String.join(
                File.pathSeparator,
                copy.resolve("target/classes").toString(),
                copy.resolve("src/main/resources").toString(),
                Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                        .map(entry -> Path.of(entry).toAbsolutePath().toString())
                        .collect(Collectors.joining(File.pathSeparator)));
    }

    /** Returns what a Java program prints in the copy. */
    private String java(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", classPath()));
        command.add("-Djava.awt.headless=true");
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(copy.toFile())
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
        return printed;
    }
}
