package org.parley.statistics.sensitivity;

import org.parley.statistics.interval.Interval;

/**
 * An index with its bootstrap interval.
 *
 * @param value the estimate; by chance it may lie a little outside [0, 1]; NaN if there is none
 * @param interval percentile interval, without end if there is none
 */
public record Index(double value, Interval interval) {}
