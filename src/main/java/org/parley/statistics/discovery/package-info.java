/**
 * Scenario discovery (Bryant and Lempert 2010): where among points does something happen more often than elsewhere? Boxes
 * by PRIM (Friedman and Fisher 1999) and a small tree by CART (Breiman, Friedman, Olshen and Stone 1984).
 */
@NullMarked
package org.parley.statistics.discovery;

import org.jspecify.annotations.NullMarked;
