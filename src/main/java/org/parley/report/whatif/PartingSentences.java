package org.parley.report.whatif;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.outcome.Parting;
import org.parley.outcome.TraceEvent;
import org.parley.report.story.Story;
import org.parley.results.Twins;

/** Where two runs first part, in words. */
final class PartingSentences {

    private final Story stored;
    private final Story changed;

    private PartingSentences(Story stored, Story changed) {
        this.stored = stored;
        this.changed = changed;
    }

    /** Returns one sentence or a few. */
    static List<String> of(Twins twins, Story stored, Story changed) {
        PartingSentences sentences = new PartingSentences(stored, changed);
        Optional<Parting> deed = Parting.inDeeds(twins.events(), twins.changedEvents());
        Optional<Parting> first = Parting.inAnything(twins.events(), twins.changedEvents());
        List<String> text = new ArrayList<>();
        if (first.isEmpty()) {
            text.add("They never part: every event and every number is the same.");
        } else if (deed.isEmpty()) {
            text.add("They never part in what happens; only numbers behind it differ, first in "
                    + sentences.differs(first.get()));
        } else {
            text.add("What happens first differs in " + sentences.differs(deed.get()));
            if (first.get().one().round() < deed.get().one().round()) {
                text.add(sentences.number(first.get()));
            }
        }
        return List.copyOf(text);
    }

    private String number(Parting parting) {
        boolean isShown = !stored.sentence(parting.one()).equals(changed.sentence(parting.other()));
        return isShown
                ? "A number behind it differs before, in " + differs(parting)
                : "Numbers behind it differ before, first in "
                        + stored.round(parting.one().round()) + ", by less than is shown.";
    }

    private String differs(Parting parting) {
        TraceEvent one = parting.one();
        TraceEvent other = parting.other();
        return switch (parting.extra()) {
            case ONE -> stored.round(one.round()) + ". Only as stored: " + stored.sentence(one);
            case OTHER -> stored.round(other.round()) + ". Only with the change: " + changed.sentence(other);
            case NONE ->
                stored.round(Math.min(one.round(), other.round())) + ". As stored: " + then(parting, one, stored)
                        + " With the change: " + then(parting, other, changed);
        };
    }

    /** An event, with its round if that is not the round in which the runs part. */
    private static String then(Parting parting, TraceEvent event, Story story) {
        int round = Math.min(parting.one().round(), parting.other().round());
        String later = event.round() == round ? "" : "nothing more, and in " + story.round(event.round()) + ": ";
        return later + story.sentence(event);
    }
}
