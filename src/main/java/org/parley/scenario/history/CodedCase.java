package org.parley.scenario.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.parley.scenario.Ordered;

/**
 * Negotiation as it is coded: what was known on the day on which it began.
 *
 * @param id its id
 * @param title what it is called
 * @param cluster the conflict that it shares with other cases, which are not independent of it
 * @param start first day
 * @param covariates by name, in the order of the codebook
 * @param alternatives other codings that could be defended
 */
public record CodedCase(
        String id,
        String title,
        String cluster,
        LocalDate start,
        Map<String, Coding> covariates,
        List<Alternative> alternatives) {

    /** Copies what it is given. */
    public CodedCase {
        covariates = Ordered.copy(covariates);
        alternatives = List.copyOf(alternatives);
    }

    /** Confidence of a coder, with the probability that another would code one level higher or lower. */
    public enum Confidence {
        HIGH(0.05),
        MEDIUM(0.15),
        LOW(0.30);

        private final double moves;

        Confidence(double moves) {
            this.moves = moves;
        }

        /** Returns the probability that the level is one higher or lower. */
        public double moves() {
            return moves;
        }
    }

    /**
     * A covariate as it is coded.
     *
     * @param level from 1; 0 for a nominal one
     * @param word the level of a nominal one, or null
     * @param confidence how sure the coder is
     * @param reason why
     */
    public record Coding(int level, String word, Confidence confidence, String reason) {

        /** Returns the levels that a draw can have, each with its probability; a move out of the scale stays. */
        public Map<Integer, Double> chances(int top) {
            Map<Integer, Double> chances = new TreeMap<>();
            double half = confidence.moves() / 2;
            chances.merge(Math.max(1, level - 1), half, Double::sum);
            chances.merge(Math.min(top, level + 1), half, Double::sum);
            chances.merge(level, 1 - 2 * half, Double::sum);
            return chances;
        }

        /** Returns the level that a draw has at a probability in (0, 1). */
        public int drawn(double u, int top) {
            double half = confidence.moves() / 2;
            int moved = u < half ? level - 1 : u < 2 * half ? level + 1 : level;
            return Math.max(1, Math.min(top, moved));
        }
    }

    /**
     * Another coding of one covariate.
     *
     * @param covariate its name
     * @param level the other level
     */
    public record Alternative(String covariate, int level) {}

    /** Returns the level of a covariate. */
    public int level(String covariate) {
        return covariates.get(covariate).level();
    }

    /** Returns the case coded otherwise, as one covariate says. */
    public CodedCase with(Alternative other) {
        Map<String, Coding> changed = new LinkedHashMap<>(covariates);
        changed.computeIfPresent(
                other.covariate(), (name, c) -> new Coding(other.level(), c.word(), c.confidence(), c.reason()));
        return new CodedCase(id, title, cluster, start, changed, alternatives);
    }

    /** Returns the case coded otherwise in everything for which another coding is given; of several the first counts. */
    public CodedCase withAllAlternatives() {
        List<Alternative> turned = new ArrayList<>(alternatives);
        Collections.reverse(turned);
        CodedCase changed = this;
        for (Alternative other : turned) {
            changed = changed.with(other);
        }
        return changed;
    }
}
