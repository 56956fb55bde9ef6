package org.parley.model;

import java.util.List;
import org.parley.model.negotiation.Negotiation;
import org.parley.model.protocol.Protocol;
import org.parley.model.random.RandomStreams;
import org.parley.model.random.RandomStreams.Stream;
import org.parley.model.table.TrackTable;
import sim.engine.SimState;
import sim.engine.Steppable;

/** The phases of a round, in their order on the schedule. Once a run is over, none of them is left there. */
enum Phase implements Steppable {
    /** The round begins: the front moves, costs accrue; an end of the war ends the run. */
    BATTLEFIELD {
        @Override
        void play(NegotiationModel model, Negotiation negotiation) {
            negotiation.run().nextRound();
            if (negotiation.war() == null) {
                return;
            }
            if (negotiation.war().rebalance()) {
                negotiation.actors().revalue();
            }
            negotiation.actors().bearCosts();
            if (negotiation.war().fight()) {
                if (negotiation.war().victor() >= 0) {
                    negotiation.decide();
                } else {
                    negotiation.actors().revalue();
                }
            }
        }
    },
    /** Events happen where they can; in a history also while a general cease-fire is in force. */
    EVENTS {
        @Override
        void play(NegotiationModel model, Negotiation negotiation) {
            negotiation.letHappen();
        }
    },
    /** Tracks open where their conditions hold, all at once; then parties join where theirs do. */
    GATES {
        @Override
        void play(NegotiationModel model, Negotiation negotiation) {
            for (int t = 0; t < negotiation.tableCount(); t++) {
                negotiation.table(t).observe(negotiation);
            }
            for (int t = 0; t < negotiation.tableCount(); t++) {
                negotiation.table(t).open();
            }
            for (int t = 0; t < negotiation.tableCount(); t++) {
                negotiation.table(t).join(negotiation);
            }
        }
    },
    /** Each open track holds its session, in the order of the scenario file; talks may break down. */
    TALKS {
        @Override
        void play(NegotiationModel model, Negotiation negotiation) {
            for (int t = 0; t < negotiation.tableCount(); t++) {
                negotiation.table(t).hold();
            }
        }
    },
    /** Terms go to consenting actors without a seat and to the audiences at home (Putnam 1988). */
    RATIFICATION {
        @Override
        void play(NegotiationModel model, Negotiation negotiation) {
            for (int t = 0;
                    t < negotiation.tableCount() && !negotiation.ceasefire().isSigned();
                    t++) {
                TrackTable table = negotiation.table(t);
                int terms = table.ratify();
                if (terms != Protocol.NO_TERMS) {
                    negotiation.agree(table, terms);
                }
                table.closeIfExhausted();
            }
            if (negotiation.ceasefire().isSigned()) {
                negotiation.learnAtSignature(model);
                model.startPeace();
            }
        }
    },
    /** Actors with types act away from the table; a limited cease-fire is kept or broken. */
    CONDUCT {
        @Override
        void play(NegotiationModel model, Negotiation negotiation) {
            RandomStreams random = negotiation.run().random().at(Stream.CONDUCT, negotiation.round());
            double kept = random.nextOpen();
            negotiation.actors().act(random);
            if (negotiation.run().isTruceInForce() && negotiation.truce().breaks(kept)) {
                negotiation.breakTruce();
            }
        }
    },
    /** Each actor learns from what it saw. */
    SIGNALS {
        @Override
        void play(NegotiationModel model, Negotiation negotiation) {
            negotiation.actors().learn(model);
        }
    },
    /** The round is closed; at the deadline, or when no table is left, the run ends. */
    CLOCK {
        @Override
        void play(NegotiationModel model, Negotiation negotiation) {
            negotiation.closeRound();
        }
    },
    /** The only phase of a round while a general cease-fire is in force: it holds or breaks. */
    CEASEFIRE {
        @Override
        void play(NegotiationModel model, Negotiation negotiation) {
            negotiation.run().nextRound();
            if (negotiation.run().scenario().isHistory()) {
                negotiation.letHappen();
            }
            if (negotiation.livePeace(model)) {
                model.resumeWar();
            }
        }
    };

    /** The phases of a round of war and talks. */
    static final List<Phase> ROUND = List.of(BATTLEFIELD, EVENTS, GATES, TALKS, RATIFICATION, CONDUCT, SIGNALS, CLOCK);

    abstract void play(NegotiationModel model, Negotiation negotiation);

    @Override
    public void step(SimState state) {
        NegotiationModel model = (NegotiationModel) state;
        play(model, model.negotiation());
        if (model.isOver()) {
            model.close();
        }
    }
}
