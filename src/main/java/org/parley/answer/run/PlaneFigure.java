package org.parley.answer.run;

import static org.parley.answer.words.Numbers.format;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.parley.analysis.TableAnalysis;
import org.parley.answer.Block;
import org.parley.answer.Block.Figure;
import org.parley.chart.Caption;
import org.parley.chart.Scatter;
import org.parley.chart.sketch.GainPlane;
import org.parley.findings.Deals;

/**
 * What deals gain two actors, each on the scale of its own run: the belligerents if both must agree at the table, else the first two who
 * must, in the order of the file.
 */
final class PlaneFigure {

    /** Dots that are told apart in a picture of this size. */
    private static final int MOST = 1_000;

    private PlaneFigure() {}

    /** Returns the figure; none if fewer than two must agree, or no run is settled. */
    static List<Block> of(Subject subject, TableAnalysis table) {
        List<Integer> pair = pair(subject, table);
        if (pair.size() < 2) {
            return List.of();
        }
        String first = subject.words().actors().get(pair.get(0));
        String second = subject.words().actors().get(pair.get(1));
        boolean isWar = subject.words().isAtWar();
        Deals.Cloud deals = Deals.cloud(subject.found().stored(), first, second, MOST);
        List<GainPlane.Cloud> clouds = new ArrayList<>();
        add(clouds, isWar ? "first cease-fire holds" : "agreements", "stands", deals.kept());
        add(clouds, "it breaks", "broken", deals.broken());
        if (clouds.isEmpty()) {
            return List.of();
        }
        String one = subject.words().actor(first);
        String other = subject.words().actor(second);
        String title = format("What deals gain %s and %s", one, other);
        return List.of(new Figure(
                "plane",
                new GainPlane(
                        new Caption(
                                title,
                                "Each dot is a deal, on the scale of its own run: from no deal to the best that either could have had then",
                                title + "; a dot for each deal"),
                        one,
                        other,
                        clouds)));
    }

    private static void add(List<GainPlane.Cloud> clouds, String name, String ink, double[][] deals) {
        if (deals[0].length > 0) {
            clouds.add(new GainPlane.Cloud(name, ink, new Scatter(deals[0], deals[1])));
        }
    }

    private static List<Integer> pair(Subject subject, TableAnalysis table) {
        List<Integer> say =
                IntStream.of(table.problem().partiesWithSay()).boxed().toList();
        List<Integer> belligerents = subject.scenario().belligerents().stream()
                .map(subject.words().actors()::indexOf)
                .toList();
        return belligerents.size() == 2 && say.containsAll(belligerents)
                ? belligerents
                : say.subList(0, Math.min(2, say.size()));
    }
}
