package org.parley.model.table;

import org.parley.model.actor.ActorAgent;
import org.parley.model.actor.Actors;
import org.parley.model.belief.Signals;
import org.parley.model.compile.CompiledActor.Stake;
import org.parley.model.compile.CompiledTrack;
import org.parley.model.state.RunState;
import org.parley.model.value.PackageValues;

/** What all parts of a table know: the run, the actors, the track, who sits there and what its packages are worth. */
record TableContext(
        RunState run,
        Actors actors,
        Signals signals,
        CompiledTrack track,
        int index,
        Seats seats,
        PackageValues values) {

    /** Returns the agent of a party. */
    ActorAgent agent(int party) {
        return actors.get(track.actorOf(party));
    }

    /** Returns the issue on the table that a party cares most about, by its place there; the cease-fire is left aside. */
    int coreIssue(int party) {
        int found = 0;
        double most = -1;
        for (int j = 0; j < track.space().issueCount(); j++) {
            int issue = track.space().issue(j);
            boolean isCeasefire = run.scenario().ceasefire() != null
                    && issue == run.scenario().ceasefire().issue();
            Stake stake = agent(party).actor().stakes()[issue];
            double salience =
                    stake == null || isCeasefire ? 0 : stake.salience().in(run.drawn());
            if (salience > most) {
                most = salience;
                found = j;
            }
        }
        return found;
    }

    /** Returns the address of the table's random streams in this session of this round. */
    long address() {
        return (long) run.session() << 40 | address(run.round(), index);
    }

    static long address(int round, int track) {
        return (long) round << 8 | track;
    }
}
