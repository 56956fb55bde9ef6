package org.parley.model.resolve;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The packages that somebody might put while holding out is worked out. A package that one voice would surely refuse is put by
 * nobody else, and by that voice only if it would gain by it; so most of those that are open need not be weighed by all.
 */
final class HopefulPackages {

    /** Below this, whatever the rounding of the others' consents, the consent of all is below what counts. */
    private static final double SURELY_HOPELESS = HoldingOut.HOPELESS * (1 - 1e-9);

    private final Voice[] voices;
    private final int[] hopeful;
    private final int[] refuser;
    private final int[] order;

    HopefulPackages(Voice[] voices, int packages) {
        this.voices = voices;
        hopeful = new int[packages];
        refuser = new int[packages];
        order = IntStream.range(0, voices.length).toArray();
    }

    /** Finds them, and works out the consent of every voice to them; returns how many they are. */
    int find(int[] open, int count) {
        System.arraycopy(open, 0, hopeful, 0, count);
        Arrays.fill(refuser, -1);
        int left = count;
        int most = 0;
        for (int n = 0; n < order.length; n++) {
            int v = order[n];
            if (voices[v].consents()) {
                int before = left;
                left = keep(v, left);
                if (before - left > most) {
                    most = before - left;
                    System.arraycopy(order, 0, order, 1, n);
                    order[0] = v;
                }
            }
        }
        return left;
    }

    private int keep(int v, int count) {
        Voice voice = voices[v];
        int left = 0;
        for (int n = 0; n < count; n++) {
            int x = hopeful[n];
            boolean refuses = voice.expect(x) < SURELY_HOPELESS;
            if (!refuses || refuser[x] < 0 && voice.initiative() > 0 && voice.mayGain(x)) {
                refuser[x] = refuses ? v : refuser[x];
                hopeful[left++] = x;
            }
        }
        return left;
    }

    /** Returns the packages that were found, in their order. */
    int[] packages() {
        return hopeful;
    }
}
