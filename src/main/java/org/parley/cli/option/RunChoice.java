package org.parley.cli.option;

import org.parley.experiment.replay.RunSelector;
import org.parley.experiment.replay.RunSelector.Selection;
import org.parley.store.StoredRuns;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Options that choose one run to be told. */
public final class RunChoice {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--run", paramLabel = "N", description = "Number of the run to tell, from 0.")
    private Long run;

    @Option(
            names = "--pick",
            paramLabel = "RULE",
            description = "Find a telling run of a results folder: " + RunSelector.RULES + ".")
    private String pick;

    /** Returns whether no run is chosen; both at once are refused. */
    public boolean isNone() {
        if (run != null && pick != null) {
            throw new ParameterException(spec.commandLine(), "--run and --pick exclude each other");
        }
        return run == null && pick == null;
    }

    /** Returns the number of the run, or null if none is given. */
    public Long run() {
        return run;
    }

    /** Returns the rule that picks the run, or null if none is given. */
    public String rule() {
        return pick;
    }

    /** Returns what was asked for, in words: a rule, a number or none. */
    public String asked() {
        return pick != null ? pick : run == null ? "none" : run.toString();
    }

    /** Returns the run of a folder, with why it is picked; null if none is chosen. */
    public Selection of(StoredRuns stored) {
        if (isNone()) {
            return null;
        }
        if (pick != null) {
            return RunSelector.select(stored, pick);
        }
        stored.require(run);
        return new Selection(run, null);
    }
}
