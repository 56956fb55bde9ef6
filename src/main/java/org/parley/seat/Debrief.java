package org.parley.seat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.answer.words.Numbers;
import org.parley.answer.words.ScenarioWords;
import org.parley.experiment.Experiment;
import org.parley.experiment.ThreadExecutor;
import org.parley.outcome.FirstDifference;
import org.parley.outcome.Outcome;
import org.parley.outcome.RunOutcome;
import org.parley.outcome.TraceEvent;
import org.parley.scenario.Scenario;
import org.parley.seat.Game.Position;
import org.parley.seat.SeatView.Seen;

/** What became of a game: how it ended, where it lies among runs that the model plays alone, and where it parted from them. */
public final class Debrief {

    private static final double CLOSE = 1e-9;

    private final Scenario scenario;
    private final ScenarioWords words;
    private final int seat;
    private final RunOutcome mine;
    private final List<TraceEvent> events;

    /**
     * Looks back on a game.
     *
     * @throws IllegalArgumentException if it is not over
     */
    public Debrief(Game game, Position end) {
        this(game.scenario(), game.actor(), end);
    }

    /**
     * Looks back on a game from one of its seats.
     *
     * @param seat place of the actor in the scenario
     * @throws IllegalArgumentException if it is not over
     */
    public Debrief(Scenario scenario, int seat, Position end) {
        if (end.outcome() == null) {
            throw new IllegalArgumentException("the game goes on");
        }
        this.scenario = scenario;
        this.seat = seat;
        words = new ScenarioWords(scenario);
        mine = end.outcome();
        events = end.events();
    }

    /** Returns how it ended, in sentences. */
    public List<String> ending() {
        List<String> told = new ArrayList<>();
        told.add("It ends with: " + words.outcome(outcome(mine)) + ".");
        int signed = mine.talks().agreementRound();
        if (signed > 0) {
            told.add("What counts was agreed in " + at(signed) + ".");
        }
        told.add(worth("For you", mine));
        return told;
    }

    private String worth(String whom, RunOutcome run) {
        double gain = gain(run);
        return Math.abs(gain) < 0.005
                ? whom + " it is worth what no deal was worth."
                : Numbers.format(
                        "%s it is worth %s %s than no deal was, on a scale on which your best and your worst terms are 100 apart.",
                        whom, Numbers.fixed(Math.abs(100 * gain), 0), gain > 0 ? "more" : "less");
    }

    private double gain(RunOutcome run) {
        return run.worth().utility()[seat] - run.worth().noDeal()[seat];
    }

    /**
     * Returns where the game lies among runs that the model plays with other luck, in sentences.
     *
     * @param runs how many to play
     * @param seed master seed of their luck
     * @param threads how many threads play them
     */
    public List<String> place(int runs, long seed, int threads) {
        List<RunOutcome> played = new ArrayList<>();
        new ThreadExecutor(threads)
                .run(
                        Experiment.of(scenario, runs, seed),
                        run -> played.addAll(run.isFailed() ? List.of() : List.of(run)),
                        () -> false);
        return place(played);
    }

    /** Returns where the game lies among runs that the model has played with other luck, in sentences. */
    public List<String> place(List<RunOutcome> played) {
        int worse = 0;
        int better = 0;
        int same = 0;
        int settled = 0;
        int sooner = 0;
        int signed = mine.talks().agreementRound();
        if (played.isEmpty()) {
            return List.of("Every run that the model plays alone failed, so there is nothing to compare with.");
        }
        for (RunOutcome run : played) {
            double difference = run.worth().utility()[seat] - mine.worth().utility()[seat];
            worse += difference < -CLOSE ? 1 : 0;
            better += difference > CLOSE ? 1 : 0;
            same += outcome(run) == outcome(mine) ? 1 : 0;
            int when = run.talks().agreementRound();
            settled += when > 0 ? 1 : 0;
            sooner += when > 0 && when < signed ? 1 : 0;
        }
        List<String> told = new ArrayList<>();
        String all = Numbers.counted(played.size(), "negotiation");
        told.add(Numbers.format(
                "In %s that the model plays alone, with other luck, %s end like yours.",
                all, share(same, played.size())));
        told.add(Numbers.format(
                "They leave your side worse off than your game did in %s, and better off in %s.",
                share(worse, played.size()), share(better, played.size())));
        if (signed > 0 && settled > 0) {
            told.add(Numbers.format(
                    "Of those that agree on anything that counts, %s do so sooner than you.", share(sooner, settled)));
        }
        return told;
    }

    private static String share(int count, int of) {
        long hundred = Math.round(100.0 * count / of);
        return count == 0 ? "none" : count == of ? "all" : Math.max(1, Math.min(99, hundred)) + " of 100";
    }

    /** Returns what the model would have made of the same luck in your seat, and where your game parted from that. */
    public List<String> withSameLuck(Position model) {
        RunOutcome other = model.outcome();
        if (other == null) {
            throw new IllegalArgumentException("the run has no end");
        }
        List<String> told = new ArrayList<>();
        told.add("With the same luck and the model in your seat it would have ended with: "
                + words.outcome(outcome(other)) + ".");
        told.add(worth("For your side", other));
        Optional<FirstDifference> parted = FirstDifference.inDeeds(model.events(), events);
        if (parted.isEmpty()) {
            told.add("You did all that the model would have done.");
            return told;
        }
        told.add(Numbers.format(
                "The two part in %s. With the model: %s With you: %s",
                at(parted.get().other().round()),
                seen(parted.get().one(), model.events()),
                seen(parted.get().other(), events)));
        return told;
    }

    private String seen(TraceEvent event, List<TraceEvent> all) {
        int until = all.indexOf(event);
        List<Seen> before = SeatView.of(scenario, seat, all.subList(0, until));
        List<Seen> with = SeatView.of(scenario, seat, all.subList(0, until + 1));
        return with.size() == before.size()
                ? "something that your seat does not see."
                : with.get(with.size() - 1).text();
    }

    private String at(int round) {
        return words.isDated() ? "the round of " + words.at(round) : words.at(round);
    }

    private static Outcome outcome(RunOutcome run) {
        @Nullable Outcome outcome = run.outcome();
        if (outcome == null) {
            throw new IllegalStateException("the run failed: " + run.error());
        }
        return outcome;
    }
}
