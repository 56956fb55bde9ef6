package org.parley.model.compile;

import java.util.ArrayList;
import java.util.List;
import org.parley.model.compile.CompiledTrack.Party;
import org.parley.model.random.UncertainNumbers.Slot;

/**
 * Vetoes and red lines that are drawn from run to run. A model has its own copy of the scenario in which it settles them when
 * a run begins: within the run all is as if the file had said so.
 *
 * @param vetoes whose consent may be needed
 * @param redLines options that an actor may never accept
 */
record DrawnStructure(List<Veto> vetoes, List<RedLine> redLines) {

    /** Starts without any. */
    DrawnStructure() {
        this(new ArrayList<>(), new ArrayList<>());
    }

    /** A party whose consent is needed in runs in which a number is 1. */
    record Veto(int track, int party, Slot slot) {}

    /** An option that an actor never accepts in runs in which a number is 1. */
    record RedLine(int actor, int issue, int option, Slot slot) {}

    boolean isEmpty() {
        return vetoes.isEmpty() && redLines.isEmpty();
    }

    /** Returns the actors, those with red lines that are drawn as copies that a model may change. */
    List<CompiledActor> own(List<CompiledActor> actors) {
        List<CompiledActor> own = new ArrayList<>(actors);
        redLines.stream()
                .mapToInt(RedLine::actor)
                .distinct()
                .forEach(i -> own.set(i, own.get(i).withOwnRedLines()));
        return List.copyOf(own);
    }

    /** Returns the tracks as copies that a model may change. */
    List<CompiledTrack> own(List<CompiledActor> actors, List<CompiledTrack> tracks) {
        boolean[] mayCross = new boolean[actors.size()];
        redLines.forEach(line -> mayCross[line.actor()] = true);
        return tracks.stream().map(track -> track.own(mayCross)).toList();
    }

    /** Settles all for a run in a model's own copy. */
    void settle(List<CompiledActor> actors, List<CompiledTrack> tracks, double[] drawn) {
        for (RedLine line : redLines) {
            actors.get(line.actor).redLines()[line.issue][line.option] = line.slot.in(drawn) == 1;
        }
        for (Veto veto : vetoes) {
            Party[] parties = tracks.get(veto.track).parties();
            parties[veto.party] = parties[veto.party].consenting(veto.slot.in(drawn) == 1);
        }
        tracks.forEach(track -> track.markRedLines(actors));
    }
}
