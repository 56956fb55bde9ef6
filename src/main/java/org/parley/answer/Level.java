package org.parley.answer;

/** Level of detail of an explanation. */
public enum Level {
    /** What happened and why, in a few sentences. */
    PARAGRAPH,
    /** That, and what a reader must know: the turning points of a run, or the chief rows of tables. */
    PAGE,
    /** That, and all else: every event with its why, or every row. */
    EVERYTHING
}
