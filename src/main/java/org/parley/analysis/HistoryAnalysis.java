package org.parley.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.FastMath;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.history.GammaFrailty;
import org.parley.analysis.history.HistoryChain;
import org.parley.analysis.history.HistoryChain.Course;
import org.parley.analysis.solution.CooperativeAnalysis;
import org.parley.analysis.solution.Solutions;
import org.parley.model.initial.InitialState;
import org.parley.model.initial.PeaceStakes;
import org.parley.model.war.FrontWalk;
import org.parley.scenario.Calendar;
import org.parley.scenario.Scenario;
import org.parley.scenario.Span;

/**
 * Histories solved as one absorbing chain: the Nash package is signed at the outset; each cease-fire breaks or holds, the war that
 * returns is decided by arms or talked out, and open talks sign the Nash package of wherever the front then stands.
 *
 * <p>All are of middle resolve and judge without error, and what is believed is what was believed at the outset. Within these
 * assumptions it is exact, with the frailty of the pair by quadrature.
 *
 * @param obstacle why histories are not solved; empty if they are
 * @param signing chance that a session signs, where anything suits all
 * @param signs whether anything suits all, by position of the front
 * @param course what becomes of it, round by round
 * @param inForce share of first cease-fires that are in force after so many rounds, from 0
 */
public record HistoryAnalysis(String obstacle, double signing, boolean[] signs, Course course, double[] inForce) {

    /** Years after which the first cease-fire is looked at. */
    public static final List<Integer> YEARS = List.of(1, 5, 10);

    private static final int MOST_PACKAGES = 20_000;
    private static final int MOST_ROUNDS = 1_000;
    private static final int MOST_CONTRIBUTIONS = 6;

    /**
     * Returns the analysis; null if there is no war that a general cease-fire could end.
     *
     * @param isSigned whether a cease-fire is signed at the outset; else talks are open then
     */
    static @Nullable HistoryAnalysis of(
            Scenario scenario, InitialState outset, List<TableAnalysis> tables, double signing, boolean isSigned) {
        if (scenario.war() == null || scenario.ceasefire() == null) {
            return null;
        }
        String obstacle = obstacle(scenario, tables);
        return obstacle.isEmpty() ? new Solver(scenario, outset.listed(), signing, isSigned).solve() : none(obstacle);
    }

    private static HistoryAnalysis none(String obstacle) {
        return new HistoryAnalysis(
                obstacle, Double.NaN, new boolean[0], new Course(new double[0][], new double[0]), new double[0]);
    }

    private static String obstacle(Scenario scenario, List<TableAnalysis> tables) {
        if (!scenario.calendar().isHistory()) {
            return "a run ends with its first cease-fire unless the calendar has windows to observe";
        }
        if (tables.size() > 1) {
            return "what is agreed in some talks moves what others are worth";
        }
        if (scenario.tracks().values().stream().anyMatch(t -> !t.spurs().isEmpty())) {
            return "how readily talks resume depends on what came before";
        }
        if (!scenario.events().isEmpty()) {
            return "events may change the numbers on the way";
        }
        if (!scenario.ceasefire().limited().isEmpty()) {
            return "a limited cease-fire may come first";
        }
        if (tables.get(0).cooperative().acceptance().packages() > MOST_PACKAGES) {
            return "there are too many packages to solve from every position of the front";
        }
        if (scenario.calendar().horizonRounds() > MOST_ROUNDS) {
            return "there are too many rounds to the horizon";
        }
        return tables.get(0).solutions().isEmpty() ? "no package suits all who must agree at the outset" : "";
    }

    /** Returns after how many rounds so many years are over. */
    public static int rounds(int years, Calendar calendar) {
        return (int) Math.ceil(years / calendar.years() - 1e-9);
    }

    List<Finding> findings(Calendar calendar) {
        if (!obstacle.isEmpty()) {
            return List.of();
        }
        List<Finding> found = new ArrayList<>();
        for (int years : YEARS) {
            found.add(Finding.of(
                    "history",
                    "in_force_after_" + years + (years == 1 ? "_year" : "_years"),
                    null,
                    inForce[rounds(years, calendar)]));
        }
        for (Span window : calendar.observe()) {
            int rounds = window.rounds(calendar.round());
            String when = "_after_" + window.toString().replace(' ', '_');
            found.add(Finding.of("history", "in_force" + when, null, inForce[rounds]));
            found.addAll(at(Math.min(rounds, course.shares().length - 1), when));
        }
        found.addAll(at(course.shares().length - 1, "_at_horizon"));
        return found;
    }

    private List<Finding> at(int round, String when) {
        double[] shares = course.shares()[round];
        return List.of(
                Finding.of("history", "no_talks" + when, null, shares[0]),
                Finding.of("history", "talks" + when, null, shares[1]),
                Finding.of("history", "ceasefire" + when, null, shares[2]),
                Finding.of("history", "decided_by_arms" + when, null, shares[3]),
                Finding.of("history", "ceasefires" + when, null, course.signed()[round]));
    }

    /** Works out how cease-fires would live from every position, and solves the chain. */
    private static final class Solver {

        private final Scenario scenario;
        private final InitialState listed;
        private final double signing;
        private final boolean isSigned;
        private final PeaceStakes peace;
        private final int positions;
        private final int start;
        private final int ages;
        private final int[][] terms;

