package org.parley.statistics.discovery;

import org.junit.jupiter.api.Test;

class DiscoveryTest {
    @Test
    void noise() {
        for (int dims : new int[] {5, 30, 150}) {
            int boxes = 0, stand = 0, trees = 0;
            int n = dims == 150 ? 40 : 100;
            long t = System.nanoTime();
            for (int s = 0; s < n; s++) {
                Discovery d = Discovery.of(Clouds.uniform(s, 2000, dims, at -> 0.15), SearchRule.USUAL);
                boxes += d.boxes().isEmpty() ? 0 : 1;
                stand += d.boxes().stream()
                                .anyMatch(b -> b.stands(d.judged().base().share()))
                        ? 1
                        : 0;
                trees += d.tree().isLeaf() ? 0 : 1;
            }
            System.out.println("noise dims " + dims + " of " + n + ": " + boxes + " " + stand + " trees " + trees
                    + " ms " + (System.nanoTime() - t) / 1e6 / n);
        }
        for (int n : new int[] {2000, 10000})
            for (int s = 0; s < 5; s++) {
                Discovery d = Discovery.of(
                        Clouds.uniform(s, n, 20, at -> at[3] > 0.6 && at[7] < 0.5 ? 0.8 : 0.1), SearchRule.USUAL);
                for (FoundBox b : d.boxes()) System.out.println(n + " " + b.box() + b.found() + b.judged());
                System.out.println(d.tree().leaves() + " " + d.tree());
            }
        for (int s = 0; s < 5; s++) {
            Discovery d = Discovery.of(
                    Clouds.uniform(s, 2000, 2, at -> at[0] > 0.5 ^ at[1] > 0.5 ? 0.9 : 0.1), SearchRule.USUAL);
            for (FoundBox b : d.boxes()) System.out.println("xor " + b.box() + b.found() + b.judged());
            System.out.println(d.tree().leaves() + " " + d.tree());
        }
    }

    @Test
    void speed() {
        for (int n : new int[] {10000, 100000}) {
            Points p = Clouds.uniform(1, n, 150, at -> 0.05 + 0.2 * at[3] * at[8]);
            long t = System.nanoTime();
            Discovery d = Discovery.of(p, SearchRule.USUAL);
            System.out.println(n + " ms " + (System.nanoTime() - t) / 1e6 + " boxes "
                    + d.boxes().size());
            for (FoundBox b : d.boxes()) System.out.println(n + " " + b.box() + b.found() + b.judged());
        }
    }
}
