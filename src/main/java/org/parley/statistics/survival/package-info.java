/**
 * How long things last, such as cease-fires: the Kaplan-Meier curve of what was observed, and parametric curves to hold it
 * against (Kalbfleisch and Prentice 2002, The Statistical Analysis of Failure Time Data).
 */
@NullMarked
package org.parley.statistics.survival;

import org.jspecify.annotations.NullMarked;
