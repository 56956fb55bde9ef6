/** What published works claim of a scenario, measured on the engine that runs every other scenario. */
@NullMarked
package org.parley.findings.verification;

import org.jspecify.annotations.NullMarked;
