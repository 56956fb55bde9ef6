package org.parley.model.tactic;

import java.util.List;
import org.apache.commons.math3.util.FastMath;
import org.parley.scenario.Range;

/**
 * Time-dependent tactic, exponential form (Faratin, Sierra and Jennings 1998, section 4.1).
 *
 * <p>Concession exp((1−t)^β · ln κ), t the share of time elapsed. It differs from the polynomial form where β is small: it
 * then holds out almost to the end.
 */
public final class ExponentialTimeDependent implements Tactic {

    private static final List<ParameterDeclaration> PARAMETERS = List.of(
            new ParameterDeclaration("beta", "Small values hold out almost to the end.", "exponent", Range.above(0), 1),
            new ParameterDeclaration(
                    "concedes_at_once",
                    "Share conceded in the first round (k).",
                    "share of the way",
                    Range.above(0).below(1),
                    0.1));

    @Override
    public String name() {
        return "exponential_time_dependent";
    }

    @Override
    public String summary() {
        return "Faratin, Sierra and Jennings (1998): concedes k^((1-t)^beta) of the way by the share t of the "
                + "time.";
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
        return exponential(at.elapsed(), settings[0], settings[1]);
    }

    /**
     * Returns the concession at a time.
     *
     * @param elapsed share of the time, from 0; after 1 all is conceded
     * @param beta above 0
     * @param atOnce share conceded in the first round, in (0, 1]
     */
    public static double exponential(double elapsed, double beta, double atOnce) {
        double t = FastMath.min(1, FastMath.max(0, elapsed));
        return FastMath.exp(FastMath.pow(1 - t, beta) * FastMath.log(atOnce));
    }
}
