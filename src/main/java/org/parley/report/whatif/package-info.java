/** Counterfactuals for readers: two stories side by side, what became what, and whose part changes the outcome most. */
package org.parley.report.whatif;
