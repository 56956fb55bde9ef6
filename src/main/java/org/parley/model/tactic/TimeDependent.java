package org.parley.model.tactic;

import java.util.List;
import org.apache.commons.math3.util.FastMath;
import org.parley.scenario.Range;

/**
 * Time-dependent tactic, polynomial form (Faratin, Sierra and Jennings 1998, section 4.1).
 *
 * <p>Concession κ + (1−κ)·t^(1/β), t the share of time elapsed. β &lt; 1 holds out until late (Boulware), β &gt; 1
 * concedes early (Conceder).
 */
public final class TimeDependent implements Tactic {

    private static final List<ParameterDeclaration> PARAMETERS = List.of(
            new ParameterDeclaration(
                    "beta",
                    "Below 1 it holds out (Boulware), above 1 it concedes early.",
                    "exponent",
                    Range.above(0),
                    1),
            new ParameterDeclaration(
                    "concedes_at_once",
                    "Share conceded in the first round (k).",
                    "share of the way",
                    Range.from(0).below(1),
                    0));

    @Override
    public String name() {
        return "time_dependent";
    }

    @Override
    public String summary() {
        return "Faratin, Sierra and Jennings (1998): concedes k + (1-k) t^(1/beta) of the way by the share t of"
                + " the time.";
    }

    @Override
    public String source() {
        return "Faratin, Sierra and Jennings (1998), Robotics and Autonomous Systems 24: 159-182, section 4.1";
    }

    @Override
    public List<ParameterDeclaration> parameters() {
        return PARAMETERS;
    }

    @Override
    public double concession(Position at, double[] settings) {
        return polynomial(at.elapsed(), settings[0], settings[1]);
    }

    /**
     * Returns the concession at a time.
     *
     * @param elapsed share of the time, from 0; after 1 all is conceded
     * @param beta above 0
     * @param atOnce share conceded in the first round, in [0, 1]
     */
    public static double polynomial(double elapsed, double beta, double atOnce) {
        double t = FastMath.min(1, FastMath.max(0, elapsed));
        return atOnce + (1 - atOnce) * FastMath.pow(t, 1 / beta);
    }
}
