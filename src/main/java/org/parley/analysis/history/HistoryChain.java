package org.parley.analysis.history;

/**
 * A war that is fought, talked out, and fought again: a Markov chain in rounds, absorbed where arms decide the war (Kemeny and
 * Snell 1960; the front after Smith and Stam 2004). Its states are the war at each position of the front with talks open or
 * suspended, and the general cease-fire by position at its signature and age, each by how many cease-fires broke before.
 *
 * <p>A round follows the model's: the front moves; talks are suspended or resume; open talks sign; cease-fires signed in earlier
 * rounds break or hold, and what breaks is war with talks suspended from the next round on.
 *
 * @param front chances of where the front stands after a round of war, by position before and after; the ends are absorbing
 * @param suspends chance that open talks are suspended in a round
 * @param resumes chance that suspended ones resume
 * @param signs chance that open talks sign in a round, by position
 * @param lastTalks round after which no talks are held
 */
public record HistoryChain(double[][] front, double suspends, double resumes, double[] signs, int lastTalks) {

    /** Cease-fires that reach so many broken ones before less often than this are left out. */
    private static final double NEGLIGIBLE = 1e-10;

    /** Number of situations, in the order of {@link Course#shares}. */
    public static final int SITUATIONS = 4;

    /** How cease-fires break. */
    public interface Peace {

        /**
         * Returns the chance that a cease-fire breaks in a round of its life.
         *
         * @param position of the front at its signature
         * @param broken cease-fires that broke before
         * @param age round of its life, from 1
         */
        double breaks(int position, int broken, int age);

        /** Returns the position from which the war goes on if it breaks at an age. */
        int resumes(int position, int age);
    }

    /**
     * What becomes of it.
     *
     * @param shares share in each situation at the end of each round, the outset first: no talks, talks, cease-fire, decided by arms
     * @param signed expected number of cease-fires signed by the end of each round
     */
    public record Course(double[][] shares, double[] signed) {

        /** Adds another course with a weight. */
        public void add(double weight, Course other) {
            for (int t = 0; t < shares.length; t++) {
                for (int s = 0; s < SITUATIONS; s++) {
                    shares[t][s] += weight * other.shares[t][s];
                }
                signed[t] += weight * other.signed[t];
            }
        }

        static Course empty(int rounds) {
            return new Course(new double[rounds + 1][SITUATIONS], new double[rounds + 1]);
        }
    }

    /**
     * Solves the chain.
     *
     * @param start position of the front
     * @param isSigned whether a cease-fire is signed at the outset; else talks are open
     * @param rounds for how long
     */
    public Course course(Peace peace, int start, boolean isSigned, int rounds) {
        Course course = Course.empty(rounds);
        double[][] arrivals = new double[rounds + 1][front.length];
        for (int broken = 0; ; broken++) {
            Layer layer = new Layer(peace, broken, course, rounds);
            if (broken == 0) {
                (isSigned ? layer.peace[0] : layer.open)[start] = 1;
                course.signed[0] = isSigned ? 1 : 0;
            }
            arrivals = layer.play(arrivals);
            double more = 0;
            for (double[] round : arrivals) {
                for (double mass : round) {
                    more += mass;
                }
            }
            if (more < NEGLIGIBLE) {
                return summedUp(course);
            }
        }
    }

    private static Course summedUp(Course course) {
        for (int t = 1; t < course.signed.length; t++) {
            course.signed[t] += course.signed[t - 1];
        }
        return course;
    }

    /** All histories in which so many cease-fires broke. */
    private final class Layer {

        private final Peace peaceOf;
        private final Course course;
        private final double[][] peace;
        private final double[][] breaks;
        private double[] open = new double[front.length];
        private double[] suspended = new double[front.length];
        private double decided;

        Layer(Peace peaceOf, int broken, Course course, int rounds) {
            this.peaceOf = peaceOf;
            this.course = course;
            peace = new double[rounds + 1][front.length];
            breaks = new double[front.length][rounds + 1];
            for (int s = 1; s < front.length - 1; s++) {
                for (int age = 1; age <= rounds; age++) {
                    breaks[s][age] = peaceOf.breaks(s, broken, age);
                }
            }
        }

        /** Plays all rounds; returns the cease-fires that break, by round and position from which the war goes on. */
        double[][] play(double[][] arrivals) {
            double[][] broke = new double[arrivals.length][front.length];
            note(0, sum(peace[0]));
            for (int t = 1; t < arrivals.length; t++) {
                fight();
                talk(t);
                double inForce = live(t, broke[t]);
                for (int s = 0; s < front.length; s++) {
                    suspended[s] += arrivals[t][s];
                }
                note(t, inForce);
            }
            return broke;
        }

        private void fight() {
            open = moved(open);
            suspended = moved(suspended);
        }

        private double[] moved(double[] at) {
            double[] next = new double[at.length];
            for (int s = 1; s < at.length - 1; s++) {
                for (int to = 0; at[s] > 0 && to < at.length; to++) {
                    next[to] += at[s] * front[s][to];
                }
            }
            decided += next[0] + next[next.length - 1];
            next[0] = 0;
            next[next.length - 1] = 0;
            return next;
        }

        private void talk(int t) {
            for (int s = 1; s < front.length - 1; s++) {
                double stay = open[s] * (1 - suspends) + suspended[s] * resumes;
                suspended[s] = open[s] * suspends + suspended[s] * (1 - resumes);
                double signed = t > lastTalks ? 0 : stay * signs[s];
                open[s] = stay - signed;
                peace[t][s] = signed;
                course.signed[t] += signed;
            }
        }

        /** Cease-fires of earlier rounds break or hold; returns the share in force. */
        private double live(int t, double[] broke) {
            double inForce = sum(peace[t]);
            for (int signed = 0; signed < t; signed++) {
                for (int s = 1; s < front.length - 1; s++) {
                    double mass = peace[signed][s];
                    if (mass > 0) {
                        double lost = mass * breaks[s][t - signed];
                        peace[signed][s] = mass - lost;
                        broke[peaceOf.resumes(s, t - signed)] += lost;
                        inForce += mass - lost;
                    }
                }
            }
            return inForce;
        }

        private void note(int t, double inForce) {
            double[] shares = course.shares[t];
            shares[0] += sum(suspended);
            shares[1] += sum(open);
            shares[2] += inForce;
            shares[3] += decided;
        }

        private double sum(double[] masses) {
            double sum = 0;
            for (double mass : masses) {
                sum += mass;
            }
            return sum;
        }
    }
}
