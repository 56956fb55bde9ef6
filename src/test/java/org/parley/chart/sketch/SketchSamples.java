package org.parley.chart.sketch;

import java.util.List;
import org.parley.chart.Caption;
import org.parley.chart.Chart;
import org.parley.chart.Scatter;
import org.parley.chart.Series;
import org.parley.chart.sketch.GateFlow.End;
import org.parley.chart.sketch.GateFlow.Gate;
import org.parley.chart.sketch.GateFlow.Way;

/** One small sketched chart of each kind, in any words. */
public final class SketchSamples {

    private SketchSamples() {}

    /** Returns one of each kind, all of whose texts are of a list, in turn. */
    public static List<Chart> of(Caption caption, List<String> texts) {
        Words words = new Words(texts);
        return List.of(
                flow(caption, words),
                area(caption, words),
                strips(caption, words),
                plane(caption, words),
                grid(caption, words));
    }

    private static final class Words {

        private final List<String> texts;
        private int next;

        Words(List<String> texts) {
            this.texts = texts;
        }

        String next() {
            return texts.get(next++ % texts.size());
        }
    }

    private static PreferenceGrid grid(Caption caption, Words words) {
        return new PreferenceGrid(
                caption,
                List.of(
                        new PreferenceGrid.Scale(words.next(), List.of(words.next(), words.next(), words.next()), 1),
                        new PreferenceGrid.Scale(words.next(), List.of(words.next()), 0)),
                List.of(
                        new PreferenceGrid.Row(
                                words.next(),
                                List.of(
                                        new PreferenceGrid.Want(2, 0.8, List.of(0)),
                                        new PreferenceGrid.Want(0, 0.2, List.of()))),
                        new PreferenceGrid.Row(
                                words.next(),
                                List.of(
                                        new PreferenceGrid.Want(-1, 0, List.of()),
                                        new PreferenceGrid.Want(0, 1, List.of())))));
    }

    private static GainPlane plane(Caption caption, Words words) {
        return new GainPlane(
                caption,
                words.next(),
                words.next(),
                List.of(
                        new GainPlane.Cloud(
                                words.next(), "stands", new Scatter(new double[] {0, 1.4}, new double[] {-2, 0.5})),
                        new GainPlane.Cloud(words.next(), "broken", Scatter.NONE)));
    }

    private static StackedArea area(Caption caption, Words words) {
        return new StackedArea(
                caption,
                words.next(),
                List.of(words.next(), words.next(), words.next()),
                List.of(new StackedArea.Tick(0, words.next()), new StackedArea.Tick(1, words.next())),
                List.of(
                        new StackedArea.Band(new Series(words.next(), new double[] {0, 0.3, 0.004}), "stands"),
                        new StackedArea.Band(new Series(words.next(), new double[] {0.4, 0.2, 0.5}), "nothing"),
                        new StackedArea.Band(new Series(words.next(), new double[] {0.6, 0.5, 0.496}), "arms")));
    }

    private static ShareStrips strips(Caption caption, Words words) {
        return new ShareStrips(
                caption,
                List.of(
                        new ShareStrips.Strip(
                                words.next(),
                                List.of(
                                        new ShareStrips.Part(
                                                words.next(), 0.25, words.next(), List.of(words.next(), words.next())),
                                        new ShareStrips.Part(words.next(), 0, words.next(), List.of()),
                                        new ShareStrips.Part(words.next(), 0.75, words.next(), List.of(words.next())))),
                        new ShareStrips.Strip(
                                words.next(),
                                List.of(new ShareStrips.Part(words.next(), 1, words.next(), List.of())))));
    }

    private static GateFlow flow(Caption caption, Words words) {
        return new GateFlow(
                caption,
                List.of(
                        new Gate(words.next(), words.next(), words.next()),
                        new Gate(words.next(), words.next(), words.next()),
                        new Gate(words.next(), "", "")),
                List.of(
                        new End("stands", words.next(), "stands"),
                        new End("broken", words.next(), "broken"),
                        new End("arms", words.next(), "arms")),
                List.of(new Way(0, 2, 20), new Way(1, 1, 30), new Way(2, 0, 40), new Way(2, 1, 10)));
    }
}
