package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.scenario.reader.PackedScenarios;
import org.parley.scenario.reader.ScenarioReader;

/** Commands for who writes a scenario: what to start from, what the file says, and what can be set. */
class OutlineCommandsTest {

    private static final String WAR = "scenarios/examples/valley-war.yaml";

    @TempDir
    private Path folder;

    private record Ran(int code, String out, String err) {}

    private static Ran run(Object... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Parley.run(
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                List.of(words).stream().map(Object::toString).toArray(String[]::new));
        return new Ran(code, out.toString(), err.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"two-party", "mediation", "multi-party", "war", "riyadh", "relapse"})
    void whatIsStartedFromIsSoundAndHasItsOwnName(String kind) {
        assumeFalse(PackedScenarios.names().isEmpty());
        Path file = folder.resolve("My Talks.yaml");
        assertThat(run("new", file, "--like", kind).err()).isEmpty();
        assertThat(ScenarioReader.read(file, Map.of()).scenario().name()).isEqualTo("my-talks");
    }

    @Test
    void anUnknownKindIsMetWithWhatMayBeMeant() {
        Ran ran = run("new", folder.resolve("x.yaml"), "--like", "two-partys");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("there is no example 'two-partys'. Did you mean 'two-party'?");
        assertThat(folder.resolve("x.yaml")).doesNotExist();
    }

    /** An example that extends another needs that file beside it. */
    @Test
    void everyExampleThatStandsAloneIsListed() throws IOException {
        assumeFalse(PackedScenarios.names().isEmpty());
        TreeSet<String> alone = new TreeSet<>(List.of("riyadh-2025"));
        try (Stream<Path> files = Files.list(Path.of("scenarios/examples"))) {
            for (Path file : files.toList()) {
                if (!Files.readString(file).contains("\nextends:")) {
                    alone.add(file.getFileName().toString().replace(".yaml", ""));
                }
            }
        }
        assertThat(new TreeSet<>(PackedScenarios.names())).isEqualTo(alone);
        Ran ran = run("examples");
        assertThat(ran.out()).contains("mediation: A shared lake", "parley new shared-lake.yaml --like mediation");
    }

    @Test
    void aScenarioIsToldInWords() {
        String told = run("show", WAR).out().replaceAll("\\s+", " ");
        assertThat(told)
                .contains(
                        "4 actors bargain over 3 issues at one table.",
                        "highland's on district (weight 60%)",
                        "It never accepts lowland's (district).",
                        "Must agree: highland and lowland. The elder mediates.",
                        "The audience at home of lowland may refuse what was signed.");
    }

    @Test
    void itIsAPageWithAFigureToo() {
        assertThat(run("show", WAR, "--quiet", "--out", folder.resolve("shown")).err())
                .isEmpty();
        assertThat(folder.resolve("shown/report.html"))
                .content()
                .contains(
                        "Each issue from its first option to its last",
                        "3 issues: the options in order, and what holds without a deal.",
                        "cares most about one thing: 60% of its weight is on district.");
        assertThat(folder.resolve("shown/weights.csv")).content().startsWith("actor,issue,weight,share");
        assertThat(run("places", WAR, "--quiet", "--out", folder.resolve("places"))
                        .err())
                .isEmpty();
        assertThat(folder.resolve("places/report.html")).content().contains("war.front.moves");
    }

    @Test
    void whatCanBeSetIsListed() {
        Ran ran = run("places", WAR, "--format", "csv", "--table", "places");
        assertThat(ran.out().lines())
                .anyMatch(l -> l.startsWith("actors.highland.patience,number,"))
                .anyMatch(l -> l.startsWith("war.front.moves,number,0.3,between 0 and 1,0.25,"))
                .anyMatch(l -> l.startsWith("tracks.talks.parties.highland.consents,rule,true,"));
        ran.out()
                .lines()
                .skip(1)
                .filter(l -> l.contains(",number,"))
                .map(l -> l.substring(0, l.indexOf(',')))
                .limit(5)
                .forEach(path -> assertThat(
                                run("validate", WAR, "--set", path + "=0.5").out())
                        .doesNotContain("is no place"));
    }
}
