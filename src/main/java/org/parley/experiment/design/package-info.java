/**
 * Designs: which points of a space of factors to try. Points lie in the unit cube, one row a point, one column a factor;
 * grids and two-level plans give the number of each factor's level instead. Point i can be had without the others.
 */
package org.parley.experiment.design;
