package org.parley.answer.whatif;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.answer.story.Story;
import org.parley.experiment.replay.PairedRuns;
import org.parley.outcome.FirstDifference;
import org.parley.outcome.TraceEvent;

/** Where two runs first part, in words. */
final class PartingSentences {

    private final Story stored;
    private final Story changed;

    /**
     * A place at which they part.
     *
     * @param head what parts, and where
     * @param stored what happens there as it is stored; empty if nothing does or nothing is to be told
     * @param changed what happens there with the change; empty likewise
     */
    record Place(String head, String stored, String changed) {

        /** Whether there is more to tell than where it is. */
        boolean isTold() {
            return !stored.isEmpty() || !changed.isEmpty();
        }

        /** Returns all of it in a row. */
        String text() {
            if (!isTold()) {
                return head;
            }
            if (changed.isEmpty()) {
                return head + " Only as stored: " + stored;
            }
            return stored.isEmpty()
                    ? head + " Only with the change: " + changed
                    : head + " As stored: " + stored + " With the change: " + changed;
        }
    }

    private PartingSentences(Story stored, Story changed) {
        this.stored = stored;
        this.changed = changed;
    }

    /** Returns where what happens parts, and then where a number behind it does so before, or that they never part. */
    static List<Place> of(PairedRuns twins, Story stored, Story changed) {
        PartingSentences sentences = new PartingSentences(stored, changed);
        Optional<FirstDifference> deed = FirstDifference.inDeeds(twins.events(), twins.changedEvents());
        Optional<FirstDifference> first = FirstDifference.inAnything(twins.events(), twins.changedEvents());
        List<Place> places = new ArrayList<>();
        if (first.isEmpty()) {
            places.add(new Place("They never part: every event and every number is the same.", "", ""));
        } else if (deed.isEmpty()) {
            places.add(sentences.place(
                    "They never part in what happens; only numbers behind it differ, first in ", first.get()));
        } else {
            places.add(sentences.place("What happens first differs in ", deed.get()));
            if (first.get().one().round() < deed.get().one().round()) {
                places.add(sentences.number(first.get()));
            }
        }
        return List.copyOf(places);
    }

    private Place number(FirstDifference parting) {
        boolean isShown = !stored.sentence(parting.one()).equals(changed.sentence(parting.other()));
        return isShown
                ? place("A number behind it differs before, in ", parting)
                : new Place(
                        "Numbers behind it differ before, first in "
                                + stored.round(parting.one().round()) + ", by less than is shown.",
                        "",
                        "");
    }

    private Place place(String start, FirstDifference parting) {
        TraceEvent one = parting.one();
        TraceEvent other = parting.other();
        return switch (parting.extra()) {
            case ONE -> new Place(start + stored.round(one.round()) + ".", stored.sentence(one), "");
            case OTHER -> new Place(start + stored.round(other.round()) + ".", "", changed.sentence(other));
            case NONE ->
                new Place(
                        start + stored.round(Math.min(one.round(), other.round())) + ".",
                        then(parting, one, stored),
                        then(parting, other, changed));
        };
    }

    /** An event, with its round if that is not the round in which the runs part. */
    private static String then(FirstDifference parting, TraceEvent event, Story story) {
        int round = Math.min(parting.one().round(), parting.other().round());
        String later = event.round() == round ? "" : "nothing more, and in " + story.round(event.round()) + ": ";
        return later + story.sentence(event);
    }
}
