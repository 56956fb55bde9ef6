package org.parley.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.model.compile.CompiledScenario;
import org.parley.model.initial.InitialState;
import org.parley.model.random.RandomStreams;
import org.parley.outcome.RunOutcome;
import org.parley.outcome.Trace;
import org.parley.scenario.format.ScenarioFile;
import org.parley.scenario.problem.ScenarioException;
import org.parley.scenario.reader.ScenarioReader;

/**
 * Vetoes and red lines that are drawn: within a run all is as if the file had said so, with the same luck; and models that
 * share a scenario do not disturb one another.
 */
class DrawnStructureTest {

    private static final String VETO = "tracks.talks.parties.league.consents";
    private static final String LINE = "actors.lowland.prefers.district.red_lines";
    private static final String OPTION = "highland's";

    private String war;

    @BeforeEach
    void read() throws IOException {
        read("valley-war.yaml");
    }

    private void read(String file) throws IOException {
        String veto = "  league_veto: {choice: {true: 0.4, false: 0.6}}\n";
        String text = Files.readString(Path.of("scenarios/examples", file));
        war = text.contains("parameters:\n")
                ? text.replace("parameters:\n", "parameters:\n" + veto)
                : text + "parameters:\n" + veto;
    }

    private ScenarioFile scenario(String... sets) {
        Map<String, String> map = new HashMap<>();
        Arrays.stream(sets).map(s -> s.split("=", 2)).forEach(s -> map.put(s[0], s[1]));
        return ScenarioReader.readText("valley-war.yaml", war, map);
    }

    private NegotiationModel model(String... sets) {
        return new NegotiationModel(CompiledScenario.of(scenario(sets).scenario()));
    }

    private static RunOutcome play(NegotiationModel model, long run) {
        return model.play(0, run, RandomStreams.key(1, run), Trace.NONE);
    }

    @ParameterizedTest
    @CsvSource({"valley-war.yaml, district, highland's", "border-war.yaml, line, 7"})
    void aRunIsAsIfTheFileHadSaidWhatItDraws(String file, String issue, String option) throws IOException {
        read(file);
        String lines = "actors.lowland.prefers." + issue + ".red_lines";
        String home = "actors.league.domestic.demand=0.05";
        String[] drawn = {home, VETO + "=$league_veto", lines + "={\"" + option + "\": 0.7}"};
        CompiledScenario compiled = CompiledScenario.of(scenario(drawn).scenario());
        int veto = compiled.numbers().indexOf("parameters.league_veto");
        int line = compiled.numbers().indexOf(lines + "." + option);
        NegotiationModel model = new NegotiationModel(compiled);
        NegotiationModel other = new NegotiationModel(compiled);
        NegotiationModel[] said = new NegotiationModel[4];
        Arrays.setAll(
                said,
                i -> model(home, VETO + "=" + (i > 1), lines + "=" + (i % 2 == 1 ? "[\"" + option + "\"]" : "[]")));
        int[] count = new int[4];
        for (long run = 0; run < 1000; run++) {
            RunOutcome outcome = play(model, run);
            int which = (outcome.numbers()[veto] == 1 ? 2 : 0) + (outcome.numbers()[line] == 1 ? 1 : 0);
            count[which]++;
            assertThat(outcome)
                    .usingRecursiveComparison()
                    .withEqualsForType((a, b) -> Double.compare(a, b) == 0, Double.class)
                    .ignoringFields("numbers")
                    .isEqualTo(play(said[which], run));
            play(other, 999 - run); // Another model that settles other runs in between.
        }
        // Five standard errors: true odds fail once in a million times.
        assertThat((count[2] + count[3]) / 1000.0).isCloseTo(0.4, within(0.078));
        assertThat((count[1] + count[3]) / 1000.0).isCloseTo(0.7, within(0.073));
    }

