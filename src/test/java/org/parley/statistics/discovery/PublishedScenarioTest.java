package org.parley.statistics.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The scenario that Bryant and Lempert (2010) discovered, as the Exploratory Modeling Workbench (Kwakkel 2017) tells it in
 * its example of scenario discovery, on the same 882 cases.
 */
class PublishedScenarioTest {

    /** Its box 21: coverage, density, mass and, in this order, the quasi-p values of its four limits. */
    private static final double[] BOX_21 = {0.752809, 0.770115, 0.0986395};

    private final Clouds.Published cases = Clouds.Published.read();

    private final List<Limit> limits = List.of(
            cases.atMost("Total biomass", 755.8),
            cases.atLeast("Demand elasticity", -0.422),
            cases.atLeast("Biomass backstop price", 150.05),
            cases.atLeast("Cellulosic cost", 72.65));

    private final int[] all =
            IntStream.range(0, cases.points().numbers().length).toArray();

    PublishedScenarioTest() throws IOException {}

    @Test
    void itsMeritsAreThePublishedOnes() {
        Merit merit = Merit.of(new Box(limits), cases.points(), all);
        assertThat(new double[] {
                    merit.coverage().share(),
                    merit.density().share(),
                    merit.mass().share()
                })
                .containsExactly(BOX_21, within(5e-7));
        Merit ofThree = Merit.of(new Box(limits.subList(0, 3)), cases.points(), all);
        assertThat(ofThree.coverage().share()).isCloseTo(0.764045, within(5e-7));
        assertThat(ofThree.density().share()).isCloseTo(0.715789, within(5e-7));
        assertThat(ofThree.mass().share()).isCloseTo(0.10771, within(5e-6));
    }

    @Test
    void itsQuasiPValuesAreThePublishedOnes() {
        double[] published = {4.716968553178765e-06, 1.1849299115762218e-16, 3.515112530263049e-11, 0.15741333528927348
        };
        Box box = new Box(limits);
        Merit merit = Merit.of(box, cases.points(), all);
        for (int k = 0; k < published.length; k++) {
            double p = merit.quasiP(Merit.of(box.without(limits.get(k)), cases.points(), all));
            assertThat(p).as(limits.get(k).toString()).isCloseTo(published[k], within(1e-9 * published[k]));
        }
    }

    /** The peeling is not the same to the last case, see {@link Peeling}; but it finds the same three inputs, as well. */
    @Test
    void peelingFindsTheSameScenario() {
        List<Peeling.Step> steps = Peeling.of(cases.points(), 0.1, 44);
        Peeling.Step nearest = steps.stream()
                .filter(s -> s.merit().coverage().share() >= BOX_21[0])
                .max(Comparator.comparingDouble(s -> s.merit().density().share()))
                .orElseThrow();
        assertThat(nearest.box().limits())
                .usingElementComparator(Comparator.comparing(Limit::place, Comparator.comparing(Object::toString)))
                .containsExactlyInAnyOrderElementsOf(limits);
        assertThat(nearest.merit().density().share()).isCloseTo(BOX_21[1], within(0.05));
        assertThat(nearest.merit().mass().share()).isCloseTo(BOX_21[2], within(0.01));
    }
}
