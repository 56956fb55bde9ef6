/** Wars and cease-fires in time as an absorbing Markov chain (Kemeny and Snell 1960), with the frailty of the pair by quadrature. */
@NullMarked
package org.parley.analysis.history;

import org.jspecify.annotations.NullMarked;
