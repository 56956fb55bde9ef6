package org.parley.model.negotiation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.parley.model.ceasefire.TermsInForce;
import org.parley.model.compile.CompiledEvent;
import org.parley.model.compile.CompiledEvent.NumberChange;
import org.parley.model.compile.CompiledEvent.Trigger;
import org.parley.model.random.RandomStreams;
import org.parley.model.random.RandomStreams.Stream;
import org.parley.model.state.RunState;
import org.parley.outcome.TraceEvent;

/** The events of a run: which happen in a round, and what they change from then on. */
final class Happenings {

    private final Negotiation negotiation;
    private final RunState run;
    private final List<CompiledEvent> events;
    private final int[] firstRound;
    private final boolean[] isSpent;
    private final boolean[] couldBefore;
    private final boolean[] isDue;
    private int[] termsOfWar;

    Happenings(Negotiation negotiation) {
        this.negotiation = negotiation;
        run = negotiation.run();
        events = run.scenario().events();
        firstRound = new int[events.size()];
        isSpent = new boolean[events.size()];
        couldBefore = new boolean[events.size()];
        isDue = new boolean[events.size()];
    }

    void begin() {
        Arrays.fill(firstRound, 0);
        Arrays.fill(isSpent, false);
        Arrays.fill(couldBefore, false);
    }

    /** Returns the round in which an event first happened, from 1; 0 if it has not. */
    int firstRound(int event) {
        return firstRound[event];
    }

    /** Returns a copy of those rounds, by event. */
    int[] firstRounds() {
        return firstRound.clone();
    }

    /** A general cease-fire is about to be signed: fighting again would be under the terms of now. */
    void beforePeace() {
        termsOfWar = run.terms().clone();
    }

    /** Lets happen what comes in this round: all conditions are asked before anything happens. */
    void check() {
        for (int e = 0; e < isDue.length; e++) {
            isDue[e] = comes(e, events.get(e));
        }
        for (int e = 0; e < isDue.length; e++) {
            if (isDue[e]) {
                happen(e, events.get(e));
            }
        }
    }

    private boolean comes(int e, CompiledEvent event) {
        Trigger trigger = event.trigger();
        boolean isTime = trigger.onlyThen() ? run.round() == trigger.from() : run.round() >= trigger.from();
        boolean could = couldBefore[e];
        couldBefore[e] = !isSpent[e] && isTime && trigger.when().holds(negotiation);
        if (!couldBefore[e]) {
            return false;
        }
        RandomStreams random = run.random().at(Stream.EVENTS, event.address() ^ run.round());
        if (trigger.rate() == null ? could : random.nextOpen() >= trigger.rate().in(run.drawn())) {
            return false;
        }
        isSpent[e] = !trigger.repeats();
        double u = (trigger.repeats() ? random : random.at(Stream.EVENTS, event.address())).nextOpen();
        return u < trigger.chance().in(run.drawn());
    }

    private void happen(int e, CompiledEvent event) {
        firstRound[e] = firstRound[e] == 0 ? run.round() : firstRound[e];
        run.moments().happened(e, run.round());
        List<TraceEvent.NumberChanged> changed = run.isTold() ? new ArrayList<>() : List.of();
        boolean areNumbersNew = change(event.numbers(), changed);
        boolean areTermsNew = putInForce(event.terms());
        List<Integer> tracks = new ArrayList<>();
        for (int track : event.suspends()) {
            note(negotiation.table(track).suspend(), track, tracks);
        }
        for (int track : event.resumes()) {
            note(negotiation.table(track).resume(), track, tracks);
        }
        for (int track : event.opens()) {
            note(negotiation.table(track).call(), track, tracks);
        }
        for (int actor : event.reveals()) {
            negotiation.actors().get(actor).reveal();
        }
        if (run.isTold()) {
            Trigger trigger = event.trigger();
            run.tell(new TraceEvent.Happened(
                    run.round(),
                    e,
                    trigger.rate() == null ? Double.NaN : trigger.rate().in(run.drawn()),
                    trigger.chance().in(run.drawn()),
                    List.copyOf(changed),
                    run.terms().clone(),
                    tracks.stream().mapToInt(Integer::intValue).toArray()));
        }
        if (areTermsNew) {
            negotiation.tellCame(TermsInForce.release(run));
        }
        if (areNumbersNew || event.reveals().length > 0) {
            atWar(negotiation::refresh);
        } else if (areTermsNew) {
            atWar(negotiation.actors()::revalue);
        }
    }

    /** Changes numbers; true if any is another then. */
    private boolean change(List<NumberChange> changes, List<TraceEvent.NumberChanged> told) {
        boolean isAny = false;
        for (int n = 0; n < changes.size(); n++) {
            NumberChange change = changes.get(n);
            double before = run.drawn()[change.place()];
            double after = change.applied(before, change.value().in(run.drawn()));
            if (after != before) {
                run.change(change.place(), after);
                isAny = true;
                if (run.isTold()) {
                    told.add(new TraceEvent.NumberChanged(change.name(), before, after));
                }
            }
        }
        return isAny && run.settle();
    }

    private static void note(boolean isChanged, int track, List<Integer> tracks) {
        if (isChanged) {
            tracks.add(track);
        }
    }

    /** Puts options into force whose needs are met then. */
    private boolean putInForce(int[] options) {
        int[] terms = run.terms();
        boolean[] comes = new boolean[terms.length];
        int[] then = terms.clone();
        for (int k = 0; k < terms.length; k++) {
            comes[k] = options[k] >= 0 && options[k] != terms[k];
            then[k] = comes[k] ? options[k] : then[k];
        }
        for (int k = 0; k < terms.length; k++) {
            if (comes[k] && !TermsInForce.isIn(run.scenario().issues(), k, then[k], then)) {
                comes[k] = false;
                then[k] = terms[k];
                k = -1;
            }
        }
        boolean changes = false;
        for (int k = 0; k < terms.length; k++) {
            changes |= comes[k];
            terms[k] = then[k];
            run.waiting()[k] = comes[k] ? -1 : run.waiting()[k];
            if (comes[k] && negotiation.ceasefire().isSigned()) {
                termsOfWar[k] = then[k];
            }
        }
        return changes;
    }

    /** Works something out under the terms of the war: while a cease-fire holds, those that were in force before it. */
    private void atWar(Runnable work) {
        if (!negotiation.ceasefire().isSigned()) {
            work.run();
            return;
        }
        int[] signed = run.terms().clone();
        System.arraycopy(termsOfWar, 0, run.terms(), 0, signed.length);
        work.run();
        System.arraycopy(signed, 0, run.terms(), 0, signed.length);
    }
}
