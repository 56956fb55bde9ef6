package org.parley.seat;

import java.util.HexFormat;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.parley.experiment.Executor;
import org.parley.experiment.Experiment;
import org.parley.experiment.RunReplayer;
import org.parley.model.random.RandomStreams;
import org.parley.outcome.Decision;
import org.parley.outcome.Delegated;
import org.parley.outcome.RunOutcome;
import org.parley.outcome.RunSink;
import org.parley.outcome.Trace;

/**
 * A finished game as an experiment of one run, with the decisions that were made in it. Its run is run 0, whatever the number of the
 * game: it has a seed of its own that gives run 0 the luck of the game.
 */
public final class PlayedRun implements Executor {

    private final List<Decision> decisions;
    private final long seed;

    /**
     * Takes a game as it stands.
     *
     * @param game a game that is over
     */
    public PlayedRun(Game game) {
        decisions = game.decisions();
        seed = RandomStreams.seedOf(game.key());
    }

    /** Returns the master seed whose run 0 has the luck of the game; that of the game itself if it was run 0. */
    public long seed() {
        return seed;
    }

    /** Returns a fingerprint of the decisions: other decisions have another. */
    public String fingerprint() {
        return HexFormat.of().toHexDigits(RandomStreams.address(decisions.toString()));
    }

    /**
     * Plays the game again as run 0.
     *
     * @throws IllegalArgumentException if more than one run is asked for, or one with other luck
     */
    @Override
    public long run(Experiment experiment, long from, long to, RunSink sink, BooleanSupplier stop) {
        if (experiment.runs() != 1 || experiment.seed() != seed) {
            throw new IllegalArgumentException("a game is one run, with the seed " + seed);
        }
        Trace.Recorder told = new Trace.Recorder();
        RunOutcome outcome = new RunReplayer(experiment.block(from).of().scenario(), seed).play(0, decisions, told);
        sink.accept(outcome.with(new Delegated(decisions, List.of())).with(told.events()));
        return 1;
    }
}
