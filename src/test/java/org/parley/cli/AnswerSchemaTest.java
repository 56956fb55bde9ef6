package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.chart.Chart;
import org.parley.chart.ChartSamples;

/** The JSON of every command is as the published schema of answers says. */
class AnswerSchemaTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String SCENARIO = "scenarios/examples/border-war.yaml";

    private static final Set<String> OTHERS = Set.of("query");

    @TempDir
    private static Path folder;

    private static Path runs;
    private static Schema schema;

    @BeforeAll
    static void makeRuns() throws IOException {
        schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(JSON.readTree(parley("schema --answer")));
        runs = folder.resolve("runs");
        parley("run " + SCENARIO + " --runs 60 --no-report --out RUNS");
    }

    private static String parley(String command) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] words = Stream.of(command.split(" "))
                .map(word -> word.replace("RUNS", String.valueOf(runs)).replace("OUT", folder + "/out"))
                .toArray(String[]::new);
        int code = Parley.run(new PrintWriter(out), new PrintWriter(err), words);
        assertThat(code).as(err.toString()).isZero();
        return out.toString();
    }

    static List<String> commands() {
        return List.of(
                "run " + SCENARIO + " --runs 20 --overwrite --out OUT",
                "run " + SCENARIO + " --only 7",
                "report RUNS",
                "validate scenarios/riyadh-2025.yaml scenarios/variants/no-facilitator.yaml scenarios/studies/kyivs-say.yaml",
                "evidence scenarios/riyadh-2025.yaml",
                "evidence scenarios/examples/two-party-trade.yaml --effects --runs 9",
                "examples",
                "handout scenarios/lessons/bargaining-range.yaml",
                "places scenarios/riyadh-2025.yaml",
                "show scenarios/riyadh-2025.yaml",
                "analyse scenarios/riyadh-2025.yaml",
                "compare RUNS " + SCENARIO + " --set war.front.advance=0.6 --runs 20",
                "explain RUNS --runs 10",
                "explain RUNS --run 3 --level everything",
                "whatif RUNS --set war.front.advance=0.6 --pick typical",
                "whatif RUNS --runs 10",
                "discover RUNS",
                "export RUNS --to OUT.csv",
                "sensitivity " + SCENARIO + " --trajectories 2 --points 16 --runs 2",
                "sensitivity " + SCENARIO + " --dry-run",
                "sweep scenarios/studies/war-and-front.yaml --runs 2 --out OUT-swept",
                "sweep scenarios/studies/kyivs-say.yaml --dry-run",
                "sweep scenarios/studies/war-and-front.yaml --runs 2 --part 1/1 --out OUT-parts",
                "merge OUT-parts --out OUT-merged",
                "laws --law 1 --runs 20",
                "hindcast --draws 10 --each 1 --forecast-only",
                "calibrate --draws 10 --each 1",
                "verify scenarios/textbook/nash-1950.yaml");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyAnswerIsAsTheSchemaSays(String command) throws IOException {
        JsonNode answer = JSON.readTree(parley(command + " --format json"));
        assertThat(schema.validate(answer)).isEmpty();
        assertThat(answer.at("/answer/provenance/command").asText()).startsWith("parley ");
        assertThat(answer.at("/answer/tables")).isNotEmpty();
    }

    /** A command with a format is in the list above, unless it prints rows that somebody asked for. */
    @Test
    void noCommandIsLeftOut() {
        Set<String> withFormat = new TreeSet<>();
        Parley.commandLine().getSubcommands().forEach((name, line) -> {
            if (line.getCommandSpec().findOption("--format") != null && !OTHERS.contains(name)) {
                withFormat.add(name);
            }
        });
        assertThat(commands().stream().map(command -> command.split(" ")[0]).collect(Collectors.toSet()))
                .isEqualTo(withFormat);
    }

    /** The kinds stand in the schema, where this test adds what is new if it is asked to. */
    @Test
    void theSchemaKnowsEveryKindOfChart() throws IOException {
        Path file = Path.of("src/main/resources/org/parley/render/json/answer.schema.json");
        String written = Files.readString(file);
        List<String> kinds = new ArrayList<>();
        JSON.readTree(written).at("/$defs/chart/properties/chart/enum").forEach(kind -> kinds.add(kind.asText()));
        List<String> all =
                ChartSamples.kinds().stream().map(Chart::kind).sorted().toList();
        if (Boolean.getBoolean("parley.regenerate")) {
            String last = '"' + kinds.get(kinds.size() - 1) + '"';
            String more = all.stream()
                    .filter(kind -> !kinds.contains(kind))
                    .map(kind -> ", \"" + kind + '"')
                    .collect(Collectors.joining());
            Files.writeString(file, written.replace(last, last + more));
        } else {
            assertThat(kinds).containsExactlyInAnyOrderElementsOf(all);
        }
    }

    @Test
    void whatIsNoAnswerIsRefused() throws IOException {
        assertThat(schema.validate(JSON.readTree("{\"format\": 3, \"version\": \"1\"}")))
                .isNotEmpty();
        assertThat(schema.validate(JSON.readTree(parley("schema")))).isNotEmpty();
    }
}
