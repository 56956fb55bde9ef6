package org.parley.report.story;

/** How much of a run is told. */
public enum Level {
    /** What happened and why, in a few sentences. */
    PARAGRAPH,
    /** That, and the turning points with their why. */
    PAGE,
    /** That, and every event with its why. */
    EVERYTHING
}
