package org.parley.model;

import java.util.List;
import org.parley.model.random.UncertainNumbers.Slot;
import org.parley.model.tactic.Tactic;
import org.parley.scenario.Distribution;

/**
 * An actor as the scenario sets it up: its numbers by slot, the others it knows by index.
 *
 * @param stakes what it wants per issue of the scenario; null where it wants nothing
 * @param redLines options that it never accepts, by issue and option
 * @param belligerent 0 or 1 for a belligerent, else -1
 * @param endIfDefeat value of the war's end at position 0, or null: its status quo
 * @param endIfVictory value of the war's end at position N, or null: its status quo
 * @param script its offers, if it follows a script: an option per issue of the scenario, by session
 * @param outside what it gets by leaving for good, or null
 * @param type whether it may be stalling, or null
 * @param beliefs its prior about each actor's type; null where there is none
 * @param demand what its audience wants, or null without an audience
 */
record CompiledActor(
        String id,
        Stake[] stakes,
        boolean[][] redLines,
        Slot patience,
        Tactic tactic,
        Slot[] tacticSettings,
        int[][] script,
        OutsideOption outside,
        int belligerent,
        Slot cost,
        Slot endIfDefeat,
        Slot endIfVictory,
        Slot optimism,
        Slot confidence,
        Slot rearms,
        Type type,
        Slot[] beliefs,
        Slot demand,
        Slot certainty,
        List<Contribution> contributions,
        Slot spoils) {

    /**
     * What an actor wants on an issue.
     *
     * @param ideal its best option, or -1 if {@code values} says what each is worth
     */
    record Stake(Slot salience, Slot curvature, int ideal, Slot[] values) {}

    /**
     * What an actor gets by leaving the talks for good.
     *
     * @param distribution what the others know of it
     */
    record OutsideOption(Slot slot, Distribution distribution) {

        double in(double[] drawn) {
            return slot.in(drawn);
        }

        /** Whether the others do not know it. */
        boolean isHidden() {
            return !distribution.isConstant();
        }
    }

    /** An actor that may be stalling. */
    record Type(
            Slot committed,
            Slot concedes,
            Slot breaks,
            Slot conductIfCommitted,
            Slot conductIfStalling,
            Slot concedesIfCommitted,
            Slot concedesIfStalling) {}

    /** What it may give. */
    record Contribution(int kind, Slot size, Slot readiness) {}
}
