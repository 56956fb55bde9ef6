package org.parley.model.table;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.parley.model.compile.CompiledTrack;
import org.parley.model.compile.CompiledTrack.BlocRule;

/** The delegations of a table: parties that speak for themselves, and blocs of which the first party speaks for all. */
public final class Delegations {

    private final CompiledTrack track;
    private final int[][] members;
    private final double[] scratch;

    /** Takes the blocs of a track. */
    public Delegations(CompiledTrack track) {
        this.track = track;
        int[] speaker = track.blocs().speaker();
        members = IntStream.range(0, speaker.length)
                .mapToObj(p -> IntStream.concat(
                                IntStream.of(p),
                                IntStream.range(0, speaker.length).filter(member -> member != p))
                        .filter(member -> speaker[member] == p)
                        .toArray())
                .toArray(int[][]::new);
        scratch = new double[speaker.length];
    }

    /** Returns the parties for which a party speaks: itself, or all of its bloc, itself first; none if another speaks for it. */
    public int[] members(int party) {
        return members[party];
    }

    /** Whether terms need the consent of a delegation: of any party for which it speaks. */
    public boolean consents(int party) {
        for (int member : members[party]) {
            if (track.parties()[member].consents()) {
                return true;
            }
        }
        return false;
    }

    /** Returns the votes that a delegation casts. */
    public int votes(int party) {
        int votes = 0;
        for (int member : members[party]) {
            votes += track.parties()[member].votes();
        }
        return votes;
    }

    /** Returns the weight with which a delegation is recognised to propose. */
    double initiative(int party, double[] drawn) {
        double sum = 0;
        for (int member : members[party]) {
            sum += track.parties()[member].initiative().in(drawn);
        }
        return sum;
    }

    /** Returns room for a number of each member of a delegation, to be used at once. */
    double[] scratch() {
        return scratch;
    }

    /** Returns what the numbers of the members come to for a delegation, by the rule of the bloc. */
    public double together(int party, double[] ofMembers) {
        BlocRule rule = track.blocs().rule()[party];
        int n = members[party].length;
        if (rule == null || rule == BlocRule.LEADER) {
            return ofMembers[0];
        }
        return switch (rule) {
            case UNANIMITY -> least(ofMembers, n);
            case MEDIAN -> median(ofMembers, n);
            default -> sum(ofMembers, n) / n;
        };
    }

    private static double least(double[] numbers, int n) {
        double least = numbers[0];
        for (int i = 1; i < n; i++) {
            least = Math.min(least, numbers[i]);
        }
        return least;
    }

    private static double sum(double[] numbers, int n) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += numbers[i];
        }
        return sum;
    }

    private static double median(double[] numbers, int n) {
        Arrays.sort(numbers, 0, n);
        return n % 2 == 1 ? numbers[n / 2] : (numbers[n / 2 - 1] + numbers[n / 2]) / 2;
    }
}
