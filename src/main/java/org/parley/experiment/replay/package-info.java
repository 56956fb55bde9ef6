/** Stored runs played again: one with its events, a pair that share their random draws, or one picked by a rule. */
package org.parley.experiment.replay;
