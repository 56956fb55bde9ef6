package org.parley.findings.blocking;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.parley.outcome.Hazard;
import org.parley.outcome.TraceEvent;
import org.parley.statistics.Proportion;

/**
 * How general cease-fires ended, counted over runs that were played again, and what those that broke had in common more often
 * than those that held. The conditions do not exclude each other.
 *
 * @param runs how many general cease-fires were played again
 * @param broke share that broke before the horizon
 * @param stalling a party only stalled, which nobody could see at the signature
 * @param growing the hazard had grown since the signature, because fighting again came to pay more
 * @param spoiler somebody with the power to spoil would have gained by fighting
 * @param excluded somebody whom it affects had no seat
 * @param none none of these: it broke, or held, at the hazard that its guarantees left
 */
public record CeasefireEnds(
        long runs,
        Proportion broke,
        Condition stalling,
        Condition growing,
        Condition spoiler,
        Condition excluded,
        Condition none) {

    /** From here on a factor of the hazard counts: it adds a twentieth. */
    public static final double TELLING = 1.05;

    /**
     * How often a condition was there.
     *
     * @param broken share among the cease-fires that broke
     * @param held share among those that held to the horizon
     */
    public record Condition(Proportion broken, Proportion held) {}

    /** A cease-fire that ended. */
    private record End(boolean broke, double atSignature, Hazard last) {

        boolean isStalling() {
            return last.stalling() > 1;
        }

        boolean isGrowing() {
            return last.perRound() >= TELLING * atSignature;
        }

        boolean hasSpoiler() {
            return last.grievance() >= TELLING;
        }

        boolean isExcluding() {
            return last.exclusion() >= TELLING;
        }

        boolean isNone() {
            return !isStalling() && !isGrowing() && !hasSpoiler() && !isExcluding();
        }
    }

    /** Counts runs one by one. */
    static final class Count {

        private final List<End> ends = new ArrayList<>();

        void add(List<TraceEvent> events) {
            double atSignature = Double.NaN;
            for (TraceEvent event : events) {
                if (event instanceof TraceEvent.CeasefireStands e) {
                    atSignature = e.hazard().perRound();
                } else if (event instanceof TraceEvent.CeasefireBroke e) {
                    ends.add(new End(true, atSignature, e.hazard()));
                } else if (event instanceof TraceEvent.CeasefireHeld e) {
                    ends.add(new End(false, atSignature, e.hazard()));
                }
            }
        }

        CeasefireEnds result() {
            long broke = ends.stream().filter(End::broke).count();
            return new CeasefireEnds(
                    ends.size(),
                    Proportion.of(broke, ends.size()),
                    condition(End::isStalling),
                    condition(End::isGrowing),
                    condition(End::hasSpoiler),
                    condition(End::isExcluding),
                    condition(End::isNone));
        }

        private Condition condition(Predicate<End> such) {
            return new Condition(share(true, such), share(false, such));
        }

        private Proportion share(boolean broke, Predicate<End> such) {
            List<End> those = ends.stream().filter(e -> e.broke() == broke).toList();
            return Proportion.of(those.stream().filter(such).count(), those.size());
        }
    }
}
