/** Scores of forecasts: probabilities and what came, arrays in and numbers out. */
@NullMarked
package org.parley.statistics.forecast;

import org.jspecify.annotations.NullMarked;
