package org.parley.answer.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.parley.answer.Answer;
import org.parley.answer.Medium;
import org.parley.answer.Section;
import org.parley.chart.CurveChart;
import org.parley.chart.ErrorBarChart;
import org.parley.findings.laws.LawMeasure.Unit;
import org.parley.findings.laws.LawRequest;
import org.parley.findings.laws.LawResult;
import org.parley.findings.laws.LawResult.Effect;
import org.parley.findings.laws.LawResult.Moved;
import org.parley.findings.laws.LawResult.Reading;
import org.parley.findings.laws.Verdict;
import org.parley.scenario.reader.ScenarioReader;
import org.parley.statistics.Mean;

/** Words, tables and figures on laws that are made by hand. */
class LawsAnswerTest {

    private static final LawRequest REQUEST = new LawRequest(
            ScenarioReader.read(Path.of("scenarios/examples/border-war.yaml"), Map.of()),
            false,
            Map.of(),
            Set.of(),
            100,
            1);

    private static final Reading SIGNED = new Reading(
            "signed within a year", Unit.SHARE, List.of(new Mean(100, 0.3, 0.2, 0.4), new Mean(100, 0.5, 0.4, 0.6)));

    private static final LawResult DEARER = new LawResult(
            14,
            "The dearer the war, the more agreement.",
            List.of(new Moved(
                    "the cost of war",
                    "from 0 to 0.4",
                    List.of("0", "0.4"),
                    List.of(0.0, 0.4),
                    List.of(SIGNED),
                    List.of(new Effect(
                            "signed within a year: rises", Unit.SHARE, true, 0.2, 0.1, 0.3, Verdict.HOLDS)))),
            null);

    private static final LawResult PROMPT = new LawResult(
            16,
            "Without hidden resolve agreement is prompt.",
            List.of(new Moved(
                    "with nothing hidden",
                    "",
                    List.of("as it is"),
                    List.of(),
                    List.of(new Reading("months to the signature", Unit.MONTHS, List.of(new Mean(100, 5, 4, 6)))),
                    List.of(new Effect(
                            "months to the signature: at most 3 months", Unit.MONTHS, false, 5, 4, 6, Verdict.FAILS)))),
            null);

    private static final LawResult STAKES =
            new LawResult(21, "A guarantor with more at stake contributes no less.", List.of(), "nobody chooses");

    private static Answer answer(LawResult... laws) {
        return LawsAnswer.of(REQUEST, List.of(laws), null, "0.1.0");
    }

    @Test
    void theLeadCountsVerdicts() {
        assertThat(answer(DEARER, PROMPT, STAKES).lead())
                .isEqualTo(
                        "A border war like others, 100 runs at each level. 3 laws: 1 holds, 1 fails, 1 does not apply.");
        assertThat(answer(DEARER).lead()).endsWith("1 law: 1 holds.");
    }

    @Test
    void effectsAreInTheirUnit() {
        Effect rise = DEARER.series().get(0).effects().get(0);
        assertThat(LawWords.value(rise)).isEqualTo("+20.0 points");
        assertThat(LawWords.interval(rise)).isEqualTo("+10.0 to +30.0");
        Effect late = PROMPT.series().get(0).effects().get(0);
        assertThat(LawWords.value(late)).isEqualTo("5.0 months");
        Effect nothing = new Effect(
                "x",
                Unit.SHARE,
                true,
                Double.NaN,
                Double.NEGATIVE_INFINITY,
                Double.POSITIVE_INFINITY,
                Verdict.TOO_FEW_RUNS);
        assertThat(LawWords.value(nothing)).isEqualTo("-");
        assertThat(LawWords.interval(nothing)).isEqualTo("-");
    }

    @Test
    void aLawThatDoesNotApplySaysWhy() {
        Section section = answer(STAKES).on(Medium.PAGE).get(0);
        assertThat(section.sentence()).isEqualTo("Does not apply. Nobody chooses.");
    }

    @Test
    void eachLawHasItsFigure() {
        Answer answer = answer(DEARER, PROMPT, STAKES);
        assertThat(answer.charts()).containsOnlyKeys("law-14", "law-16");
        assertThat(answer.charts().get("law-14")).isInstanceOfSatisfying(CurveChart.class, chart -> {
            assertThat(chart.caption().title()).isEqualTo("Signed within a year, by the cost of war");
            assertThat(chart.curves().get(0).low()).containsExactly(0.2, 0.4);
        });
        assertThat(answer.charts().get("law-16")).isInstanceOf(ErrorBarChart.class);
    }

    @Test
    void programsGetEffectsAndLevels() {
        Answer answer = answer(DEARER, PROMPT, STAKES);
        assertThat(answer.tables().get(0).rows()).hasSize(3);
        assertThat(answer.tables().get(1).rows()).hasSize(3);
    }
}
