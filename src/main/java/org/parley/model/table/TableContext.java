package org.parley.model.table;

import org.parley.model.actor.ActorAgent;
import org.parley.model.actor.Actors;
import org.parley.model.belief.Signals;
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

    /** Returns the address of the table's random streams in this session of this round. */
    long address() {
        return (long) run.session() << 40 | address(run.round(), index);
    }

    static long address(int round, int track) {
        return (long) round << 8 | track;
    }
}
