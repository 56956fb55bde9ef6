package org.parley.model.war;

import java.util.Arrays;
import org.apache.commons.math3.util.FastMath;
import org.parley.model.compile.CompiledActor.WarStake;
import org.parley.model.compile.CompiledWar;
import org.parley.model.random.RandomStreams.Stream;
import org.parley.model.random.UncertainNumbers.Slot;
import org.parley.model.state.RunState;
import org.parley.outcome.TraceEvent;

/** The war of a run: the front moves, and both sides learn from it (Smith and Stam 2004; Slantchev 2003). */
public final class War {

    private static final int OUTSIDE = 2;

    private final RunState run;
    private final CompiledWar war;
    private final WarStake[] stakes;
    private final BeliefGrid[] views = {new BeliefGrid(), new BeliefGrid(), new BeliefGrid()};
    private final WarSolutions[][] solutions;
    private final double[][] patience;
    private final int[] patienceCount;
    private final double[][] defeatNow;
    private final double[][] victoryNow;
    private final int[] solutionOf;
    private final double[] outset = new double[views.length];
    private final double[] news = new double[views.length];
    private int front;
    private double moves;
    private double advance;
    private double shift;
    private int roundsFought;

    /** Makes room for the war of a scenario that has one. */
    public War(RunState run) {
        this.run = run;
        war = run.scenario().war();
        stakes = run.scenario().actors().stream().map(a -> a.war()).toArray(WarStake[]::new);
        solutions = new WarSolutions[views.length][stakes.length];
        patience = new double[views.length][stakes.length];
        patienceCount = new int[views.length];
        defeatNow = new double[views.length][stakes.length];
        victoryNow = new double[views.length][stakes.length];
        solutionOf = new int[stakes.length];
    }

    /**
     * Begins the war of a run.
     *
     * @param patiences weight of the next round against this one, by actor
     */
    public void begin(double[] patiences) {
        front = (int) war.start().in(run.drawn());
        roundsFought = 0;
        double firstConfidence = stakes[war.first()].confidence().in(run.drawn());
        double secondConfidence = stakes[war.second()].confidence().in(run.drawn());
        double[] confidence = {firstConfidence, secondConfidence, (firstConfidence + secondConfidence) / 2};
        Arrays.fill(outset, Double.NaN);
        take(patiences);
        for (int view = 0; view < views.length; view++) {
            // Nobody may be outside.
            if (patienceCount[view] > 0) {
                views[view].set(outset[view] * confidence[view], (1 - outset[view]) * confidence[view]);
            }
        }
        solve();
    }

    /**
     * Takes the numbers of now. What they add to the odds of a move everybody knows, as of terms in force; what was learnt of
     * the balance stays.
     *
     * @param patiences weight of the next round against this one, by actor
     */
    public void refresh(double[] patiences) {
        take(patiences);
        solve();
    }

    private void take(double[] patiences) {
        double[] drawn = run.drawn();
        moves = war.moveProbability(drawn);
        advance = war.advance().in(drawn);
        shift = balanceShift();
        groupByPatience(patiences);
        see(0, advance + stakes[war.first()].optimism().in(drawn));
        see(1, advance - stakes[war.second()].optimism().in(drawn));
        // Those who do not fight are unbiased, and as sure of it as the belligerents are on average.
        see(OUTSIDE, advance);
    }

    private void see(int view, double mean) {
        double m = Math.min(0.98, Math.max(0.02, mean));
        outset[view] = Double.isNaN(outset[view]) ? m : outset[view];
        news[view] = m == outset[view] ? 0 : logOdds(m) - logOdds(outset[view]);
    }

    private static double logOdds(double p) {
        return FastMath.log(p / (1 - p));
    }

    /** Actors of equal view and patience share one solution of the war. */
    private void groupByPatience(double[] patiences) {
        Arrays.fill(patienceCount, 0);
        for (int i = 0; i < patiences.length; i++) {
            int view = viewOf(i);
            double own = patiences[i];
            int group = 0;
            while (group < patienceCount[view] && patience[view][group] != own) {
                group++;
            }
            if (group == patienceCount[view]) {
                patience[view][group] = own;
                patienceCount[view]++;
                if (solutions[view][group] == null) {
                    solutions[view][group] = new WarSolutions(war.positions(), views[view]);
                }
            }
            solutionOf[i] = group;
        }
    }

    private int viewOf(int actor) {
        int belligerent = stakes[actor].belligerent();
        return belligerent < 0 ? OUTSIDE : belligerent;
    }

    private void solve() {
        for (int view = 0; view < views.length; view++) {
            for (int group = 0; group < patienceCount[view]; group++) {
                double own = patience[view][group];
                solutions[view][group].solve(
                        own, run.scenario().isHistory() ? movesInTime(own) : moves, shift + news[view]);
            }
        }
    }

    /**
     * Returns the chance of a move per round for which the value of fighting is that of moves in continuous time, whatever
     * the length of a round: with λ moves and discount rate r = −ln δ a round, δm/(1−δ(1−m)) = λ/(r+λ).
     */
    private double movesInTime(double own) {
        return rate() * (1 - own) / (-FastMath.log(own) * own);
    }

