package org.parley.model.negotiation;

import org.parley.model.table.TrackTable;
import org.parley.outcome.Outcome;
import org.parley.outcome.Situation;

/** How things stand in a negotiation, and how its run ends. */
final class Standing {

    private final Negotiation negotiation;
    private final TrackTable[] tables;
    private final RunRecorder recorder;

    Standing(Negotiation negotiation, TrackTable[] tables, RunRecorder recorder) {
        this.negotiation = negotiation;
        this.tables = tables;
        this.recorder = recorder;
    }

    /** Returns how things stand. */
    Situation situation() {
        if (negotiation.war() != null && negotiation.war().victor() >= 0) {
            return Situation.DECIDED_BY_ARMS;
        }
        if (negotiation.ceasefire().isSigned()) {
            return Situation.CEASEFIRE;
        }
        if (negotiation.run().isTruceInForce()) {
            return Situation.LIMITED_CEASEFIRE;
        }
        boolean open = false;
        boolean settled = true;
        for (TrackTable table : tables) {
            open |= table.isOpen() && table.track().isCore();
            settled &= table.hasAgreed() && !table.isOpen();
        }
        return settled ? Situation.SETTLED : open ? Situation.TALKS : Situation.NO_TALKS;
    }

    /** Whether the last round has come. */
    boolean isAtHorizon() {
        return negotiation.run().round() >= negotiation.run().scenario().horizon();
    }

    /** Returns how a history ends. */
    Outcome outcomeOfHistory() {
        if (recorder.ceasefires() > 0) {
            return recorder.isFirstBroken() ? Outcome.CEASEFIRE_COLLAPSES : Outcome.CEASEFIRE_HOLDS;
        }
        return negotiation.war() != null && negotiation.war().victor() >= 0
                ? Outcome.MILITARY_DECISION
                : outcomeWithoutCeasefire();
    }

    /** Whether no table can still agree. */
    boolean allTablesClosed() {
        for (TrackTable table : tables) {
            if (!table.isClosed()) {
                return false;
            }
        }
        return true;
    }

    /** Returns how a run ends that has no general cease-fire. */
    Outcome outcomeWithoutCeasefire() {
        if (recorder.isTruceInForce()) {
            return Outcome.LIMITED_CEASEFIRE;
        }
        boolean allAgreed = true;
        boolean anyBroken = false;
        for (TrackTable table : tables) {
            allAgreed &= table.hasAgreed();
            anyBroken |= table.isBroken();
        }
        if (allAgreed && negotiation.run().scenario().ceasefire() == null) {
            return Outcome.AGREEMENT;
        }
        if (negotiation.run().refusals().isSentBack()) {
            return Outcome.TERMS_REFUSED;
        }
        if (recorder.isOtherAgreed()) {
            return Outcome.PARTIAL_AGREEMENT;
        }
        return anyBroken ? Outcome.BREAKDOWN : Outcome.NO_AGREEMENT;
    }
}
