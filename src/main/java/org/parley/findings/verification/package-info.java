/** What published works claim of a scenario, measured on the engine that runs every other scenario. */
package org.parley.findings.verification;
