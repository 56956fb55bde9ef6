package org.parley.scenario.study;

import java.util.List;
import java.util.Map;
import org.parley.scenario.Ordered;

/**
 * Which combinations of its factors' values a study tries.
 *
 * @param kind the design
 * @param points number of points of a random, Latin hypercube, Sobol' or Halton design, or of base rows of Saltelli's; else 0
 * @param trajectories number of Morris's trajectories; else 0
 * @param levels levels of each factor on Morris's grid; else 0
 * @param resolution least resolution of a fractional design; else 0
 * @param seed seed of what is random in the design
 * @param rows the cases of a list: values by factor; a factor that a row leaves out stays as the scenario has it
 */
public record StudyDesign(
        Kind kind,
        int points,
        int trajectories,
        int levels,
        int resolution,
        long seed,
        List<Map<String, String>> rows) {

    /** The designs that there are. */
    public enum Kind {
        GRID,
        FRACTIONAL,
        ONE_AT_A_TIME,
        LIST,
        RANDOM,
        LATIN_HYPERCUBE,
        SOBOL,
        HALTON,
        MORRIS,
        SALTELLI
    }

    /** Copies the rows. */
    public StudyDesign {
        rows = rows.stream().map(Ordered::copy).toList();
    }
}