    @Test
    void theFrontStartsWhereTheRunDrawsIt() {
        war = war.replace("parameters:\n", "parameters:\n  line: {uniform: [3, 5]}\n");
        CompiledScenario compiled =
                CompiledScenario.of(scenario("war.front.start=$line").scenario());
        NegotiationModel model = new NegotiationModel(compiled);
        NegotiationModel[] said = new NegotiationModel[6];
        Arrays.setAll(said, i -> i == 0 ? null : model("war.front.start=" + i));
        int[] count = new int[6];
        int start = compiled.numbers().indexOf("parameters.line");
        for (long run = 0; run < 600; run++) {
            RunOutcome outcome = play(model, run);
            int drawn = (int) outcome.numbers()[start];
            count[drawn]++;
            assertThat(outcome)
                    .usingRecursiveComparison()
                    .withEqualsForType((a, b) -> Double.compare(a, b) == 0, Double.class)
                    .ignoringFields("numbers")
                    .isEqualTo(play(said[drawn], run));
        }
        // Five standard errors: true odds fail once in a million times.
        for (int i = 3; i <= 5; i++) {
            assertThat(count[i] / 600.0).isCloseTo(1 / 3.0, within(0.097));
        }
    }

    @Test
    void theyAreFixedLikeNumbers() {
        NegotiationModel model = model(VETO + "=0.5");
        model.fix(Map.of(VETO, 1.0));
        NegotiationModel said = model(VETO + "=true");
        for (long run = 0; run < 100; run++) {
            assertThat(play(model, run))
                    .usingRecursiveComparison()
                    .withEqualsForType((a, b) -> Double.compare(a, b) == 0, Double.class)
                    .ignoringFields("numbers")
                    .isEqualTo(play(said, run));
        }
    }

    @Test
    void exactAnalysisLooksAtTheWordInForceOrWhatIsLikelier() {
        assertThat(guarantor(VETO + "=$league_veto")).isFalse();
        assertThat(guarantor(VETO + "=$league_veto", "parameters.league_veto.value=true"))
                .isTrue();
        assertThat(guarantor(VETO + "=0.7")).isTrue();
        boolean[][] lines = InitialState.of(
                        scenario(LINE + "={" + OPTION + ": 0.3}").scenario())
                .table(0)
                .redLines(1);
        assertThat(lines[1][0]).isFalse();
    }

    private boolean guarantor(String... sets) {
        return InitialState.of(scenario(sets).scenario()).table(0).consents(2);
    }

    @Test
    void whatIsWrittenOutReadsBackTheSame() {
        ScenarioFile file = scenario(VETO + "=$league_veto", LINE + "={" + OPTION + ": 0.7, shared: $league_veto}");
        ScenarioFile again = ScenarioReader.readText("valley-war.yaml", file.yaml(), Map.of());
        assertThat(again.scenario()).isEqualTo(file.scenario());
        assertThat(again.hash()).isEqualTo(file.hash());
        assertThat(CompiledScenario.of(file.scenario()).distributions().keySet())
                .containsAll(List.of("parameters.league_veto", LINE + "." + OPTION));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "tracks.talks.parties.league.consents | $guarantor_seat | '$guarantor_seat' must be true or false, but 'guarantor_seat' is drawn",
                "tracks.talks.parties.league.consents | 1.5 | must be between 0 and 1",
                "actors.lowland.prefers.district.red_lines | {nowhere: 0.5} | 'nowhere' is no option of 'district'",
                "actors.lowland.prefers.district.red_lines | {shared: often} | must be true, false or $ and the name of a parameter",
                "war.front.start | 4.5 | '4.5' must be a whole number",
                "war.front.start | {uniform: [2.5, 5]} | must be a whole number, or drawn from whole numbers. Maybe write {uniform: [3, 6]}",
                "war.front.start | {triangular: [3, 4, 5]} | must be a whole number",
                "war.front.start | {uniform: [0, 5]} | must be between 1 and 99",
                "war.front.start | {uniform: [5, 12]} | 'from 5 to 12' must lie strictly between the military ends, 0 and 8",
                "actors.lowland.prefers.district.ideal | $league_veto | is drawn from run to run",
            })
    void whatMakesNoSenseIsRefusedWithAWayOut(String path, String value, String says) {
        war = war.replace("guarantor_seat: {", "guarantor_seat: {odds: [1, 1, 1], ");
        ScenarioException e = catchThrowableOfType(ScenarioException.class, () -> scenario(path + "=" + value));
        assertThat(e).as(value).isNotNull();
        assertThat(e.problems().stream().map(Object::toString).toList())
                .as(value)
                .anySatisfy(p -> assertThat(p).contains(says));
    }
}
