package org.parley.store.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.outcome.Refusal;
import org.parley.outcome.RunOutcome;
import org.parley.outcome.TraceEvent;

/**
 * Rows of the tables of events, read off the events of a run.
 *
 * @param actors number of actors
 * @param tracks number of tracks
 */
record EventRows(int actors, int tracks) {

    /** A round; -1 stands for no war and no session. */
    record Round(
            RunOutcome run,
            int round,
            int front,
            int proposals,
            int refusals,
            int agreements,
            int[] inRange,
            int[] inReach,
            double[] noDeal) {}

    /** An offer; what proposed it is null for a draft, and an answer that was not asked for. */
    record Offer(
            RunOutcome run,
            int number,
            int round,
            int track,
            int actor,
            int[] terms,
            TraceEvent.@Nullable Proposed proposed,
            boolean agreed,
            String[] answers,
            double[] values) {}

    /** A belief from the end of a round on; of resolve, which everybody else believes, or of commitment; the other is null. */
    record Belief(
            RunOutcome run,
            int round,
            int observer,
            int actor,
            @Nullable Double committed,
            TraceEvent.@Nullable ResolveBelieved resolve) {}

    /** A round of a general cease-fire. */
    record InRound(RunOutcome run, TraceEvent.Incidents incidents) {}

    /** Returns the rounds of a run. */
    List<Round> rounds(RunOutcome run) {
        if (run.isFailed()) {
            return List.of();
        }
        RoundCounter counter = new RoundCounter(run);
        for (TraceEvent event : run.events()) {
            counter.closeBefore(event.round());
            counter.take(event);
        }
        counter.close();
        return counter.rows;
    }

    /** Goes through the rounds of a run. */
    private final class RoundCounter {

        private final RunOutcome run;
        private final List<Round> rows = new ArrayList<>();
        private int round = 1;
        private int front = -1;
        private double[] noDeal = {};
        private boolean isInForce;
        private boolean wasInForce;
        private int proposals;
        private int refusals;
        private int agreements;
        private int[] inRange = none();
        private int[] inReach = none();

        RoundCounter(RunOutcome run) {
            this.run = run;
        }

        void closeBefore(int next) {
            while (round < next) {
                close();
                round++;
            }
        }

        void close() {
            if (!wasInForce) {
                rows.add(new Round(run, round, front, proposals, refusals, agreements, inRange, inReach, noDeal));
            }
            proposals = 0;
            refusals = 0;
            agreements = 0;
            inRange = none();
            inReach = none();
            wasInForce = isInForce;
        }

        private int[] none() {
            int[] none = new int[tracks];
            Arrays.fill(none, -1);
            return none;
        }

        void take(TraceEvent event) {
            if (event instanceof TraceEvent.Began began) {
                front = began.front();
                noDeal = began.noDeal();
            } else if (event instanceof TraceEvent.FrontMoved moved) {
                front = moved.front();
            } else if (event instanceof TraceEvent.NoDealChanged changed) {
                noDeal = changed.after();
            } else if (event instanceof TraceEvent.BargainingRange range) {
                inRange[range.track()] = range.inRange();
                inReach[range.track()] = range.inReach();
            } else if (event instanceof TraceEvent.Proposed || event instanceof TraceEvent.Drafted) {
                proposals++;
            } else if (event instanceof TraceEvent.Answered answered) {
                refusals += answered.refusal() == null ? 0 : 1;
            } else if (event instanceof TraceEvent.Ratification ratification) {
                refusals += ratification.passed() ? 0 : 1;
            } else if (event instanceof TraceEvent.Agreed) {
                agreements++;
            } else if (event instanceof TraceEvent.CeasefireStands) {
                isInForce = true;
            } else if (event instanceof TraceEvent.CeasefireBroke) {
                isInForce = false;
            } else if (event instanceof TraceEvent.WarResumed resumed) {
                isInForce = false;
                front = resumed.front();
            }
        }
    }

    /** Returns the offers of a run. */
    List<Offer> offers(RunOutcome run) {
        List<Offer> offers = new ArrayList<>();
        if (run.isFailed()) {
            return offers;
        }
        for (TraceEvent event : run.events()) {
            int number = offers.size() + 1;
            if (event instanceof TraceEvent.Proposed made) {
                offers.add(offer(run, number, made, made.track(), made.actor(), made.terms(), made));
            } else if (event instanceof TraceEvent.Drafted made) {
                offers.add(offer(run, number, made, made.track(), made.actor(), made.terms(), null));
            } else if (event instanceof TraceEvent.Answered answered) {
                answer(offers, answered, answered.track(), answered.actor(), answered.refusal(), answered.value());
            } else if (event instanceof TraceEvent.Ratification home && !home.passed()) {
                answer(offers, home, home.track(), home.actor(), home.refusal(), Double.NaN);
            } else if (event instanceof TraceEvent.Agreed agreed) {
                int last = last(offers, agreed, agreed.track());
                if (last >= 0) {
                    offers.set(last, agreed(offers.get(last)));
                }
            }
        }
        return offers;
    }

    private static void answer(
            List<Offer> offers, TraceEvent answered, int track, int actor, @Nullable Refusal refusal, double value) {
        int last = last(offers, answered, track);
        if (last >= 0) {
            offers.get(last).answers[actor] =
                    refusal == null ? "accepted" : refusal.reason().id();
            if (!Double.isNaN(value)) {
                offers.get(last).values[actor] = value;
            }
        }
    }

    /** Returns the place of the last offer on a track in the round of an event, or -1. */
    private static int last(List<Offer> offers, TraceEvent event, int track) {
        int last = offers.size() - 1;
        while (last >= 0 && offers.get(last).round == event.round() && offers.get(last).track != track) {
            last--;
        }
        return last >= 0 && offers.get(last).round == event.round() ? last : -1;
    }

    private Offer offer(
            RunOutcome run,
            int number,
            TraceEvent made,
            int track,
            int actor,
            int[] terms,
            TraceEvent.@Nullable Proposed proposed) {
        double[] values = new double[actors];
        Arrays.fill(values, Double.NaN);
        return new Offer(run, number, made.round(), track, actor, terms, proposed, false, new String[actors], values);
    }

    private static Offer agreed(Offer offer) {
        return new Offer(
                offer.run,
                offer.number,
                offer.round,
                offer.track,
                offer.actor,
                offer.terms,
                offer.proposed,
                true,
                offer.answers,
                offer.values);
    }

    /** Returns the beliefs of a run. */
    List<Belief> beliefs(RunOutcome run) {
        List<Belief> beliefs = new ArrayList<>();
        if (run.isFailed()) {
            return beliefs;
        }
        for (TraceEvent event : run.events()) {
            if (event instanceof TraceEvent.Began began && began.watched() >= 0) {
                beliefs.add(new Belief(run, 0, began.observer(), began.watched(), began.belief(), null));
            } else if (event instanceof TraceEvent.BeliefChanged changed) {
                beliefs.add(
                        new Belief(run, changed.round(), changed.observer(), changed.actor(), changed.after(), null));
            } else if (event instanceof TraceEvent.ResolveBelieved changed) {
                beliefs.add(new Belief(run, changed.round(), -1, changed.actor(), null, changed));
            }
        }
        return beliefs;
    }

    /** Returns the rounds of general cease-fires, with their incidents. */
    List<InRound> incidents(RunOutcome run) {
        return run.events().stream()
                .filter(TraceEvent.Incidents.class::isInstance)
                .map(event -> new InRound(run, (TraceEvent.Incidents) event))
                .toList();
    }
}
