package org.parley.model.compile;

import java.util.List;
import org.parley.model.random.UncertainNumbers.Slot;
import org.parley.scenario.Range;

/**
 * A compiled event.
 *
 * @param address where its random numbers are drawn; the same whatever other events there are
 * @param trigger when it happens
 * @param numbers the numbers that it changes, in order
 * @param terms option that comes into force, by issue; -1 where none does
 * @param suspends tracks whose talks it suspends
 * @param resumes tracks whose talks go on
 * @param opens tracks whose talks it opens
 * @param reveals actors whose resolve is known from then on
 */
public record CompiledEvent(
        long address,
        Trigger trigger,
        List<NumberChange> numbers,
        int[] terms,
        int[] suspends,
        int[] resumes,
        int[] opens,
        int[] reveals) {

    /**
     * When an event happens.
     *
     * @param from first round in which it can
     * @param onlyThen whether that is the only one
     * @param when condition under which it can
     * @param rate chance per round while it can, or null if it happens as soon as it can
     * @param chance probability that it happens when it could
     * @param repeats whether it happens again each time that it can
     */
    public record Trigger(
            int from, boolean onlyThen, CompiledCondition when, Slot rate, Slot chance, boolean repeats) {}

    /**
     * A number that an event changes.
     *
     * @param name what inputs call it
     * @param place position of its value as the file has it
     * @param value what it is set to, or what is added to it
     * @param isShift whether that is added
     * @param range the values that it may have
     */
    public record NumberChange(String name, int place, Slot value, boolean isShift, Range range) {

        /** Returns the value after the change; a shift ends where the range does. */
        public double applied(double before, double change) {
            double sum = isShift ? before + change : change;
            double within = Math.min(range.high(), Math.max(range.low(), sum));
            return range.holds(within) ? within : before;
        }
    }
}