    /** What the terms in force add to the log-odds that a move favours the first belligerent. */
    private double balanceShift() {
        double sum = 0;
        int[] terms = run.terms();
        for (int k = 0; k < terms.length; k++) {
            Slot[] byOption = war.capability()[k];
            if (byOption != null && byOption[terms[k]] != null) {
                sum += byOption[terms[k]].in(run.drawn());
            }
        }
        return sum;
    }

    /** Takes what the terms in force do to the balance into account; true if that changes it. */
    public boolean rebalance() {
        double newShift = balanceShift();
        if (newShift == shift) {
            return false;
        }
        shift = newShift;
        solve();
        return true;
    }

    /** Fights a round; true if the front moves. */
    public boolean fight() {
        roundsFought++;
        run.random().at(Stream.WAR, run.round());
        double moved = run.random().nextOpen();
        int steps = run.scenario().isHistory() ? poisson(moved) : moved < moves ? 1 : 0;
        for (int n = 0; n < steps && victor() < 0; n++) {
            step(run.random().nextOpen());
        }
        if (steps > 0) {
            run.moments().frontMoved(run.round());
        }
        return steps > 0;
    }

    private void step(double direction) {
        boolean won = direction < advance();
        front += won ? 1 : -1;
        for (int view = 0; view < views.length; view++) {
            if (patienceCount[view] > 0) {
                views[view].learn(won, oddsFactor(shift + news[view]));
            }
        }
        if (run.isTold()) {
            run.tell(new TraceEvent.FrontMoved(run.round(), won ? war.first() : war.second(), front));
        }
    }

    /** Returns the moves of a round: Poisson, with the chance of any at all that the scenario gives. */
    private int poisson(double u) {
        double mean = rate();
        double term = FastMath.exp(-mean);
        double sum = term;
        int steps = 0;
        while (u >= sum && steps < war.positions()) {
            steps++;
            term *= mean / steps;
            sum += term;
        }
        return steps;
    }

    /** Returns the mean number of moves per round. */
    private double rate() {
        return -FastMath.log1p(-Math.min(moves, FrontWalk.MOST_CERTAIN));
    }

    /** The war goes on from where the balance stands after a cease-fire. */
    public void resume(double balance) {
        front = nearest(balance);
        run.moments().warResumed(run.round());
    }

    /** Returns the position from which war goes on where the balance stands. */
    public int nearest(double balance) {
        return Math.min(war.positions() - 1, Math.max(1, (int) Math.round(balance)));
    }

    /** Returns the belligerent (0 or 1) that has won, or -1. */
    public int victor() {
        return front == 0 ? 1 : front == war.positions() ? 0 : -1;
    }

    /** Works out how likely its ends are from where the front stands, once for all actors of equal view and patience. */
    public void weighEnds() {
        for (int view = 0; view < views.length; view++) {
            for (int group = 0; group < patienceCount[view]; group++) {
                defeatNow[view][group] = solutions[view][group].defeat(front);
                victoryNow[view][group] = solutions[view][group].victory(front);
            }
        }
    }

    /** Returns the weight of the first belligerent's defeat in what fighting on is worth to an actor. */
    public double defeatNow(int actor) {
        return defeatNow[viewOf(actor)][solutionOf[actor]];
    }

    /** Returns the weight of the first belligerent's victory in what fighting on is worth to an actor. */
    public double victoryNow(int actor) {
        return victoryNow[viewOf(actor)][solutionOf[actor]];
    }

    /** Returns the weight of the first belligerent's defeat in what fighting on from a position is worth to an actor. */
    public double defeatAt(int position, int actor) {
        return solutions[viewOf(actor)][solutionOf[actor]].defeat(position);
    }

    /** Returns the weight of the first belligerent's victory in what fighting on from a position is worth to an actor. */
    public double victoryAt(int position, int actor) {
        return solutions[viewOf(actor)][solutionOf[actor]].victory(position);
    }

    /** Returns the chance that a move favours the first belligerent, under the terms in force. */
    public double advance() {
        return WarSolutions.shifted(advance, oddsFactor(shift));
    }

    /** Returns that chance as an actor believes it, on average. */
    public double believedAdvance(int actor) {
        double odds = oddsFactor(shift + news[viewOf(actor)]);
        return views[viewOf(actor)].average(p -> WarSolutions.shifted(p, odds));
    }

    private static double oddsFactor(double added) {
        return added == 0 ? 1 : FastMath.exp(added);
    }

    /** Returns the war as it is: a walk of the front under the terms in force; null if the front never moves. */
    public FrontWalk walk() {
        double gain = moves * advance();
        double loss = moves * (1 - advance());
        return gain > 0 && loss > 0 ? new FrontWalk(war.positions(), gain, loss) : null;
    }

    /** Returns the position of the front. */
    public int front() {
        return front;
    }

    /** Returns N: position 0 is the first belligerent's defeat, N its victory. */
    public int positions() {
        return war.positions();
    }

    /** Returns the rounds of war so far. */
    public int roundsFought() {
        return roundsFought;
    }
}
