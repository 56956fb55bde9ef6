/** Counterfactuals: the same runs with something changed, paired by their random draws. */
package org.parley.findings.whatif;
