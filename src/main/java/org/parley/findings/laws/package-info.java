/** The laws that a model of negotiation must obey: what each moves in a scenario, what came of it, and whether it holds. */
package org.parley.findings.laws;
