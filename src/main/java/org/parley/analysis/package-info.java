/** Exact answers about a scenario at its outset, without simulation: who could agree to what, who has power, what the war is worth. */
@NullMarked
package org.parley.analysis;

import org.jspecify.annotations.NullMarked;
