/** Libraries of coded historical cases: covariates, outcomes, and the one mapping from covariates to the numbers of a template. */
package org.parley.scenario.history;
