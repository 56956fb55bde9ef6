/** What differs between the runs of two scenarios, and what of it chance alone could have done. */
@NullMarked
package org.parley.findings.comparison;

import org.jspecify.annotations.NullMarked;
