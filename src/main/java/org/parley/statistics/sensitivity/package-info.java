/**
 * How much of what varies in a number is due to which uncertain factor: Sobol' indices, elementary effects, and how evenly points
 * fill a space. Takes outcomes in the order of the design's points.
 */
@NullMarked
package org.parley.statistics.sensitivity;

import org.jspecify.annotations.NullMarked;
