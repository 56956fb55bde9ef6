package org.parley.scenario.study;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.outcome.Outcome;
import org.parley.scenario.schema.ScenarioSchema;
import org.parley.scenario.schema.StudySchema;

/** What is read from a study, and that its schema and its document say the same. */
class StudyReaderTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void writeScenario() throws IOException {
        Files.writeString(folder.resolve("price.yaml"), """
                name: price
                parameters: {hurry: {uniform: [0.8, 0.9]}}
                issues: {price: {options: [low, middle, high]}}
                actors:
                  buyer: {prefers: {price: low}, patience: $hurry}
                  seller: {prefers: {price: high}, patience: $hurry}
                """);
    }

    private Study read(String text, Map<String, String> sets) throws IOException {
        return StudyReader.read(Files.writeString(folder.resolve("s.yaml"), text), sets);
    }

    private static final String SHORT = """
            study: s
            scenario: price.yaml
            factors: {hurry: [0.8, 0.9]}
            """;

    @Test
    void whatIsNotSaidHasItsDefault() throws IOException {
        Study study = read(SHORT, Map.of());
        assertThat(study.design().kind()).isEqualTo(StudyDesign.Kind.GRID);
        assertThat(study.runs()).isEqualTo(new StudyRuns.PerCase(1000));
        assertThat(study.seed()).isEqualTo(1);
        assertThat(study.question()).isNull();
        assertThat(study.notice()).isEmpty();
        assertThat(study.metrics().keySet())
                .containsExactly("agreement", "terms_refused", "breakdown", "no_agreement", "agreement_round");
        assertThat(study.factors())
                .containsExactly(new Factor(
                        "hurry",
                        List.of("parameters.hurry"),
                        Factor.Kind.NUMBER,
                        new Factor.Domain.Levels(List.of("0.8", "0.9"))));
    }

    @Test
    void theUsualMetricsOfAWarCoverAllThatRunsOfTheFlagshipComeTo() {
        Study study = StudyReader.read(Path.of("scenarios/studies/one-thing-at-a-time.yaml"), Map.of());
        assertThat(study.metrics().keySet())
                .containsAll(Arrays.stream(Outcome.values())
                        .filter(o -> o != Outcome.AGREEMENT)
                        .map(Outcome::id)
                        .toList())
                .endsWith("agreement_round", "ceasefire_rounds", "guarantee_strength");
    }

    @Test
    void shortFormsMeanTheLongOnes() throws IOException {
        Study brief = read(SHORT + "design: one_at_a_time\nruns: 50 per case\n", Map.of());
        Study full = read("""
                study: s
                scenario: price.yaml
                factors: {hurry: {values: [0.8, 0.90]}}
                design: {one_at_a_time: {}}
                runs: {per_case: 50}
                """, Map.of());
        assertThat(full.factors()).isEqualTo(brief.factors());
        assertThat(full.design()).isEqualTo(brief.design());
        assertThat(full.runs()).isEqualTo(brief.runs());
        assertThat(full.yaml()).isEqualTo(brief.yaml());
        assertThat(read(SHORT + "runs: 50\n", Map.of()).runs()).isEqualTo(brief.runs());
        assertThat(read(SHORT + "design: {one_at_a_time: }\n", Map.of()).design())
                .isEqualTo(brief.design());
    }

    @Test
    void theHashIsOfWhatMakesTheRuns() throws IOException {
        String hash = read(SHORT, Map.of()).hash();
        assertThat(read(SHORT + "question: Why?\nruns: 9\nmetrics: {a: mean(end_round)}\n", Map.of())
                        .hash())
                .isEqualTo(hash);
        assertThat(read(SHORT + "seed: 2\n", Map.of()).hash()).isNotEqualTo(hash);
        assertThat(read(SHORT.replace("0.9", "0.85"), Map.of()).hash()).isNotEqualTo(hash);
        assertThat(read(SHORT + "set: {talks.sharpness: 20}\n", Map.of()).hash())
                .isNotEqualTo(hash)
                .isEqualTo(read(SHORT, Map.of("talks.sharpness", "20")).hash());
    }

    @Test
    void whatIsSetHoldsForAllCasesAndTheCommandLineHasTheLastWord() throws IOException {
        Study study = read(SHORT + "set: {talks.sharpness: 20}\n", Map.of("talks.sharpness", "30"));
        assertThat(study.base().scenario().talks().sharpness().distribution().mean())
                .isEqualTo(30);
        assertThat(study.yaml()).contains("talks.sharpness: 30");
        assertThat(study.base().yaml()).contains("sharpness: 30");
    }

    @Test
    void whatIsWrittenBackIsReadAsTheSameStudy() throws IOException {
        Study study = read("""
                study: s
                scenario: price.yaml
                design: {list: [{hurry: 0.85}, {}, {calendar.deadline: 5 rounds, "talks.sharpness": {uniform: [1, 2]}}]}
                """, Map.of("talks.private_information", "0.1"));
        Study again = read(study.yaml(), Map.of());
        assertThat(again.yaml()).isEqualTo(study.yaml());
        assertThat(again.hash()).isEqualTo(study.hash());
        assertThat(again.factors()).isEqualTo(study.factors());
        assertThat(again.design()).isEqualTo(study.design());
    }

    @Test
    void aFactorMaySetSeveralPlacesAndVaryWords() throws IOException {
        Study study = read("""
                study: s
                scenario: price.yaml
                factors:
                  both: {at: [actors.buyer.patience, actors.seller.patience], values: [0.8, {uniform: [0.5, 0.6]}]}
                  clock: {at: calendar.deadline, values: [5 rounds, 9 rounds]}
                  veto: {at: actors.buyer.prefers.price.red_lines, values: [[], [high]]}
                """, Map.of());
        assertThat(study.factors()).extracting(Factor::kind).containsOnly(Factor.Kind.WORD);
        assertThat(study.factors().get(0).paths()).containsExactly("actors.buyer.patience", "actors.seller.patience");
        assertThat(study.factors().get(1).domain())
                .isEqualTo(new Factor.Domain.Levels(List.of("5 rounds", "9 rounds")));
    }

    @Test
    void everyDesignIsInTheSchemaAndNoOther() {
        JsonNode designs = StudySchema.root().at("/properties/design");
        String[] kinds = Arrays.stream(StudyDesign.Kind.values())
                .map(k -> k.name().toLowerCase(Locale.ROOT))
                .toArray(String[]::new);
        assertThat(ScenarioSchema.names(designs.path("properties"))).containsExactly(kinds);
        List<String> words = new ArrayList<>();
        designs.at("/then/enum").forEach(word -> words.add(word.asText()));
        assertThat(words).containsExactly(kinds);
    }

    @Test
    void theDefaultsThatTheSchemaStatesAreThoseOfTheReader() throws IOException {
        JsonNode schema = StudySchema.root().path("properties");
        assertThat(schema.at("/design/default").asText()).isEqualTo("grid");
        assertThat(schema.at("/runs/default").asText()).isEqualTo("1000 per case");
        assertThat(schema.at("/seed/default").asLong())
                .isEqualTo(read(SHORT, Map.of()).seed());
        StudyRuns runs = read(SHORT + "runs: {half_width: 0.1, of: agreement}\n", Map.of())
                .runs();
        assertThat(schema.at("/runs/properties/at_least/default").asLong()).isEqualTo(runs.least());
        assertThat(schema.at("/runs/properties/at_most/default").asLong()).isEqualTo(runs.most());
        assertThat(schema.at("/design/properties/morris/properties/levels/default")
                        .asInt())
                .isEqualTo(read(SHORT + "design: {morris: {trajectories: 1}}\n", Map.of())
                        .design()
                        .levels());
        assertThat(schema.at("/design/properties/fractional/properties/resolution/default")
                        .asInt())
                .isEqualTo(
                        read(SHORT + "design: fractional\n", Map.of()).design().resolution());
    }

    @Test
    void theDocumentNamesEveryKey() throws IOException {
        String document = Files.readString(Path.of("src/site/markdown/studies.md"));
        List<String> keys = new ArrayList<>();
        collect(StudySchema.root(), keys);
        assertThat(keys).contains("study", "half_width", "latin_hypercube", "trajectories", "log");
        for (String key : keys) {
            assertThat(document).as(key).contains("`" + key);
        }
    }

    private static void collect(JsonNode schema, List<String> keys) {
        schema.path("properties").properties().forEach(e -> {
            keys.add(e.getKey());
            collect(e.getValue(), keys);
        });
        JsonNode any = schema.path("additionalProperties");
        if (any.isObject()) {
            collect(any, keys);
        }
    }
}
