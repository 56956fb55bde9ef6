package org.parley.answer.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.statistics.discovery.FoundBox;

class DiscoverySentencesTest {

    private static FoundBox box(double p) {
        FoundBox.JudgedLimit limit = new FoundBox.JudgedLimit(null, null, 0.01, null, p);
        return new FoundBox(null, null, null, List.of(limit), List.of(), 0);
    }

    @Test
    void whatChanceWouldHardlyMakeIsNotPutDownToChance() {
        assertThat(DiscoverySentences.notBorneOut(box(0.2))).contains("was chance");
        assertThat(DiscoverySentences.notBorneOut(box(0.0000009)))
                .contains("not shown to be more than among all runs")
                .doesNotContain("chance");
    }
}
