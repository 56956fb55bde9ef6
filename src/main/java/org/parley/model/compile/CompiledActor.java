package org.parley.model.compile;

import java.util.Arrays;
import java.util.List;
import org.parley.model.preference.SinglePeaked;
import org.parley.model.random.UncertainNumbers.Slot;
import org.parley.model.tactic.Tactic;
import org.parley.scenario.Distribution;

/**
 * A compiled actor.
 *
 * @param stakes what it wants per issue of the scenario; null where it wants nothing
 * @param redLines options that it never accepts, by issue and option
 * @param patience weight of the next round against this one
 * @param outside what it gets by leaving for good, or null
 * @param privateResolve half the width of what others do not know of its no-deal value, or null if all is known
 * @param tactic how it concedes
 * @param war what the war is to it
 * @param types whether it may be stalling, and what it believes of others
 * @param audience its audience at home, or null
 * @param contributions what it may give to guarantees
 * @param spoils its power to spoil a cease-fire that leaves it a grievance
 */
public record CompiledActor(
        Stake[] stakes,
        boolean[][] redLines,
        Slot patience,
        OutsideOption outside,
        Slot privateResolve,
        TacticChoice tactic,
        WarStake war,
        TypeChoice types,
        Audience audience,
        List<Contribution> contributions,
        Slot spoils) {

    /** Returns a copy of which a model may change the red lines. */
    CompiledActor withOwnRedLines() {
        return new CompiledActor(
                stakes,
                Arrays.stream(redLines).map(boolean[]::clone).toArray(boolean[][]::new),
                patience,
                outside,
                privateResolve,
                tactic,
                war,
                types,
                audience,
                contributions,
                spoils);
    }

    /**
     * What an actor wants on an issue.
     *
     * @param ideal its best option, or -1 if {@code values} says what each is worth
     */
    public record Stake(Slot salience, Slot curvature, int ideal, Slot[] values) {

        /** Returns what one of so many options is worth, from 0 to 1, with the numbers of a run. */
        public double value(int option, int options, double[] drawn) {
            return ideal >= 0
                    ? SinglePeaked.value(option, ideal, options, curvature.in(drawn))
                    : values[option] == null ? 0 : values[option].in(drawn);
        }
    }

    /**
     * What an actor gets by leaving the talks for good.
     *
     * @param distribution what the others know of it
     */
    public record OutsideOption(Slot slot, Distribution distribution) {

        /** Returns the value in a run. */
        public double in(double[] drawn) {
            return slot.in(drawn);
        }

        /** Whether the others do not know it. */
        public boolean isHidden() {
            return !distribution.isConstant();
        }
    }

    /**
     * A tactic with its settings.
     *
     * @param script the offers of a script: an option per issue of the scenario, by session
     */
    public record TacticChoice(Tactic tactic, Slot[] settings, int[][] script) {}

    /**
     * What a war is to an actor.
     *
     * @param belligerent 0 or 1 for a belligerent, else -1
     * @param cost cost per round
     * @param endIfDefeat value of the war's end at position 0, or null: its status quo
     * @param endIfVictory value of the war's end at position N, or null: its status quo
     * @param optimism what it adds to its own side's chances
     * @param confidence how many moves its first belief is worth
     * @param rearms positions of the front that it gains per round of a cease-fire
     */
    public record WarStake(
            int belligerent,
            Slot cost,
            Slot endIfDefeat,
            Slot endIfVictory,
            Slot optimism,
            Slot confidence,
            Slot rearms) {}

    /**
     * Types: an actor's own, and its prior about others'.
     *
     * @param own its type, or null if it is known to be committed
     * @param priors its prior that each actor is committed; null where there is no doubt
     */
    public record TypeChoice(Type own, Slot[] priors) {}

    /** An actor that may be stalling. */
    public record Type(
            Slot committed,
            Slot concedes,
            Slot breaks,
            Slot conductIfCommitted,
            Slot conductIfStalling,
            Slot concedesIfCommitted,
            Slot concedesIfStalling) {}

    /** An audience at home: what it demands above no deal, and how surely it says no to less. */
    public record Audience(Slot demand, Slot certainty) {}

    /**
     * A contribution that an actor may give to guarantees.
     *
     * @param cost what giving it costs the actor, which then chooses; null if it is given by chance alone
     * @param backedBy kind of contribution that takes the cost away where it is given, or -1
     */
    public record Contribution(int kind, Slot size, Slot readiness, Slot cost, int backedBy) {}
}
