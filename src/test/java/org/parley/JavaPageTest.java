package org.parley;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.findings.Findings;
import org.parley.findings.sweep.SweepFindings;
import org.parley.outcome.Outcome;
import org.parley.render.json.AnswerJson;
import org.parley.scenario.format.ScenarioFile;

/** The façade, and the page of the documents that shows it. */
class JavaPageTest {

    private static final Pattern EXAMPLE = Pattern.compile("(?s)```java\n(.*?)```");

    private static final Path WAR = Path.of("scenarios/examples/border-war.yaml");

    @TempDir
    private Path folder;

    @Test
    void theExampleOfThePageRuns() throws Exception {
        Matcher example = EXAMPLE.matcher(Files.readString(Path.of("src/site/markdown/java.md")));
        assertThat(example.find()).isTrue();
        Path source = Files.writeString(folder.resolve("Example.java"), example.group(1));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            String classes = Path.of(Parley.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
            List<String> options = List.of("-cp", classes, "-d", folder.toString());
            assertThat(compiler.getTask(null, files, null, options, null, files.getJavaFileObjects(source))
                            .call())
                    .isTrue();
        }
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = System.out;
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, Parley.class.getClassLoader())) {
            System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
            loader.loadClass("Example").getMethod("main", String[].class).invoke(null, (Object) new String[0]);
        } finally {
            System.setOut(out);
        }
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("200 runs, seed 1", "A cease-fire holds in ", " of 200 runs (", "Run 5: ", " entries");
    }

    @Test
    void itFindsWhatTheCommandLineFinds() throws Exception {
        ScenarioFile war = Parley.read(WAR);
        Result<Findings> result =
                Parley.standard().withRuns(40).withSeed(3).withThreads(2).run(war);
        assertThat(result.findings().endings().all()).isEqualTo(40);
        StringWriter out = new StringWriter();
        String[] words = {"run", WAR.toString(), "--runs", "40", "--seed", "3", "--no-report", "--out", folder + "/runs"
        };
        int code = org.parley.cli.Parley.run(new PrintWriter(out), new PrintWriter(out), words);
        assertThat(code).isZero();
        assertThat(out.toString()).startsWith(result.text());
        assertThat(Parley.open(folder.resolve("runs"))
                        .findings()
                        .all()
                        .endings()
                        .settled())
                .isEqualTo(result.findings().endings().settled());
        assertThat(Parley.explain(folder.resolve("runs")).findings().runs()).isPositive();
    }

    @Test
    void aResultIsTextJsonPageAndFolder() throws Exception {
        var told = Parley.standard().explain(Parley.read(WAR), 4);
        assertThat(AnswerJson.read(told.json().getBytes(StandardCharsets.UTF_8)).title())
                .isEqualTo(told.answer().title());
        assertThat(told.html())
                .startsWith("<!DOCTYPE html>")
                .contains(told.answer().title());
        told.write(folder.resolve("told"));
        assertThat(folder.resolve("told/explanation.txt")).hasContent(told.text());
        assertThat(folder.resolve("told/report.html")).exists();
    }

    @Test
    void aStudyIsPlayedIntoItsFolder() throws Exception {
        Files.copy(WAR, folder.resolve("war.yaml"));
        Path study = Files.writeString(folder.resolve("study.yaml"), """
                study: pace
                scenario: war.yaml
                factors: {p: {at: war.front.advance, values: [0.4, 0.6]}}
                design: grid
                runs: 10 per case
                metrics: {agreed: share(ceasefire_holds)}
                """);
        Result<SweepFindings> result = Parley.standard().sweep(study, folder.resolve("pace"));
        assertThat(result.findings().cases()).hasSize(2);
        assertThat(result.findings().runs()).isEqualTo(20);
        assertThat(result.text())
                .isEqualTo(
                        Parley.standard().sweep(study, folder.resolve("pace")).text());
        assertThat(folder.resolve("pace/cases.csv")).exists();
    }

    @Test
    void aScenarioMayBeText() throws Exception {
        String text = Files.readString(Path.of("scenarios/examples/two-party-trade.yaml"));
        ScenarioFile trade = Parley.readText(text, Map.of());
        assertThat(Parley.standard()
                        .withRuns(10)
                        .run(trade)
                        .findings()
                        .endings()
                        .share(Outcome.AGREEMENT)
                        .of())
                .isEqualTo(10);
    }

    @Test
    void numbersAreChecked() {
        assertThatThrownBy(() -> Parley.standard().withRuns(0)).hasMessageContaining("at least 1");
        assertThatThrownBy(() -> Parley.standard().withThreads(0)).hasMessageContaining("at least 1");
    }
}
