package org.parley.cli;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Progress of long work on a terminal: bar, rate, time left. Silent elsewhere. */
interface Progress extends AutoCloseable {

    /** Notes that one more is done. */
    void step();

    @Override
    void close();

    /** Returns progress over a number of runs; silent when asked to be, or when nobody watches. */
    static Progress of(long runs, boolean quiet) {
        if (quiet || System.console() == null) {
            return new Progress() {
                @Override
                public void step() {
                    // Nobody watches.
                }

                @Override
                public void close() {
                    // Nothing was shown.
                }
            };
        }
        ProgressBar bar = new ProgressBarBuilder()
                .setTaskName("Runs")
                .setInitialMax(runs)
                .setStyle(ProgressBarStyle.ASCII)
                .showSpeed()
                .clearDisplayOnFinish()
                .build();
        return new Progress() {
            @Override
            public void step() {
                bar.step();
            }

            @Override
            public void close() {
                bar.close();
            }
        };
    }
}
