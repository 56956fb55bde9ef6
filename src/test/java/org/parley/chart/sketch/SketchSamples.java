package org.parley.chart.sketch;

import java.util.List;
import org.parley.chart.Caption;
import org.parley.chart.Chart;
import org.parley.chart.sketch.GateFlow.End;
import org.parley.chart.sketch.GateFlow.Gate;
import org.parley.chart.sketch.GateFlow.Way;

/** One small sketched chart of each kind, in any words. */
public final class SketchSamples {

    private SketchSamples() {}

    /** Returns one of each kind, all of whose texts are of a list, in turn. */
    public static List<Chart> of(Caption caption, List<String> texts) {
        Words words = new Words(texts);
        return List.of(flow(caption, words));
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
