package org.parley.cli.terminal;

import java.time.Duration;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.parley.render.terminal.Screen;

/** Progress of long work on a terminal: bar, rate, time left. Silent elsewhere. */
public interface Progress extends AutoCloseable {

    /** Notes that one more is done. */
    default void step() {
        step(1, true);
    }

    /**
     * Notes that more are done.
     *
     * @param runs how many
     * @param played whether they were done just now; those that were there before do not count in the rate
     */
    void step(long runs, boolean played);

    @Override
    void close();

    /**
     * Returns progress over a number of runs; silent when asked to be, or when nobody watches.
     *
     * @param screen what it may take one line of
     */
    static Progress of(long runs, boolean quiet, Screen screen) {
        if (quiet || !screen.isWindow() || !Window.isWatched()) {
            return new Progress() {
                @Override
                public void step(long more, boolean played) {
                    // Nobody watches.
                }

                @Override
                public void close() {
                    // Nothing was shown.
                }
            };
        }
        return new Bar(runs, screen.width());
    }

    /** A bar that begins with the first run that is played. */
    final class Bar implements Progress {

        private final long runs;
        private final int width;
        private long found;
        private ProgressBar bar;

        private Bar(long runs, int width) {
            this.runs = runs;
            this.width = width;
        }

        @Override
        public void step(long more, boolean played) {
            if (bar == null && !played) {
                found += more;
                return;
            }
            if (bar == null) {
                bar = new ProgressBarBuilder()
                        .setTaskName("Runs")
                        .setInitialMax(runs)
                        .startsFrom(found, Duration.ZERO)
                        .setStyle(ProgressBarStyle.ASCII)
                        .showSpeed()
                        .setMaxRenderedLength(width - 1)
                        .clearDisplayOnFinish()
                        .build();
            }
            bar.stepBy(more);
        }

        @Override
        public void close() {
            if (bar != null) {
                bar.close();
                bar = null;
            }
        }
    }
}
