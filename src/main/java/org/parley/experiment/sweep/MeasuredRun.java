package org.parley.experiment.sweep;

import org.parley.outcome.Outcome;

/**
 * What a study counts of one run.
 *
 * @param caseIndex its case
 * @param run its number
 * @param outcome how it ended, or null if it failed
 * @param error why it failed, or null
 * @param values a value per metric; NaN where the run does not count
 */
public record MeasuredRun(int caseIndex, long run, Outcome outcome, String error, double[] values) {}