        Solver(Scenario scenario, InitialState listed, double signing, boolean isSigned) {
            this.scenario = scenario;
            this.listed = listed;
            this.signing = signing;
            this.isSigned = isSigned;
            peace = listed.peace(0);
            positions = listed.positions();
            start = listed.front();
            Calendar calendar = scenario.calendar();
            int longest = Arrays.stream(calendar.windows()).max().orElse(0);
            ages = IntStream.of(calendar.horizonRounds(), longest, rounds(YEARS.get(YEARS.size() - 1), calendar))
                    .max()
                    .orElseThrow();
            terms = new int[positions + 1][];
        }

        HistoryAnalysis solve() {
            double[] contributions = new double[0];
            for (int s = 1; s < positions; s++) {
                terms[s] = signedFrom(s);
                if (terms[s] != null) {
                    double[] here = peace.contributions(terms[s]);
                    double[] before = contributions.length == 0 ? here : contributions;
                    contributions = IntStream.range(0, here.length)
                            .mapToDouble(c -> Math.max(before[c], here[c]))
                            .toArray();
                }
            }
            if (terms[start] == null) {
                return none("what is best for all at the outset is no general cease-fire");
            }
            if (peace.mostSessions() < scenario.calendar().horizonRounds()) {
                return none("the rules of the talks end them after some sessions");
            }
            int[] matter = matter(contributions);
            return matter.length > MOST_CONTRIBUTIONS
                    ? none("too many contributions may be given or not")
                    : solve(contributions, matter);
        }

        private static int[] matter(double[] contributions) {
            return IntStream.range(0, contributions.length)
                    .filter(c -> contributions[c] > 0 && contributions[c] < 1)
                    .toArray();
        }

        /** Returns the Nash package from a position, or null if nothing suits all or it is no general cease-fire. */
        private int @Nullable [] signedFrom(int position) {
            listed.standAt(position);
            Solutions found = CooperativeAnalysis.of(TableProblem.of(
                            listed, listed.table(0), scenario.actors().size()))
                    .solutions();
            int[] options = found == null ? null : found.nash().agreement().options();
            return options == null || !peace.isGeneral(options) ? null : options;
        }

        private HistoryAnalysis solve(double[] contributions, int[] matter) {
            HistoryChain chain = chain();
            int rounds = scenario.calendar().horizonRounds();
            Course course = new Course(new double[rounds + 1][HistoryChain.SITUATIONS], new double[rounds + 1]);
            double[] inForce = new double[ages + 1];
            GammaFrailty frailty = GammaFrailty.of(peace.frailtyVariance());
            for (int set = 0; set < 1 << matter.length; set++) {
                boolean[] given = new boolean[contributions.length];
                for (int c = 0; c < given.length; c++) {
                    given[c] = contributions[c] == 1;
                }
                double weight = 1;
                for (int c = 0; c < matter.length; c++) {
                    boolean isGiven = (set & 1 << c) != 0;
                    given[matter[c]] = isGiven;
                    weight *= isGiven ? contributions[matter[c]] : 1 - contributions[matter[c]];
                }
                Lives lives = lives(given);
                for (int z = 0; z < frailty.node().length; z++) {
                    HistoryChain.Peace ofPair = lives.of(frailty.node()[z]);
                    double share = weight * frailty.weight()[z];
                    course.add(share, chain.course(ofPair, start, isSigned, rounds));
                    double alive = share;
                    for (int age = 0; age <= ages; age++) {
                        alive *= age == 0 ? 1 : 1 - ofPair.breaks(start, 0, age);
                        inForce[age] += alive;
                    }
                }
            }
            boolean[] signs = new boolean[terms.length];
            for (int s = 0; s < signs.length; s++) {
                signs[s] = terms[s] != null;
            }
            return new HistoryAnalysis("", signing, signs, course, inForce);
        }

        private HistoryChain chain() {
            FrontWalk walk = listed.war();
            double[][] front = walk == null ? still() : walk.roundInTime();
            double[] signs = new double[positions + 1];
            for (int s = 1; s < positions; s++) {
                double ofSession = terms[s] == null ? 0 : signing;
                signs[s] = Double.isNaN(peace.sessions()) ? ofSession : -FastMath.expm1(-peace.sessions() * ofSession);
            }
            return new HistoryChain(front, peace.suspends(), peace.resumes(), signs, peace.lastSession());
        }

        private double[][] still() {
            double[][] chances = new double[positions + 1][positions + 1];
            for (int s = 0; s <= positions; s++) {
                chances[s][s] = 1;
            }
            return chances;
        }

        /** How cease-fires would live from every position, as far as contributions go. */
        private Lives lives(boolean[] given) {
            double[][] hazard = new double[positions + 1][ages + 1];
            int[][] resumes = new int[positions + 1][ages + 1];
            for (int s = 1; s < positions; s++) {
                if (terms[s] != null) {
                    peace.sign(s, terms[s], given);
                    for (int age = 1; age <= ages; age++) {
                        hazard[s][age] = peace.hazard(age);
                        resumes[s][age] = peace.position(age);
                    }
                }
            }
            return new Lives(peace, hazard, resumes);
        }
    }

    /**
     * Cease-fires by position of the front at their signature and age.
     *
     * @param stakes what they are in the model
     * @param hazard hazard of a round, or the factor on it if it falls with age
     * @param resumes position from which the war would go on
     */
    private record Lives(PeaceStakes stakes, double[][] hazard, int[][] resumes) {

        HistoryChain.Peace of(double frailty) {
            return new HistoryChain.Peace() {
                @Override
                public double breaks(int position, int broken, int age) {
                    return hazard[position][age] == 0
                            ? 0
                            : stakes.chance(frailty, hazard[position][age] * stakes.repeatFactor(broken), age);
                }

                @Override
                public int resumes(int position, int age) {
                    return resumes[position][age];
                }
            };
        }
    }
}
