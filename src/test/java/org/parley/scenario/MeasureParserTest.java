package org.parley.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.scenario.Measure.Exact;
import org.parley.scenario.Measure.Simulated;
import org.parley.scenario.Measure.Statistic;

/** How measures are written. */
class MeasureParserTest {

    @Test
    void everyFormIsRead() {
        assertThat(List.of(
                                "mean(utility_ann)",
                                " median ( end_round | agreement ) ",
                                "share(agreement)",
                                "share(agreement | ceasefire_holds)",
                                "share(terms_line = frozen, with guards)",
                                "share(terms_line=\"a | (b)\" | agreement)",
                                "share(committed_red = true)",
                                "exact(talks.nash.utility.ann)")
                        .stream()
                        .map(MeasureParser::parse))
                .containsExactly(
                        new Simulated(Statistic.MEAN, "utility_ann", null, null),
                        new Simulated(Statistic.MEDIAN, "end_round", null, "agreement"),
                        new Simulated(Statistic.SHARE, "outcome", "agreement", null),
                        new Simulated(Statistic.SHARE, "outcome", "agreement", "ceasefire_holds"),
                        new Simulated(Statistic.SHARE, "terms_line", "frozen, with guards", null),
                        new Simulated(Statistic.SHARE, "terms_line", "a | (b)", "agreement"),
                        new Simulated(Statistic.SHARE, "committed_red", "true", null),
                        new Exact("talks.nash.utility.ann"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "utility_ann",
                "mean",
                "mean()",
                "mean(a b)",
                "mean(a | b | c)",
                "mean(a) + 1",
                "max(a)",
                "share(a = )",
                "share(a = b | c | d)",
                "share(a = \"b)",
                "exact()",
                "exact(a b)",
                "mean(a = 1)"
            })
    void anythingElseIsRefused(String text) {
        assertThatThrownBy(() -> MeasureParser.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
